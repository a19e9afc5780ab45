package org.welco.tenant;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Who works for which job of which tenant, agreed in the database so that several nodes never do it twice. Call outside
 * any transaction. A database that does not answer is a {@link TenantStoreException}.
 */
public interface JobClaims {

    /**
     * Takes the job now if nobody has it, due or not: for commands.
     *
     * @return empty when somebody is at it ("déjà en cours")
     */
    Optional<JobClaim> claim(Tenant tenant, String job);

    /** Takes the job if nobody has it and its time has come; a job never done is due at once. */
    Optional<JobClaim> claimIfDue(Tenant tenant, String job, Duration interval);

    /** How that job stands for each tenant that ever had it, by host. */
    Map<String, JobStanding> standings(String job);
}
