package org.welco.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.welco.platform.config.ProcessSettings;

/**
 * How a timer works for all tenants: each one whose time has come, claimed so that no other node has it, inside its gate,
 * on a thread of its own. One tenant's failure or slowness never stops the next.
 */
@ApplicationScoped
public class ForEachTenant {

    private static final System.Logger LOG = System.getLogger(ForEachTenant.class.getName());

    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();
    private Tenants tenants;
    private TenantGate gate;
    private JobClaims claims;
    private int parallel;

    ForEachTenant() {}

    @Inject
    public ForEachTenant(Tenants tenants, TenantGate gate, JobClaims claims, ProcessSettings settings) {
        this(tenants, gate, claims, settings.jobs().parallel());
    }

    /** @param parallel tenants for which this node does one same job at a time */
    public ForEachTenant(Tenants tenants, TenantGate gate, JobClaims claims, int parallel) {
        this.tenants = tenants;
        this.gate = gate;
        this.claims = claims;
        this.parallel = parallel;
    }

    /**
     * As {@link #due(String, Function, TenantWork)}, with one interval for all.
     */
    public List<Future<?>> due(String job, Duration interval, TenantWork work) {
        return due(job, tenant -> Optional.of(interval), work);
    }

    /**
     * Starts the work of every tenant that is due, and returns without waiting for it. Tenants beyond what this node may
     * do at a time are left to other nodes and to the next tick.
     *
     * @param job its name in the database, such as {@code harvest}
     * @param interval time between two runs of that tenant; empty when it has none
     * @return what was started; no failure is in it. A database that does not answer is logged: the next tick tries again,
     *     and the server does not see a timer that fails
     */
    public List<Future<?>> due(String job, Function<Tenant, Optional<Duration>> interval, TenantWork work) {
        List<Future<?>> started = new ArrayList<>();
        try {
            startDue(job, interval, work, started);
        } catch (TenantStoreException e) {
            LOG.log(System.Logger.Level.WARNING, "tenant: {0}: nobody is worked for: {1}", job, e.getMessage());
        }
        return started;
    }

    private void startDue(
            String job, Function<Tenant, Optional<Duration>> interval, TenantWork work, List<Future<?>> started) {
        Map<String, JobStanding> standings = claims.standings(job);
        Semaphore free = places.computeIfAbsent(job, name -> new Semaphore(parallel));
        for (Tenant tenant : tenants.all()) {
            Optional<Duration> every = intervalOf(tenant, job, interval);
            JobStanding standing = standings.get(tenant.host());
            if (every.isPresent() && (standing == null || standing.isDue(every.get())) && free.tryAcquire()) {
                start(tenant, job, every.get(), work, free).ifPresent(started::add);
            }
        }
    }

    /** A tenant whose interval cannot be read must not keep the others from theirs. */
    private static Optional<Duration> intervalOf(
            Tenant tenant, String job, Function<Tenant, Optional<Duration>> interval) {
        try {
            return interval.apply(tenant);
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "tenant {0}: {1}: no interval: {2}",
                    tenant.host(),
                    job,
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Optional<Future<?>> start(Tenant tenant, String job, Duration every, TenantWork work, Semaphore free) {
        Optional<JobClaim> claim = Optional.empty();
        boolean started = false;
        try {
            claim = claims.claimIfDue(tenant, job, every);
            if (claim.isEmpty()) {
                return Optional.empty();
            }
            JobClaim held = claim.get();
            Future<?> future = gate.submit(tenant, () -> {
                try {
                    return run(tenant, job, work, held);
                } finally {
                    free.release();
                }
            });
            started = true;
            return Optional.of(future);
        } finally {
            if (!started) {
                claim.ifPresent(JobClaim::close);
                free.release();
            }
        }
    }

    private static Void run(Tenant tenant, String job, TenantWork work, JobClaim claim) {
        try {
            work.run(tenant, claim);
            claim.done("ok");
        } catch (Exception e) {
            LOG.log(System.Logger.Level.ERROR, "tenant " + tenant.host() + ": " + job + " failed", e);
            claim.done("échec : " + e.getClass().getSimpleName());
        } finally {
            claim.close();
        }
        return null;
    }
}
