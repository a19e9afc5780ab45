package org.welco.mail.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.welco.mail.DocumentState;
import org.welco.mail.MailReference;
import org.welco.mail.document.DocumentDesk;
import org.welco.mail.harvest.AskDocumentAgain;
import org.welco.mail.harvest.KeepDocument;
import org.welco.mail.registry.MailRegistry;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.RegistryLink;
import org.welco.tenant.Tenant;

/** Keeps the tenant's documents in order. Makes remote calls: outside any transaction, inside the tenant's gate. */
@ApplicationScoped
public class Housekeeping {

    /** A document in use is touched within this time of its arrival; one left alone for longer belongs to nobody. */
    private static final Duration LEFT_ALONE = Duration.ofHours(1);

    private static final Logger LOG = System.getLogger(Housekeeping.class.getName());

    private KeepDocument keep;
    private DocumentDesk desk;
    private AskDocumentAgain again;
    private MailRegistry registry;
    private Clock clock;

    Housekeeping() {}

    @Inject
    public Housekeeping(
            KeepDocument keep, DocumentDesk desk, AskDocumentAgain again, MailRegistry registry, Clock clock) {
        this.keep = keep;
        this.desk = desk;
        this.again = again;
        this.registry = registry;
        this.clock = clock;
    }

    /** @return one line for operators */
    public String keep(Tenant tenant) {
        RegistryLink link = registry.link();
        int purged = keep.purge(link.keepDocumentDays());
        int swept = desk.sweep(OffsetDateTime.now(clock).minus(LEFT_ALONE));
        int came = link.isOn() ? askAgain(tenant) : 0;
        String line = "%d documents purgés, %d effacés, %d obtenus".formatted(purged, swept, came);
        if (purged + swept + came > 0) {
            LOG.log(Level.INFO, "{0} housekeeping: {1}", tenant.host(), line);
        }
        return line;
    }

    private int askAgain(Tenant tenant) {
        int came = 0;
        for (MailReference reference : keep.awaiting()) {
            try {
                came += again.ask(reference, "housekeeping") == DocumentState.KEPT ? 1 : 0;
            } catch (RegistryException failure) {
                LOG.log(
                        Level.WARNING,
                        "{0} housekeeping: {1} still without document, {2}",
                        tenant.host(),
                        reference,
                        failure.getMessage());
                if (servesNobody(failure)) {
                    break;
                }
            }
        }
        return came;
    }

    private static boolean servesNobody(RegistryException failure) {
        return switch (failure.kind()) {
            case CREDENTIALS, MIGRATION, UNREACHABLE, SETTINGS -> true;
            default -> false;
        };
    }
}
