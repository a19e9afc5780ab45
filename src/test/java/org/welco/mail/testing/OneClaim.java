package org.welco.mail.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.tenant.JobClaim;
import org.welco.tenant.JobClaims;
import org.welco.tenant.JobStanding;
import org.welco.tenant.Tenant;

/** Claims of jobs: given once at a time. */
public final class OneClaim implements JobClaims {

    private boolean taken;
    private final List<String> results = new ArrayList<>();

    /** As if another node were at it. */
    public OneClaim taken() {
        taken = true;
        return this;
    }

    public boolean isTaken() {
        return taken;
    }

    /** What the ended runs said, each with when the next one is due if it said that. */
    public List<String> results() {
        return results;
    }

    @Override
    public Optional<JobClaim> claim(Tenant tenant, String job) {
        if (taken) {
            return Optional.empty();
        }
        taken = true;
        return Optional.of(new Held());
    }

    @Override
    public Optional<JobClaim> claimIfDue(Tenant tenant, String job, Duration interval) {
        return claim(tenant, job);
    }

    @Override
    public Map<String, JobStanding> standings(String job) {
        return Map.of();
    }

    private final class Held implements JobClaim {

        @Override
        public boolean isHeld() {
            return taken;
        }

        @Override
        public void done(String result) {
            results.add(result);
        }

        @Override
        public void done(String result, Duration next) {
            done(result + ", next after " + next);
        }

        @Override
        public void close() {
            taken = false;
        }
    }
}
