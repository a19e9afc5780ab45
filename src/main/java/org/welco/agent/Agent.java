package org.welco.agent;

import java.io.Serializable;
import java.util.Objects;
import java.util.Set;

/**
 * An agent as the identity provider of his tenant knows him. A snapshot: roles may change a moment later.
 *
 * @param nameId his identifier on the whole platform: 32 lower-case hexadecimal digits, what w.c.s. calls NameID
 * @param name as shown to his colleagues, such as {@code Claire Vasseur}; never written in logs
 * @param roles his roles, inherited ones included, each by its slug and by its name
 * @param superuser whether the identity provider says that everything is his
 * @param unit slug of the organisational unit that his account belongs to, empty when it is not known
 */
public record Agent(String nameId, String name, Set<String> roles, boolean superuser, String unit)
        implements Serializable {

    public Agent {
        Objects.requireNonNull(nameId);
        Objects.requireNonNull(name);
        Objects.requireNonNull(unit);
        roles = Set.copyOf(roles);
    }

    /** Of a unit that is not known. */
    public Agent(String nameId, String name, Set<String> roles, boolean superuser) {
        this(nameId, name, roles, superuser, "");
    }

    /** As journals name him; no personal data. */
    public String actor() {
        return actor(nameId);
    }

    /** As journals name the agent with that NameID. */
    public static String actor(String nameId) {
        return "agent " + nameId;
    }
}
