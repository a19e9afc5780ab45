package org.welco.mail.job;

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
final class OneClaim implements JobClaims {

    private boolean taken;
    final List<String> results = new ArrayList<>();

    /** As if another node were at it. */
    OneClaim taken() {
        taken = true;
        return this;
    }

    boolean isTaken() {
        return taken;
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
            done(result);
        }

        @Override
        public void close() {
            taken = false;
        }
    }
}
