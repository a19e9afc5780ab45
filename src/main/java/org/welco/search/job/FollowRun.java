package org.welco.search.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.request.RequestSourceException;
import org.welco.search.load.FollowCitizens;
import org.welco.search.load.FollowProgress;
import org.welco.search.load.FollowReport;
import org.welco.search.request.FollowRequests;
import org.welco.tenant.JobClaim;
import org.welco.tenant.Tenant;

/** One claimed run of the index behind its sources, and how its end is put in words. */
@ApplicationScoped
public class FollowRun {

    /** Its name among the claimed jobs. */
    static final String JOB = "search-index";

    /** The same for requests, which come from elsewhere. */
    static final String REQUESTS_JOB = "search-requests";

    /** After a failure the source is left alone for a while. */
    private static final Duration REST = Duration.ofSeconds(60);

    /** Everything is read again at night when that was not done for so long: whatever went astray is repaired then. */
    private static final Duration OLD = Duration.ofHours(20);

    private static final LocalTime NIGHT_FROM = LocalTime.of(1, 0);
    private static final LocalTime NIGHT_TO = LocalTime.of(4, 0);

    private static final Logger LOG = System.getLogger(FollowRun.class.getName());

    private FollowCitizens citizens;
    private FollowRequests requests;
    private Clock clock;

    FollowRun() {}

    @Inject
    public FollowRun(FollowCitizens citizens, FollowRequests requests, Clock clock) {
        this.citizens = citizens;
        this.requests = requests;
        this.clock = clock;
    }

    /** By the clock of the server, in UTC. */
    private boolean isNight() {
        LocalTime now = LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return now.isAfter(NIGHT_FROM) && now.isBefore(NIGHT_TO);
    }

    /** Requests by the timer: forms whose list is refused are said once per run. */
    void requestsByTimer(Tenant tenant, JobClaim claim) {
        try {
            boolean all = isNight() && requests.isOld(OLD);
            String words = requests.follow(all, claim::isHeld);
            if (all) {
                LOG.log(Level.INFO, "{0} search: requests read again: {1}", tenant.host(), words);
            }
            claim.done(words);
        } catch (RequestSourceException | IllegalArgumentException failure) {
            LOG.log(Level.WARNING, "{0} search: requests not followed: {1}", tenant.host(), failure.getMessage());
            claim.done("échec : " + failure.getMessage(), REST);
        }
    }

    /** @return one French line */
    String requestsByHand(JobClaim claim, boolean all) {
        String words = requests.follow(all, claim::isHeld);
        claim.done(words);
        return words;
    }

    void byTimer(Tenant tenant, JobClaim claim) {
        try {
            FollowProgress progress = new UnderClaim(claim, accounts -> {});
            boolean all = isNight() && citizens.isOld(OLD);
            FollowReport report = all ? citizens.followAll(progress) : citizens.follow(progress);
            if (all || report.put() + report.removed() > 0 || !report.complete()) {
                String what = all ? "accounts read again" : "accounts followed";
                LOG.log(Level.INFO, "{0} search: {1}: {2}", tenant.host(), what, report.words());
            }
            claim.done(report.words());
        } catch (CitizenDirectoryException failure) {
            LOG.log(Level.WARNING, "{0} search: index not followed: {1}", tenant.host(), failure.getMessage());
            claim.done("échec : " + failure.getMessage(), REST);
        }
    }

    /** @param all whether everything is to be read again */
    FollowReport byHand(JobClaim claim, boolean all, Told told) {
        UnderClaim progress = new UnderClaim(claim, told);
        FollowReport report = all ? citizens.followAll(progress) : citizens.follow(progress);
        claim.done(report.words());
        return report;
    }

    /** Told how many accounts were read. */
    interface Told {
        void read(long accounts);
    }

    private record UnderClaim(JobClaim claim, Told told) implements FollowProgress {

        @Override
        public boolean goesOn() {
            return claim.isHeld();
        }

        @Override
        public void read(long accounts) {
            told.read(accounts);
        }
    }
}
