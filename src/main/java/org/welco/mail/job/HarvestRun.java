package org.welco.mail.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.welco.mail.MailReference;
import org.welco.mail.harvest.HarvestLog;
import org.welco.mail.harvest.HarvestMail;
import org.welco.mail.harvest.HarvestReport;
import org.welco.tenant.JobClaim;
import org.welco.tenant.Tenant;

/** One claimed harvest, by the timer or by the command, and how its end is put in words. */
@ApplicationScoped
public class HarvestRun {

    private static final Logger LOG = System.getLogger(HarvestRun.class.getName());

    private HarvestMail harvest;

    HarvestRun() {}

    @Inject
    public HarvestRun(HarvestMail harvest) {
        this.harvest = harvest;
    }

    /** Harvests and writes the log; a quiet harvest writes nothing. */
    void byTimer(Tenant tenant, JobClaim claim) {
        HarvestReport report = run(claim, new InTheLog(tenant));
        if (report.came() + report.returned() + report.failed() > 0 || !report.isFine()) {
            LOG.log(report.isFine() ? Level.INFO : Level.WARNING, "{0} harvest: {1}", tenant.host(), words(report));
        }
    }

    HarvestReport run(JobClaim claim, HarvestLog log) {
        HarvestReport report = harvest.harvest(log, claim::isHeld);
        claim.done(words(report));
        return report;
    }

    /** One French line, without personal data. */
    static String words(HarvestReport report) {
        String counts = "%d nouveaux, %d déjà connus, %d revenus, %d signalés, %d en échec"
                .formatted(report.came(), report.known(), report.returned(), report.flagged(), report.failed());
        return Stream.of(
                        Stream.of(counts),
                        report.trouble().stream(),
                        report.pause().map("en pause : "::concat).stream())
                .flatMap(part -> part)
                .collect(Collectors.joining(" ; "));
    }

    private record InTheLog(Tenant tenant) implements HarvestLog {

        @Override
        public void came(MailReference reference, String what) {
            LOG.log(Level.INFO, "{0} harvest: {1} came, {2}", tenant.host(), reference, what);
        }

        @Override
        public void returned(MailReference reference) {
            LOG.log(Level.INFO, "{0} harvest: {1} came back", tenant.host(), reference);
        }

        @Override
        public void warn(String sentence) {
            LOG.log(Level.WARNING, "{0} harvest: {1}", tenant.host(), sentence);
        }

        @Override
        public void progress(long done, long listed) {
            // the log tells each letter; how far it is matters on a terminal only
        }
    }
}
