package org.welco.mail.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.welco.mail.harvest.HarvestMail;
import org.welco.mail.text.ReadWaitingLetters;
import org.welco.tenant.ForEachTenant;
import org.welco.tenant.JobClaim;
import org.welco.tenant.JobClaims;
import org.welco.tenant.JobStanding;
import org.welco.tenant.Tenant;

/** Has the texts of new letters read, while no harvest of that tenant runs: letters come before what they say. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class LetterTextTimer {

    private static final String JOB = "letter-text";
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    @Inject
    private ForEachTenant tenants;

    @Inject
    private JobClaims claims;

    @Inject
    private ReadWaitingLetters letters;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        tenants.due(JOB, INTERVAL, this::read);
    }

    private void read(Tenant tenant, JobClaim claim) {
        int count = letters.readAll(() -> claim.isHeld() && !isHarvested(tenant));
        claim.done("%d textes lus".formatted(count));
    }

    private boolean isHarvested(Tenant tenant) {
        JobStanding harvest = claims.standings(HarvestMail.JOB).get(tenant.host());
        return harvest != null && harvest.claimed();
    }
}
