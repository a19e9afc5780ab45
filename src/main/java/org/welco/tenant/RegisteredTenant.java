package org.welco.tenant;

import java.util.Objects;
import java.util.Optional;

/**
 * A row of the register that all nodes share: this host has that schema, whether or not it has a folder.
 *
 * @param state a disabled tenant is not served, and keeps all its data
 * @param migratedTo version of the newest script run in its schema, empty when none was
 */
public record RegisteredTenant(String host, String schema, State state, Optional<String> migratedTo) {

    /** Whether it may be served. */
    public enum State {
        ACTIVE,
        DISABLED
    }

    public RegisteredTenant {
        Objects.requireNonNull(host);
        Objects.requireNonNull(schema);
        Objects.requireNonNull(state);
        Objects.requireNonNull(migratedTo);
    }
}
