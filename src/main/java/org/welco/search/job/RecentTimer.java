package org.welco.search.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.welco.search.recent.KeepRecent;
import org.welco.tenant.ForEachTenant;

/** Erases what agents searched for on days before; nobody is shown it from midnight on. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RecentTimer {

    private static final String JOB = "recent";
    private static final Duration EVERY = Duration.ofMinutes(10);

    @Inject
    private ForEachTenant tenants;

    @Inject
    private KeepRecent recent;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    void sweep() {
        tenants.due(JOB, EVERY, (tenant, claim) -> claim.done("%d recherches effacées".formatted(recent.sweep())));
    }
}
