package org.welco.confirmation.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.welco.agent.Agent;
import org.welco.confirmation.AgreedBy;
import org.welco.confirmation.Agreement;
import org.welco.confirmation.ConfirmationRefusedException;
import org.welco.confirmation.ConfirmationRefusedException.Reason;
import org.welco.confirmation.mobile.FindMobile;
import org.welco.confirmation.mobile.Mobile;
import org.welco.message.TextMessageException;

/**
 * An agent asks a citizen, who has agreed, to confirm the mobile that his account holds at this moment. Goes over the network: never
 * inside a transaction.
 */
@ApplicationScoped
public class AskConfirmation {

    private FindMobile mobiles;
    private SendConfirmation send;
    private Clock clock;

    AskConfirmation() {}

    @Inject
    public AskConfirmation(FindMobile mobiles, SendConfirmation send, Clock clock) {
        this.mobiles = mobiles;
        this.send = send;
        this.clock = clock;
    }

    /**
     * @param citizen uuid of the account
     * @param agreed whether the agent says that the citizen has agreed
     * @param by how he did
     * @throws ConfirmationRefusedException for each of its reasons
     * @throws TextMessageException when the tenant's settings let nothing be sent
     * @throws org.welco.citizen.CitizenDirectoryException when the directory gave no usable answer
     */
    public void ask(String citizen, Agent agent, boolean agreed, AgreedBy by) {
        if (!agreed) {
            throw new ConfirmationRefusedException(Reason.NOT_AGREED);
        }
        Mobile mobile = unproved(mobiles, citizen, agent);
        send.send(citizen, mobile, agent, Agreement.givenTo(agent, by, clock.instant()));
    }

    static Mobile unproved(FindMobile mobiles, String citizen, Agent agent) {
        Mobile mobile =
                mobiles.find(citizen, agent).orElseThrow(() -> new ConfirmationRefusedException(Reason.NO_MOBILE));
        if (mobile.proved()) {
            throw new ConfirmationRefusedException(Reason.PROVED);
        }
        return mobile;
    }
}
