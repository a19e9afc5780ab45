package org.welco.search.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.welco.tenant.ForEachTenant;
import org.welco.tenant.Tenant;

/** Keeps the index of each tenant behind its directory of accounts and its requests; the claim keeps nodes from doing it twice. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class FollowTimer {

    private static final Duration EVERY = Duration.ofSeconds(15);
    /** Each run asks w.c.s. once per form. */
    private static final Duration REQUESTS = Duration.ofSeconds(30);

    private static final String DIRECTORY = "authentic";
    private static final String REQUEST_SOURCE = "wcs";

    @Inject
    private ForEachTenant tenants;

    @Inject
    private FollowRun run;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        tenants.due(
                FollowRun.JOB,
                tenant -> Optional.of(EVERY).filter(every -> has(tenant, DIRECTORY)),
                (tenant, claim) -> run.byTimer(tenant, claim));
        tenants.due(
                FollowRun.REQUESTS_JOB,
                tenant -> Optional.of(REQUESTS).filter(every -> has(tenant, REQUEST_SOURCE)),
                (tenant, claim) -> run.requestsByTimer(tenant, claim));
    }

    /** Where no such service shares a secret with us there is nothing to follow; {@code check} says so. */
    private static boolean has(Tenant tenant, String kind) {
        return tenant.services().stream()
                .anyMatch(service -> service.kind().equals(kind)
                        && !service.secondary()
                        && !service.secret().isEmpty());
    }
}
