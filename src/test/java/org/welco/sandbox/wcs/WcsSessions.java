package org.welco.sandbox.wcs;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.welco.sandbox.http.Visit;

/** Browsers signed in at one w.c.s., by its own login page. Thread-safe. */
final class WcsSessions {

    private static final String COOKIE = "sessionid-wcs-5a4db0";

    private final WcsPeople people;
    private final Map<String, String> logins = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> opened = new ConcurrentHashMap<>();

    WcsSessions(WcsPeople people) {
        this.people = people;
    }

    /** @return the cookie to set, empty when login or password is wrong */
    Optional<String> open(String login, String password) {
        if (people.byLogin(login).isEmpty() || !password.equals(WcsPeople.PASSWORD)) {
            return Optional.empty();
        }
        String id = UUID.randomUUID().toString().replace("-", "");
        logins.put(id, login);
        // plain http here: without Secure a browser takes SameSite=None as Lax, which serves for pages opened at the
        // top
        return Optional.of(COOKIE + "=" + id + "; HttpOnly; Path=/; SameSite=Lax");
    }

    /** Whoever is signed in, as he is known now. */
    Optional<WcsPeople.Person> of(Visit visit) {
        return id(visit).map(logins::get).flatMap(people::byLogin);
    }

    /** He came with the address that a tracking code opened: what it is of is as if it were his, while the session lasts. */
    void open(Visit visit, String filledForm) {
        id(visit)
                .ifPresent(id -> opened.computeIfAbsent(id, one -> ConcurrentHashMap.newKeySet())
                        .add(filledForm));
    }

    boolean hasOpened(Visit visit, String filledForm) {
        return id(visit)
                .filter(id -> opened.getOrDefault(id, Set.of()).contains(filledForm))
                .isPresent();
    }

    private Optional<String> id(Visit visit) {
        return visit.header("Cookie").stream()
                .flatMap(header -> Stream.of(header.split(";\\s*")))
                .filter(pair -> pair.startsWith(COOKIE + "="))
                .map(pair -> pair.substring(COOKIE.length() + 1))
                .filter(logins::containsKey)
                .findFirst();
    }
}
