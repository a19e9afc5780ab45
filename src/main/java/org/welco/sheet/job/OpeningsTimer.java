package org.welco.sheet.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.welco.sheet.OpeningLedger;
import org.welco.sheet.block.ActionLedger;
import org.welco.tenant.ForEachTenant;

/** Forgets who opened whose sheet, and what was done there, once it has been kept for as long as the tenant wants. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OpeningsTimer {

    private static final String JOB = "openings";
    private static final Duration EVERY = Duration.ofHours(6);

    @Inject
    private ForEachTenant tenants;

    @Inject
    private OpeningLedger ledger;

    @Inject
    private ActionLedger actions;

    @Schedule(hour = "*", minute = "*/10", second = "40", persistent = false)
    void sweep() {
        tenants.due(
                JOB,
                EVERY,
                (tenant, claim) ->
                        claim.done("%d ouvertures, %d gestes oubliés".formatted(ledger.sweep(), actions.sweep())));
    }
}
