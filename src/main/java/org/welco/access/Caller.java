package org.welco.access;

import java.security.Principal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.welco.agent.Agent;

/**
 * Who makes a request, once proven.
 *
 * @param name what may be written in journals: {@code "service demarches.ville.fr"}, {@code "api scanner"}, {@code "operator"}, {@code
 *     "agent <NameID>"}
 * @param rights what he may do; empty for an API client that is known and was given nothing
 * @param actingPerson NameID or e-mail given with a signed call, empty when none; a service speaks for that person. The
 *     NameID of a signed-in agent
 * @param agent the signed-in agent, empty for any other caller
 */
public record Caller(String name, Set<Right> rights, String actingPerson, Optional<Agent> agent) implements Principal {

    public Caller {
        Objects.requireNonNull(name);
        rights = Set.copyOf(rights);
        Objects.requireNonNull(actingPerson);
        Objects.requireNonNull(agent);
    }

    /** A caller who is no agent. */
    public Caller(String name, Set<Right> rights, String actingPerson) {
        this(name, rights, actingPerson, Optional.empty());
    }

    /** A signed-in agent; journals name him by his NameID. */
    public static Caller of(Agent agent, Set<Right> rights) {
        return new Caller(agent.actor(), rights, agent.nameId(), Optional.of(agent));
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    @Override
    public String getName() {
        return name;
    }
}
