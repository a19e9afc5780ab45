package org.welco.account.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.welco.account.AccountLedger;
import org.welco.account.update.UpdateLedger;
import org.welco.tenant.ForEachTenant;

/** Forgets mails and numbers that were reserved, what was said of accounts that nobody made, and who changed whose account long ago. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class AccountTimer {

    private static final String JOB = "accounts";
    private static final Duration EVERY = Duration.ofMinutes(10);

    @Inject
    private ForEachTenant tenants;

    @Inject
    private AccountLedger ledger;

    @Inject
    private UpdateLedger updates;

    @Schedule(hour = "*", minute = "*/10", second = "50", persistent = false)
    void tidy() {
        tenants.due(
                JOB,
                EVERY,
                (tenant, claim) -> claim.done("%d lignes oubliées".formatted(ledger.tidy() + updates.sweep())));
    }
}
