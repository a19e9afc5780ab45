package org.welco.mail.claim;

import java.time.Instant;
import java.util.Objects;
import org.welco.agent.Agent;
import org.welco.mail.MailReference;

/**
 * An agent opened a draft of a request of that letter less than half an hour ago, and may be typing in it.
 *
 * @param holder NameID of the agent; never shown
 * @param name of the agent, as shown to his colleagues
 * @param since when he opened it first
 */
public record OpenDraft(MailReference mail, String holder, String name, Instant since) {

    public OpenDraft {
        Objects.requireNonNull(mail);
        Objects.requireNonNull(holder);
        Objects.requireNonNull(name);
        Objects.requireNonNull(since);
    }

    public boolean isBy(Agent agent) {
        return holder.equals(agent.nameId());
    }
}
