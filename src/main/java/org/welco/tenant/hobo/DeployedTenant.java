package org.welco.tenant.hobo;

import java.util.Objects;

/**
 * What hobo_deploy did for one tenant.
 *
 * @param detail the old host of a renamed tenant, the reason of a failed one; else empty
 */
public record DeployedTenant(String host, Outcome outcome, String detail) {

    /** What became of the folder. */
    public enum Outcome {
        CREATED,
        UPDATED,
        RENAMED,
        /** The timestamp is the one already deployed: nothing was written. */
        UNCHANGED,
        /** Only when all tenants are deployed again: this one's file is defective and was left as it is. */
        FAILED
    }

    public DeployedTenant {
        Objects.requireNonNull(host);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(detail);
    }
}
