package org.welco.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.welco.agent.Agent;

/** Sources that depend on the tenant: those that it declares itself. */
public interface DeclaredSources {

    /** One of them, and how it is shown. */
    record Declared(SourceLabel label, SearchSource source) {

        public Declared {
            Objects.requireNonNull(label);
            Objects.requireNonNull(source);
        }
    }

    /**
     * Those of the current tenant that he may use, in the tenant's order. One that is malformed is left out, and keeps no
     * other from being used.
     *
     * @param agent empty for a program, which has no role
     */
    List<Declared> of(Optional<Agent> agent);
}
