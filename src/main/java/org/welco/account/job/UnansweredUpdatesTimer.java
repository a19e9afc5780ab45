package org.welco.account.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.welco.account.update.SettleUpdates;
import org.welco.tenant.ForEachTenant;

/** Finds out what came of changes of accounts that got no answer. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class UnansweredUpdatesTimer {

    private static final String JOB = "account-updates";
    private static final Duration EVERY = Duration.ofMinutes(2);

    @Inject
    private ForEachTenant tenants;

    @Inject
    private SettleUpdates updates;

    @Schedule(hour = "*", minute = "*", second = "35", persistent = false)
    void look() {
        tenants.due(
                JOB, EVERY, (tenant, claim) -> claim.done("%d modifications retrouvées".formatted(updates.settle())));
    }
}
