package org.welco.tenant;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Something made from a tenant's settings, such as the clients of a neighbour: one per tenant, made anew when its folder
 * changes. The former one is closed when its last user leaves it, so that a change of settings cuts no work in two. Safe for
 * any thread.
 */
public final class PerTenant<C> {

    /** With the number of its users, itself counted until it is retired. */
    private final class Held {

        private final String fingerprint;
        private final C thing;
        private int users = 1;

        Held(Tenant tenant) {
            this.fingerprint = tenant.fingerprint();
            this.thing = make.apply(tenant);
        }

        /** @return false when it is retired and nobody uses it any more */
        synchronized boolean enter() {
            if (users == 0) {
                return false;
            }
            users++;
            return true;
        }

        void leave() {
            boolean last;
            synchronized (this) {
                users--;
                last = users == 0;
            }
            if (last) {
                close.accept(thing);
            }
        }
    }

    private final Map<Tenant, Held> byTenant = new ConcurrentHashMap<>();
    private final Function<Tenant, C> make;
    private final Consumer<C> close;

    /**
     * @param make what it throws is thrown to the user, and tried again by the next one
     * @param close must not throw
     */
    public PerTenant(Function<Tenant, C> make, Consumer<C> close) {
        this.make = make;
        this.close = close;
    }

    /** Does some work with what belongs to the tenant's settings of now; it is not closed meanwhile. */
    public <T> T use(Tenant tenant, Function<C, T> work) {
        Held held = held(tenant);
        while (!held.enter()) {
            held = held(tenant);
        }
        try {
            return work.apply(held.thing);
        } finally {
            held.leave();
        }
    }

    private Held held(Tenant tenant) {
        return byTenant.compute(tenant, (same, before) -> {
            if (before != null && before.fingerprint.equals(tenant.fingerprint())) {
                return before;
            }
            Held now = new Held(tenant);
            if (before != null) {
                before.leave();
            }
            return now;
        });
    }

    /** A tenant served no more, or otherwise than before, leaves nothing open. */
    public void forget(TenantReloaded change) {
        change.before().map(byTenant::remove).ifPresent(Held::leave);
    }

    /** At the end of the process, or of a bean. */
    public void closeAll() {
        for (Tenant tenant : byTenant.keySet()) {
            Held held = byTenant.remove(tenant);
            if (held != null) {
                held.leave();
            }
        }
    }
}
