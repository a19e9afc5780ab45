package org.welco.tenant.change;

import java.util.Objects;
import org.welco.tenant.Tenant;

/**
 * Told on every node after something changed in a tenant, or may have while this node could not hear. Observers run outside
 * any tenant and transaction, on the one thread that listens: they only hand work over through the gate. One that fails does
 * not keep the others from being told.
 */
public record TenantChanged(Tenant tenant) {

    public TenantChanged {
        Objects.requireNonNull(tenant);
    }
}
