package org.welco.tenant;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Work on what a tenant's tables hold, on another thread: one pass at a time per tenant and node, and one more if somebody asked
 * meanwhile. What is to be done stands in the tables, so that a pass that is broken off is made up for by a timer. Safe for any thread.
 */
public final class OnePass {

    private static final Logger LOG = System.getLogger(OnePass.class.getName());

    private final ConcurrentMap<Tenant, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final TenantGate gate;
    private final String work;
    private final Runnable pass;

    /**
     * @param work one word for the log
     * @param pass does all that there is to do for the current tenant
     */
    public OnePass(TenantGate gate, String work, Runnable pass) {
        this.gate = gate;
        this.work = work;
        this.pass = pass;
    }

    /** Returns at once. */
    public void soon(Tenant tenant) {
        AtomicInteger count = asked.computeIfAbsent(tenant, host -> new AtomicInteger());
        if (count.getAndIncrement() == 0) {
            handOver(tenant, count);
        }
    }

    private void handOver(Tenant tenant, AtomicInteger count) {
        try {
            gate.submit(tenant, () -> {
                passes(tenant, count);
                return null;
            });
        } catch (RejectedExecutionException noThread) {
            count.set(0);
            LOG.log(Level.WARNING, "{0} {1}: no thread is free, the timer will try again", tenant.host(), work);
        }
    }

    private void passes(Tenant tenant, AtomicInteger count) {
        int seen;
        do {
            seen = count.get();
            try {
                pass.run();
            } catch (RuntimeException failure) {
                // the timer will try again; what is to be done is safe in its table
                LOG.log(Level.ERROR, tenant.host() + " " + work + ": the pass was broken off", failure);
            } catch (Error failure) {
                // whoever asks next must find the way free
                count.set(0);
                throw failure;
            }
        } while (!count.compareAndSet(seen, 0));
    }
}
