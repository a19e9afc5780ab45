package org.welco.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import org.welco.platform.persistence.SchemaOfTransaction;

/**
 * The tenant for which the calling thread works: the only ambient value of the application. It is set by
 * {@link TenantGate} alone, for the length of a block.
 */
@ApplicationScoped
public class CurrentTenant implements SchemaOfTransaction {

    private static final ThreadLocal<Tenant> CURRENT = new ThreadLocal<>();

    /** @throws IllegalStateException outside a gate: a programming error, never the user's */
    public Tenant get() {
        Tenant tenant = CURRENT.get();
        if (tenant == null) {
            throw new IllegalStateException("no tenant here: this code must be entered through TenantGate");
        }
        return tenant;
    }

    public boolean isPresent() {
        return CURRENT.get() != null;
    }

    @Override
    public String schema() {
        return get().schema();
    }

    /** Sets the tenant, gives back the one before (null for none) so that the gate can restore it. */
    Tenant swap(Tenant next) {
        Tenant before = CURRENT.get();
        if (next == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(next);
        }
        return before;
    }
}
