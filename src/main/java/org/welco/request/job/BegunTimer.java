package org.welco.request.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.welco.request.start.DeskLedger;
import org.welco.tenant.ForEachTenant;

/** Forgets the requests begun at the desk, and before them their tracking codes, once they have been kept for long enough. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BegunTimer {

    private static final String JOB = "begun";
    private static final Duration EVERY = Duration.ofHours(1);

    @Inject
    private ForEachTenant tenants;

    @Inject
    private DeskLedger ledger;

    @Schedule(hour = "*", minute = "*/10", second = "50", persistent = false)
    void sweep() {
        tenants.due(JOB, EVERY, (tenant, claim) -> claim.done("%d demandes oubliées".formatted(ledger.sweep())));
    }
}
