package org.welco.mail.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.welco.command.CommandCall;
import org.welco.command.CommandUsageException;
import org.welco.command.TenantCommand;
import org.welco.mail.MailReference;
import org.welco.mail.delivery.SendDeliveries;
import org.welco.mail.delivery.SendDeliveries.Sent;
import org.welco.mail.harvest.HarvestLog;
import org.welco.mail.harvest.HarvestMail;
import org.welco.mail.harvest.HarvestReport;
import org.welco.mail.registry.MailRegistry;
import org.welco.mail.registry.RegistryLink;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.JobClaim;
import org.welco.tenant.JobClaims;

/** {@code feed_mail_maarch}: the seed's cron command; harvests now, tells the registry, and says what came. */
@ApplicationScoped
public class FeedMailMaarchCommand implements TenantCommand {

    private CurrentTenant tenant;
    private JobClaims claims;
    private HarvestRun harvest;
    private SendDeliveries send;
    private MailRegistry registry;

    FeedMailMaarchCommand() {}

    @Inject
    public FeedMailMaarchCommand(
            CurrentTenant tenant, JobClaims claims, HarvestRun harvest, SendDeliveries send, MailRegistry registry) {
        this.tenant = tenant;
        this.claims = claims;
        this.harvest = harvest;
        this.send = send;
        this.registry = registry;
    }

    @Override
    public String name() {
        return "feed_mail_maarch";
    }

    @Override
    public String help() {
        return "harvest the letters that Maarch holds for us";
    }

    @Override
    public boolean allowedFromOutside() {
        return true;
    }

    @Override
    public int run(CommandCall call) {
        if (!call.words().isEmpty()) {
            throw new CommandUsageException("feed_mail_maarch ne prend pas d’argument.");
        }
        RegistryLink link = registry.link();
        switch (link.state()) {
            case OFF -> {
                call.say(1, "non configuré : il n’y a pas de MAARCH_FEED");
                return 0;
            }
            case DISABLED -> {
                call.say(1, "désactivé : ENABLE vaut false dans MAARCH_FEED");
                return 0;
            }
            case INVALID -> {
                call.complain(link.reason());
                return 1;
            }
            default -> {
                return claimed(call);
            }
        }
    }

    private int claimed(CommandCall call) {
        Optional<JobClaim> claim = claims.claim(tenant.get(), HarvestMail.JOB);
        if (claim.isEmpty()) {
            call.say(1, "déjà en cours");
            return 0;
        }
        try (JobClaim held = claim.get()) {
            HarvestReport report = harvest.run(held, new OnTheTerminal(call));
            Sent sent = send.sendAll();
            call.say(
                    1,
                    HarvestRun.words(report)
                            + " ; envois à Maarch : %d confirmés maintenant, %d en échec"
                                    .formatted(sent.delivered(), sent.failed()));
            report.trouble().ifPresent(call::complain);
            report.pause().map("moisson en pause : "::concat).ifPresent(call::complain);
            return report.isFine() ? 0 : 1;
        }
    }

    private record OnTheTerminal(CommandCall call) implements HarvestLog {

        @Override
        public void came(MailReference reference, String what) {
            call.say(2, reference + " reçu (" + what + ")");
        }

        @Override
        public void returned(MailReference reference) {
            call.say(2, reference + " revenu de Maarch");
        }

        @Override
        public void warn(String sentence) {
            call.complain(sentence);
        }

        @Override
        public void progress(long done, long listed) {
            call.progress(done, listed);
        }
    }
}
