package org.welco.mail.qualification;

import java.util.Objects;
import java.util.UUID;
import org.welco.agent.Agent;
import org.welco.mail.MailReference;
import org.welco.mail.claim.ClaimToken;

/**
 * A letter that an agent has in hand, as his page says when it asks for something.
 *
 * @param claim of that page; refused when somebody else has the letter by now
 * @param gesture drawn by the page for this very gesture: what arrives twice with it is one gesture
 */
public record InHand(MailReference letter, Agent agent, ClaimToken claim, UUID gesture) {

    public InHand {
        Objects.requireNonNull(letter);
        Objects.requireNonNull(agent);
        Objects.requireNonNull(claim);
        Objects.requireNonNull(gesture);
    }

    /** How journals name who did it. */
    public String actor() {
        return agent.actor();
    }
}
