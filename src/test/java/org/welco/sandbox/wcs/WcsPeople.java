package org.welco.sandbox.wcs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Whom one w.c.s. knows: agents and citizens that the platform provisioned, some seconds after they were created. Thread-safe. */
public final class WcsPeople {

    /** How late a new account arrives. */
    public static final Duration LATE = Duration.ofSeconds(3);

    /** Of every agent of the sandbox. */
    static final String PASSWORD = "sandbox";

    /**
     * @param id w.c.s.' own number
     * @param login of an agent, empty for a citizen
     * @param roles slugs; only agents have some
     * @param since when it is known
     */
    public record Person(
            int id, String login, String nameId, String name, String email, Set<String> roles, Instant since) {

        boolean isAgent() {
            return !login.isEmpty();
        }
    }

    private final List<Person> people = new CopyOnWriteArrayList<>();

    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private volatile Runnable provisioning = () -> {};

    WcsPeople() {
        agent("claire", "a0000000000000000000000000000001", "Claire Vasseur", Set.of("courrier", "accueil"));
        agent("hugo", "a0000000000000000000000000000002", "Hugo Diallo", Set.of("courrier"));
        agent("leila", "a0000000000000000000000000000003", "Leïla Kerbrat", Set.of("accueil"));
        agent("root", "a0000000000000000000000000000009", "Nadia Roussel", Set.of());
    }

    /** Knows an agent from now on, with these roles; his number stays. */
    public synchronized void agent(String login, String nameId, String name, Set<String> roles) {
        Optional<Person> before =
                people.stream().filter(one -> one.nameId().equals(nameId)).findFirst();
        Person now = new Person(
                before.map(Person::id).orElseGet(this::next),
                login,
                nameId,
                name,
                login + "@ville.example.org",
                roles,
                Instant.EPOCH);
        if (before.isEmpty()) {
            people.add(now);
        } else if (!before.get().equals(now)) {
            people.replaceAll(one -> one.nameId().equals(nameId) ? now : one);
        }
    }

    /** Run before anybody is looked up: brings in what an administrator changed elsewhere. */
    public void provisionedBy(Runnable source) {
        provisioning = source;
    }

    /** A citizen whom authentic has created just now: known here a few seconds later. */
    public void provision(String nameId, String name, String email) {
        know(nameId, name, email, Instant.now().plus(LATE));
    }

    /** A citizen who has long been known. */
    public void citizen(String nameId, String name, String email) {
        know(nameId, name, email, Instant.EPOCH);
    }

    private synchronized void know(String nameId, String name, String email, Instant since) {
        if (people.stream().noneMatch(one -> one.nameId().equals(nameId))) {
            people.add(new Person(next(), "", nameId, name, email, Set.of(), since));
        }
    }

    public void forget(String nameId) {
        people.removeIf(one -> one.nameId().equals(nameId));
    }

    /** Whatever the platform provisions, this one is not known here. */
    public void never(String nameId) {
        kept.add(nameId);
    }

    private int next() {
        return people.stream().mapToInt(Person::id).max().orElse(0) + 1;
    }

    Optional<Person> byNameId(String nameId) {
        return known().stream().filter(one -> one.nameId().equals(nameId)).findFirst();
    }

    Optional<Person> byEmail(String email) {
        return known().stream().filter(one -> one.email().equals(email)).findFirst();
    }

    Optional<Person> byId(int id) {
        return known().stream().filter(one -> one.id() == id).findFirst();
    }

    Optional<Person> byLogin(String login) {
        return known().stream()
                .filter(one -> one.isAgent() && one.login().equals(login))
                .findFirst();
    }

    private List<Person> known() {
        provisioning.run();
        Instant now = Instant.now();
        return people.stream()
                .filter(one -> !one.since().isAfter(now) && !kept.contains(one.nameId()))
                .toList();
    }

    /** As {@code /api/users/<uuid>/} tells it: flat, the number as a number, no {@code err}. */
    static Map<String, Object> json(Person person) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("user_display_name", person.name());
        json.put("user_email", person.email());
        json.put("user_admin_access", false);
        json.put("user_backoffice_access", person.isAgent());
        json.put("user_nameid", person.nameId());
        json.put("user_name_identifier_0", person.nameId());
        json.put("id", person.id());
        List<Object> roles = new ArrayList<>();
        person.roles().stream().sorted().forEach(slug -> roles.add(role(slug)));
        json.put("user_roles", roles);
        return json;
    }

    static Map<String, Object> role(String slug) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", slug);
        json.put("text", slug);
        json.put("allows_backoffice_access", true);
        json.put("emails", List.of());
        json.put("details", "");
        json.put("emails_to_members", false);
        json.put("slug", slug);
        json.put("id", slug);
        return json;
    }
}
