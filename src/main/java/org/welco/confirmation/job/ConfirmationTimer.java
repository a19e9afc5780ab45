package org.welco.confirmation.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.welco.confirmation.ConfirmationLedger;
import org.welco.confirmation.mobile.MarkAccount;
import org.welco.tenant.ForEachTenant;

/** Tells the directory again what it did not take, and erases what opens nothing any more. No message is ever sent from here. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ConfirmationTimer {

    private static final String JOB = "confirmations";
    private static final Duration EVERY = Duration.ofMinutes(1);

    @Inject
    private ForEachTenant tenants;

    @Inject
    private MarkAccount accounts;

    @Inject
    private ConfirmationLedger ledger;

    @Schedule(hour = "*", minute = "*", second = "50", persistent = false)
    void tend() {
        tenants.due(
                JOB,
                EVERY,
                (tenant, claim) -> claim.done("%d comptes marqués, %d secrets effacés"
                        .formatted(accounts.markWaiting(), ledger.forgetSecrets())));
    }
}
