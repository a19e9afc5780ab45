package org.welco.sandbox.authentic;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.welco.sandbox.http.Visit;

/** Browsers signed in at one authentic, codes and access tokens given to clients. Thread-safe. */
final class OidcSessions {

    /** How long a code serves, as often as one likes: authentic does not cross it out. */
    static final Duration CODE_LIFE = Duration.ofSeconds(30);

    /**
     * A browser.
     *
     * @param sid name of the session in identity tokens
     */
    record Session(String id, String uuid, String sid, Instant at, Set<String> consents) {}

    /** A code and what it was given for. */
    record Grant(
            Session session,
            String clientId,
            String redirect,
            String nonce,
            String challenge,
            String method,
            String acr,
            Instant at) {}

    private final Map<String, Session> byCookie = new ConcurrentHashMap<>();
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, Session> accessTokens = new ConcurrentHashMap<>();

    Session open(String uuid) {
        Session session = new Session(hex() + hex(), uuid, hex(), Instant.now(), ConcurrentHashMap.newKeySet());
        byCookie.put(session.id(), session);
        return session;
    }

    Optional<Session> of(Visit visit) {
        return visit.header("Cookie").stream()
                .flatMap(header -> Stream.of(header.split(";\\s*")))
                .filter(pair -> pair.startsWith("sessionid="))
                .map(pair -> pair.substring("sessionid=".length()))
                .flatMap(id -> Optional.ofNullable(byCookie.get(id)).stream())
                .findFirst();
    }

    /** Codes and access tokens die with it. */
    void close(Session session) {
        byCookie.remove(session.id());
        codes.values().removeIf(grant -> grant.session().equals(session));
        accessTokens.values().removeIf(session::equals);
    }

    /** Those of all browsers, and with them what was given out. */
    void closeAll() {
        byCookie.clear();
        codes.clear();
        accessTokens.clear();
    }

    String code(Grant grant) {
        String code = UUID.randomUUID().toString();
        codes.put(code, grant);
        return code;
    }

    Optional<Grant> grant(String code) {
        return Optional.ofNullable(codes.get(code))
                .filter(grant -> grant.at().plus(CODE_LIFE).isAfter(Instant.now()));
    }

    String accessToken(Session session) {
        String token = UUID.randomUUID().toString();
        accessTokens.put(token, session);
        return token;
    }

    Optional<Session> byAccessToken(String token) {
        return Optional.ofNullable(accessTokens.get(token));
    }

    private static String hex() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
