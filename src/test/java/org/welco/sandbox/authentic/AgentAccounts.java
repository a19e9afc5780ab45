package org.welco.sandbox.authentic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.welco.sandbox.authentic.SandboxAgent.Role;

/** The agents' accounts of one authentic, as an administrator changes them. Thread-safe. */
public final class AgentAccounts {

    /** Of every agent of the sandbox. */
    public static final String PASSWORD = "sandbox";

    private final Map<String, SandboxAgent> byLogin = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger(100);

    AgentAccounts() {
        add("claire", 1, "Claire", "Vasseur", List.of(Role.MAIL, Role.WELCOME), false);
        add("hugo", 2, "Hugo", "Diallo", List.of(Role.MAIL), false);
        add("leila", 3, "Leïla", "Kerbrat", List.of(Role.WELCOME), false);
        add("root", 9, "Nadia", "Roussel", List.of(), true);
    }

    private void add(String login, int number, String first, String last, List<Role> roles, boolean superuser) {
        byLogin.put(login, new SandboxAgent(login, PASSWORD, uuid(number), first, last, roles, superuser, true));
    }

    private static String uuid(int number) {
        return "a" + "%031d".formatted(number);
    }

    /** A new agent with roles of those slugs, whose uuid nobody had before. */
    public SandboxAgent add(String login, String... slugs) {
        List<Role> roles = new ArrayList<>();
        for (String slug : slugs) {
            roles.add(role(slug));
        }
        add(login, next.getAndIncrement(), "Agent", login, roles, false);
        return byLogin.get(login);
    }

    public Optional<SandboxAgent> find(String login) {
        return Optional.ofNullable(byLogin.get(login));
    }

    public List<SandboxAgent> all() {
        return List.copyOf(byLogin.values());
    }

    Optional<SandboxAgent> byUuid(String uuid) {
        return byLogin.values().stream()
                .filter(agent -> agent.uuid().equals(uuid))
                .findFirst();
    }

    /** What an administrator does; whoever is signed in stays so here, as authentic has it. */
    public void deactivate(String login) {
        byLogin.computeIfPresent(login, (key, agent) -> agent.active(false));
    }

    public void reactivate(String login) {
        byLogin.computeIfPresent(login, (key, agent) -> agent.active(true));
    }

    public void delete(String login) {
        byLogin.remove(login);
    }

    /** Gives an agent these roles and no other. */
    public void roles(String login, String... slugs) {
        if (!byLogin.containsKey(login)) {
            throw new NoSuchElementException("no agent " + login);
        }
        byLogin.computeIfPresent(
                login,
                (key, agent) -> agent.holding(
                        List.of(slugs).stream().map(AgentAccounts::role).toList()));
    }

    private static Role role(String slug) {
        return switch (slug) {
            case "courrier" -> Role.MAIL;
            case "accueil" -> Role.WELCOME;
            default -> new Role(slug, "Rôle " + slug);
        };
    }

    /** As {@code GET /api/users/<uuid>/} tells, but for the dates. */
    static Map<String, Object> json(SandboxAgent agent) {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("id", Integer.parseInt(agent.uuid().substring(24)));
        user.put("ou", "agents");
        user.put("full_name", agent.fullName());
        user.put("uuid", agent.uuid());
        user.put("username", agent.login());
        user.put("first_name", agent.firstName());
        user.put("last_name", agent.lastName());
        user.put("email", agent.login() + "@ville.example.org");
        user.put("email_verified", false);
        user.put("is_superuser", agent.superuser());
        user.put("is_staff", false);
        user.put("is_active", agent.active());
        user.put("roles", agent.roles().stream().map(AgentAccounts::json).toList());
        return user;
    }

    private static Map<String, Object> json(Role role) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("uuid", role.uuid());
        json.put("name", role.name());
        json.put("slug", role.slug());
        json.put("description", "");
        json.put("ou", "agents");
        json.put("service", null);
        return json;
    }
}
