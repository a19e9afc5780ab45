package org.welco.mail.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/**
 * Has the outbox of the current tenant sent on another thread: one pass at a time per tenant and node, and one more if
 * somebody asked meanwhile. Returns at once.
 */
@ApplicationScoped
public class DeliverSoon {

    private static final Logger LOG = System.getLogger(DeliverSoon.class.getName());

    private final ConcurrentMap<Tenant, AtomicInteger> asked = new ConcurrentHashMap<>();

    private SendDeliveries send;
    private CurrentTenant current;
    private TenantGate gate;

    DeliverSoon() {}

    @Inject
    public DeliverSoon(SendDeliveries send, CurrentTenant current, TenantGate gate) {
        this.send = send;
        this.current = current;
        this.gate = gate;
    }

    /** Inside the tenant's gate. */
    public void deliver() {
        Tenant tenant = current.get();
        AtomicInteger count = asked.computeIfAbsent(tenant, host -> new AtomicInteger());
        if (count.getAndIncrement() == 0) {
            handOver(tenant, count);
        }
    }

    private void handOver(Tenant tenant, AtomicInteger count) {
        try {
            gate.submit(tenant, () -> {
                pass(tenant, count);
                return null;
            });
        } catch (RejectedExecutionException noThread) {
            count.set(0);
            LOG.log(Level.WARNING, "{0} delivery: no thread is free, the timer will try again", tenant.host());
        }
    }

    private void pass(Tenant tenant, AtomicInteger count) {
        int seen;
        do {
            seen = count.get();
            try {
                send.sendAll();
            } catch (RuntimeException failure) {
                // the timer will try again; the steps are safe in the outbox
                LOG.log(Level.ERROR, tenant.host() + " delivery: the pass was broken off", failure);
            } catch (Error failure) {
                // whoever asks next must find the way free
                count.set(0);
                throw failure;
            }
        } while (!count.compareAndSet(seen, 0));
    }
}
