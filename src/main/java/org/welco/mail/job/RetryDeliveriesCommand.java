package org.welco.mail.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.welco.command.CommandCall;
import org.welco.command.CommandUsageException;
import org.welco.command.TenantCommand;
import org.welco.mail.delivery.DeliveryLedger;
import org.welco.mail.delivery.SendDeliveries;
import org.welco.mail.delivery.SendDeliveries.Sent;
import org.welco.mail.harvest.HarvestLedger;
import org.welco.mail.registry.MailRegistry;

/**
 * {@code retry_deliveries}: everything that waits or is blocked goes now, and a paused harvest tries again with the next
 * letter; what is uncertain needs a person.
 */
@ApplicationScoped
public class RetryDeliveriesCommand implements TenantCommand {

    private DeliveryLedger ledger;
    private HarvestLedger harvest;
    private SendDeliveries send;
    private MailRegistry registry;

    RetryDeliveriesCommand() {}

    @Inject
    public RetryDeliveriesCommand(
            DeliveryLedger ledger, HarvestLedger harvest, SendDeliveries send, MailRegistry registry) {
        this.ledger = ledger;
        this.harvest = harvest;
        this.send = send;
        this.registry = registry;
    }

    @Override
    public String name() {
        return "retry_deliveries";
    }

    @Override
    public String help() {
        return "send again what Maarch refused or could not take";
    }

    @Override
    public boolean allowedFromOutside() {
        return true;
    }

    @Override
    public int run(CommandCall call) {
        if (!call.words().isEmpty()) {
            throw new CommandUsageException("retry_deliveries ne prend pas d’argument.");
        }
        if (!registry.link().isOn()) {
            call.complain("le raccordement à Maarch n’est pas actif : les envois restent en attente");
            return 1;
        }
        harvest.resume();
        int waiting = ledger.replayAll();
        Sent sent = send.sendAll();
        call.say(
                1,
                "%d à renvoyer ; %d confirmés maintenant, %d en échec"
                        .formatted(waiting, sent.delivered(), sent.failed()));
        return sent.failed() == 0 ? 0 : 1;
    }
}
