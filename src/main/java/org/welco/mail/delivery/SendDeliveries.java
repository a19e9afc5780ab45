package org.welco.mail.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.OptionalLong;
import org.welco.mail.registry.MailRegistry;
import org.welco.mail.registry.RegistryLink;
import org.welco.platform.config.ProcessSettings;
import org.welco.tenant.CurrentTenant;

/**
 * Sends what the outbox of the current tenant holds: claims a step in one transaction, tells the registry in none, writes
 * the outcome in another. Several threads and nodes may do it at once; a step is sent by one of them. Call it inside the
 * tenant's gate and outside any transaction.
 */
@ApplicationScoped
public class SendDeliveries {

    private static final Logger LOG = System.getLogger(SendDeliveries.class.getName());

    private DeliveryLedger ledger;
    private TellRegistry tell;
    private MailRegistry registry;
    private DeliveryBell bell;
    private CurrentTenant tenant;
    private ProcessSettings settings;

    SendDeliveries() {}

    @Inject
    public SendDeliveries(
            DeliveryLedger ledger,
            TellRegistry tell,
            MailRegistry registry,
            DeliveryBell bell,
            CurrentTenant tenant,
            ProcessSettings settings) {
        this.ledger = ledger;
        this.tell = tell;
        this.registry = registry;
        this.bell = bell;
        this.tenant = tenant;
        this.settings = settings;
    }

    /** Sends all that may go now, until nothing is left or the registry does not answer. */
    public Sent sendAll() {
        return send(OptionalLong.empty());
    }

    /** Sends what that letter has to tell, and nothing else. */
    public Sent sendMail(long mailId) {
        return send(OptionalLong.of(mailId));
    }

    private Sent send(OptionalLong onlyMail) {
        RegistryLink link = registry.link();
        if (!link.isOn()) {
            return new Sent(0, 0);
        }
        ledger.releaseAfterChange(link.fingerprint());
        int delivered = 0;
        int failed = 0;
        Optional<DueDelivery> due = ledger.claimNext(settings.deliveries().lease(), onlyMail);
        while (due.isPresent()) {
            Settlement settlement = sendOne(due.get(), link);
            if (settlement.state() == DeliveryState.DELIVERED) {
                delivered++;
            } else {
                failed++;
            }
            if (settlement.registryIsDown()) {
                break;
            }
            due = ledger.claimNext(settings.deliveries().lease(), onlyMail);
        }
        return new Sent(delivered, failed);
    }

    private Settlement sendOne(DueDelivery due, RegistryLink link) {
        Settlement settlement = tell.tell(due, link);
        boolean written = ledger.settle(due, settlement);
        LOG.log(
                settlement.state() == DeliveryState.DELIVERED ? Level.INFO : Level.WARNING,
                "{0} delivery: {1} {2} try {3}: {4}{5}{6}",
                tenant.get().host(),
                due.reference(),
                due.kind(),
                due.attempts(),
                settlement.state(),
                settlement.reason().isEmpty() ? "" : ", " + settlement.reason(),
                written ? "" : " (taken over by another sender, not written)");
        bell.ring();
        return settlement;
    }

    /** What one pass did. */
    public record Sent(int delivered, int failed) {}
}
