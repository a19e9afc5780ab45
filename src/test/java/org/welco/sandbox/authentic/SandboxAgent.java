package org.welco.sandbox.authentic;

import java.util.List;

/**
 * An agent's account.
 *
 * @param uuid 32 hexadecimal digits, his NameID everywhere
 * @param roles inherited ones included
 */
public record SandboxAgent(
        String login,
        String password,
        String uuid,
        String firstName,
        String lastName,
        List<Role> roles,
        boolean superuser,
        boolean active) {

    /** A role of the agents' organisational unit. */
    public record Role(String slug, String name) {

        static final Role MAIL = new Role("courrier", "Agent courrier");
        static final Role WELCOME = new Role("accueil", "Agent d’accueil");

        String uuid() {
            return "%032x".formatted(slug.hashCode() & 0xffffffffL);
        }
    }

    public SandboxAgent {
        roles = List.copyOf(roles);
    }

    String fullName() {
        return firstName + " " + lastName;
    }

    boolean holds(String slug) {
        return roles.stream().anyMatch(role -> role.slug().equals(slug));
    }

    SandboxAgent active(boolean now) {
        return new SandboxAgent(login, password, uuid, firstName, lastName, roles, superuser, now);
    }

    SandboxAgent holding(List<Role> now) {
        return new SandboxAgent(login, password, uuid, firstName, lastName, now, superuser, active);
    }
}
