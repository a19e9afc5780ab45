package org.welco.confirmation.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.welco.agent.Agent;
import org.welco.confirmation.Agreement;
import org.welco.confirmation.Confirmation;
import org.welco.confirmation.ConfirmationLedger;
import org.welco.confirmation.ConfirmationMarks;
import org.welco.confirmation.ConfirmationRefusedException;
import org.welco.confirmation.ConfirmationRefusedException.Reason;
import org.welco.confirmation.ConfirmationState;
import org.welco.confirmation.mobile.FindMobile;
import org.welco.confirmation.mobile.Mobile;
import org.welco.message.TextMessageException;

/**
 * Another message to a number that was written to before, under the agreement that was given then. The former one stays good for its
 * time: whoever answers the one that came late has answered. Goes over the network: never inside a transaction.
 */
@ApplicationScoped
public class ResendConfirmation {

    private FindMobile mobiles;
    private ConfirmationLedger ledger;
    private ConfirmationMarks marks;
    private SendConfirmation send;

    ResendConfirmation() {}

    @Inject
    public ResendConfirmation(
            FindMobile mobiles, ConfirmationLedger ledger, ConfirmationMarks marks, SendConfirmation send) {
        this.mobiles = mobiles;
        this.ledger = ledger;
        this.marks = marks;
        this.send = send;
    }

    /**
     * @param citizen uuid of the account
     * @throws ConfirmationRefusedException also NOT_AGREED when that number was never written to, or has answered: a new question needs an
     *     agreement of its own
     * @throws TextMessageException when the tenant's settings let nothing be sent
     * @throws org.welco.citizen.CitizenDirectoryException when the directory gave no usable answer
     */
    public void resend(String citizen, Agent agent) {
        Mobile mobile = AskConfirmation.unproved(mobiles, citizen, agent);
        Agreement agreement = ledger.newest(citizen, marks.ofMobile(mobile.number()))
                .filter(last -> last.state().mayBeAnswered() || last.state() == ConfirmationState.FAILED)
                .map(Confirmation::agreement)
                .orElseThrow(() -> new ConfirmationRefusedException(Reason.NOT_AGREED));
        send.send(citizen, mobile, agent, agreement);
    }
}
