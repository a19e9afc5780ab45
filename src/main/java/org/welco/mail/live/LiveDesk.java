package org.welco.mail.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.RejectedExecutionException;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;
import org.welco.tenant.TenantReloaded;
import org.welco.tenant.change.TenantChanged;

/**
 * The open pages of this node, tenant by tenant. What changed is read once per tenant and node, on another thread, one pass
 * at a time and one more if something changed meanwhile, and told to all of them.
 */
@ApplicationScoped
public class LiveDesk {

    private static final Logger LOG = System.getLogger(LiveDesk.class.getName());

    private final ConcurrentMap<Tenant, Audience> audiences = new ConcurrentHashMap<>();
    private ReadNews read;
    private TenantGate gate;

    LiveDesk() {}

    @Inject
    public LiveDesk(ReadNews read, TenantGate gate) {
        this.read = read;
        this.gate = gate;
    }

    /**
     * From now on that page is told everything. An agent who has more pages than he can look at is hung up on: that page asks
     * by itself.
     */
    public void join(Tenant tenant, LiveConnection connection) {
        if (!audienceOf(tenant).welcome(connection)) {
            connection.close();
        }
    }

    /** The page spoke first, and is told up to where the others are. */
    public void greet(Tenant tenant, LiveConnection connection) {
        audienceOf(tenant).greet(connection);
        passSoon(tenant);
    }

    public void leave(Tenant tenant, LiveConnection connection) {
        audienceOf(tenant).goodbye(connection);
    }

    /** How many pages of that tenant this node has. */
    public int connections(Tenant tenant) {
        Audience audience = audiences.get(tenant);
        return audience == null ? 0 : audience.size();
    }

    void changed(@Observes TenantChanged change) {
        if (connections(change.tenant()) > 0) {
            passSoon(change.tenant());
        }
    }

    /** Who may see letters may have changed with the settings: every page proves itself anew. */
    void reloaded(@Observes TenantReloaded change) {
        change.before().map(audiences::get).ifPresent(Audience::closeAll);
    }

    /** Every 20 seconds, on every node: asks each page for a sign of life and hangs up on those that are over. */
    public void beat() {
        audiences.forEach((tenant, audience) -> {
            int closed = audience.beat();
            if (closed > 0) {
                LOG.log(
                        Level.INFO,
                        "{0} live: {1} pages without session or sign of life hung up",
                        tenant.host(),
                        closed);
            }
        });
    }

    private Audience audienceOf(Tenant tenant) {
        return audiences.computeIfAbsent(tenant, host -> new Audience());
    }

    private void passSoon(Tenant tenant) {
        Audience audience = audienceOf(tenant);
        if (!audience.askPass()) {
            return;
        }
        try {
            gate.submit(tenant, () -> {
                pass(tenant, audience);
                return null;
            });
        } catch (RejectedExecutionException noThread) {
            audience.passBrokenOff();
            LOG.log(Level.WARNING, "{0} live: no thread is free, pages will hear later", tenant.host());
        }
    }

    private void pass(Tenant tenant, Audience audience) {
        int seen;
        do {
            seen = audience.asked();
            try {
                audience.tell(read);
            } catch (RuntimeException failure) {
                // the pages' next heartbeat shows them that they are behind, and they ask by themselves
                LOG.log(Level.WARNING, tenant.host() + " live: the pass was broken off", failure);
            } catch (Error failure) {
                audience.passBrokenOff();
                throw failure;
            }
        } while (!audience.passDone(seen));
    }
}
