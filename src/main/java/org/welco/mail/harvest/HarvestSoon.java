package org.welco.mail.harvest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.welco.mail.registry.MailRegistry;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.JobClaim;
import org.welco.tenant.JobClaims;
import org.welco.tenant.JobStanding;

/**
 * "Relever maintenant": the harvest of the current tenant becomes due at once, and the timer of whichever node comes first does it
 * within seconds. Call outside any transaction.
 */
@ApplicationScoped
public class HarvestSoon {

    /** The least time from the beginning of a harvest to the next one that an agent asks for. */
    public static final Duration LEAST = Duration.ofSeconds(30);

    private CurrentTenant tenant;
    private JobClaims claims;
    private MailRegistry registry;

    HarvestSoon() {}

    @Inject
    public HarvestSoon(CurrentTenant tenant, JobClaims claims, MailRegistry registry) {
        this.tenant = tenant;
        this.claims = claims;
        this.registry = registry;
    }

    /** Whether there is a registry to harvest. */
    public boolean isPossible() {
        return registry.link().isOn();
    }

    /** When the last harvest began, by the database's clock; empty when there was none yet. */
    public Optional<Instant> last() {
        return Optional.ofNullable(
                        claims.standings(HarvestMail.JOB).get(tenant.get().host()))
                .flatMap(JobStanding::lastRun);
    }

    /**
     * @return false when nothing changed: a harvest is under way or began less than {@link #LEAST} ago, or there is nothing to harvest
     */
    public boolean ask() {
        if (!isPossible()) {
            return false;
        }
        Optional<JobClaim> claim = claims.claimIfDue(tenant.get(), HarvestMail.JOB, LEAST);
        claim.ifPresent(held -> held.done("demandé par un agent", Duration.ZERO));
        return claim.isPresent();
    }
}
