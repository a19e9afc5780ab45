package org.welco.search.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.command.CommandCall;
import org.welco.command.CommandUsageException;
import org.welco.command.TenantCommand;
import org.welco.request.RequestSourceException;
import org.welco.search.load.FollowReport;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.JobClaim;
import org.welco.tenant.JobClaims;

/** {@code index [--full]}: brings the index up to date now, and says what that took. */
@ApplicationScoped
public class IndexCommand implements TenantCommand {

    private static final String FULL = "--full";

    private CurrentTenant tenant;
    private JobClaims claims;
    private FollowRun run;

    IndexCommand() {}

    @Inject
    public IndexCommand(CurrentTenant tenant, JobClaims claims, FollowRun run) {
        this.tenant = tenant;
        this.claims = claims;
        this.run = run;
    }

    @Override
    public String name() {
        return "index";
    }

    @Override
    public String help() {
        return "bring the index of the search up to date; --full reads everything again";
    }

    @Override
    public int run(CommandCall call) {
        if (!call.words().isEmpty() && !call.words().equals(List.of(FULL))) {
            throw new CommandUsageException("index ne prend que " + FULL + ".");
        }
        boolean all = call.words().contains(FULL);
        int citizens = claimed(call, FollowRun.JOB, held -> {
            FollowReport report = run.byHand(held, all, accounts -> call.progress(accounts, 0));
            call.say(1, report.words());
            return report.complete() ? 0 : 1;
        });
        int requests = claimed(call, FollowRun.REQUESTS_JOB, held -> {
            call.say(1, run.requestsByHand(held, all));
            return 0;
        });
        return Math.max(citizens, requests);
    }

    private int claimed(CommandCall call, String job, ToIntFunction<JobClaim> work) {
        Optional<JobClaim> claim = claims.claim(tenant.get(), job);
        if (claim.isEmpty()) {
            call.say(1, "déjà en cours");
            return 0;
        }
        try (JobClaim held = claim.get()) {
            return work.applyAsInt(held);
        } catch (CitizenDirectoryException | RequestSourceException | IllegalArgumentException failure) {
            call.complain("index : " + failure.getMessage());
            return 1;
        }
    }
}
