package org.welco.mail.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.welco.tenant.ForEachTenant;

/** Once an hour for each tenant: documents past their time, bytes that no letter uses, documents to ask for again. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class HousekeepingTimer {

    private static final Duration HOURLY = Duration.ofHours(1);

    @Inject
    private ForEachTenant tenants;

    @Inject
    private Housekeeping housekeeping;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void tick() {
        tenants.due("housekeeping", HOURLY, (tenant, claim) -> claim.done(housekeeping.keep(tenant)));
    }
}
