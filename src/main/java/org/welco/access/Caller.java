package org.welco.access;

import java.security.Principal;
import java.util.Objects;
import java.util.Set;

/**
 * Who makes a request, once proven.
 *
 * @param name what may be written in journals: {@code "service demarches.ville.fr"}, {@code "api scanner"}, {@code "operator"}
 * @param rights what he may do; empty for an API client that is known and was given nothing
 * @param actingPerson NameID or e-mail given with a signed call, empty when none; a service speaks for that person
 */
public record Caller(String name, Set<Right> rights, String actingPerson) implements Principal {

    public Caller {
        Objects.requireNonNull(name);
        rights = Set.copyOf(rights);
        Objects.requireNonNull(actingPerson);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    @Override
    public String getName() {
        return name;
    }
}
