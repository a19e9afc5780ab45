package org.welco.mail.gesture;

import java.util.Objects;
import java.util.UUID;
import org.welco.agent.Agent;
import org.welco.mail.MailReference;

/**
 * A gesture as the page of an agent sends it.
 *
 * @param token drawn by the page for this very gesture: what arrives twice with it is one gesture
 */
public record Gesture(MailReference mail, UUID token, Agent agent) {

    public Gesture {
        Objects.requireNonNull(mail);
        Objects.requireNonNull(token);
        Objects.requireNonNull(agent);
    }

    /** Who makes it, as journals name him. */
    public String actor() {
        return agent.actor();
    }
}
