package org.welco.mail.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.OnePass;
import org.welco.tenant.TenantGate;

/**
 * Has the outbox of the current tenant sent on another thread: one pass at a time per tenant and node, and one more if
 * somebody asked meanwhile. Returns at once.
 */
@ApplicationScoped
public class DeliverSoon {

    private OnePass passes;
    private CurrentTenant current;

    DeliverSoon() {}

    @Inject
    public DeliverSoon(SendDeliveries send, CurrentTenant current, TenantGate gate) {
        this.passes = new OnePass(gate, "delivery", send::sendAll);
        this.current = current;
    }

    /** Inside the tenant's gate. */
    public void deliver() {
        passes.soon(current.get());
    }
}
