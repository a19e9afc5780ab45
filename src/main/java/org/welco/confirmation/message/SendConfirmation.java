package org.welco.confirmation.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import org.welco.agent.Agent;
import org.welco.confirmation.Agreement;
import org.welco.confirmation.Asking;
import org.welco.confirmation.Asking.Secrets;
import org.welco.confirmation.Asking.Target;
import org.welco.confirmation.ConfirmationKey;
import org.welco.confirmation.ConfirmationLedger;
import org.welco.confirmation.ConfirmationMarks;
import org.welco.confirmation.ConfirmationState;
import org.welco.confirmation.mobile.Mobile;
import org.welco.message.TextMessageException;
import org.welco.message.TextMessages;
import org.welco.message.TownName;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;

/**
 * Writes a confirmation down, then sends its message, then writes down what became of it. Nothing is ever sent again by itself: a
 * message whose fate is unknown is shown as such, and an agent decides.
 */
@ApplicationScoped
public class SendConfirmation {

    /** Below it, with the key behind. */
    private static final String PAGE = "confirm/";

    private static final Logger LOG = System.getLogger(SendConfirmation.class.getName());

    private TextMessages messages;
    private ConfirmationLedger ledger;
    private ConfirmationMarks marks;
    private CurrentTenant tenant;
    private Clock clock;

    SendConfirmation() {}

    @Inject
    public SendConfirmation(
            TextMessages messages,
            ConfirmationLedger ledger,
            ConfirmationMarks marks,
            CurrentTenant tenant,
            Clock clock) {
        this.messages = messages;
        this.ledger = ledger;
        this.marks = marks;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * Goes over the network: never inside a transaction. A message that does not go out is no error: the confirmation says so.
     *
     * @throws org.welco.confirmation.ConfirmationRefusedException TOO_SOON or TOO_MANY
     * @throws TextMessageException when the tenant's settings let nothing be sent; nothing was written down then
     */
    void send(String citizen, Mobile mobile, Agent agent, Agreement agreement) {
        messages.requireSet();
        Tenant town = tenant.get();
        Instant now = clock.instant();
        Instant until = now.plus(ConfirmationKey.life(town));
        FreshSecrets secrets = FreshSecrets.make();
        String mark = marks.ofMobile(mobile.number());
        long id = ledger.ask(new Asking(
                new Target(citizen, mobile.attribute(), mobile.ending(), mark),
                agent,
                agreement,
                new Secrets(marks.ofLink(secrets.key()), marks.ofCode(mark, secrets.code())),
                now,
                until));
        String name = TownName.of(town);
        String link = town.address(PAGE + secrets.key()).toString();
        deliver(id, mobile, SmsText.of(name, link, secrets.code(), until, now));
        LOG.log(Level.INFO, "{0} confirmation {1}: asked by {2}", town.host(), id, agent.actor());
    }

    private void deliver(long id, Mobile mobile, String text) {
        try {
            messages.send(mobile.number(), text);
        } catch (TextMessageException failure) {
            ConfirmationState state = failure.isPerhapsSent() ? ConfirmationState.UNCERTAIN : ConfirmationState.FAILED;
            LOG.log(
                    Level.WARNING,
                    "{0} confirmation {1}: {2}: {3}",
                    tenant.get().host(),
                    id,
                    state,
                    failure.getMessage());
            ledger.settle(id, state, failure.getMessage());
            return;
        }
        ledger.settle(id, ConfirmationState.SENT, "");
    }
}
