package org.welco.mail.claim;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.mail.MailReference;

/**
 * A letter is in somebody's hand, by the database's clock at the moment it was read.
 *
 * @param number of this very claim: a later one by another agent has another; says nothing of its token
 * @param holder NameID of the agent; never shown
 * @param name of the agent, as shown to his colleagues
 * @param since when he took it
 * @param takeOver how, when he took it from a colleague
 */
public record HeldClaim(
        MailReference mail, long number, String holder, String name, Instant since, Optional<TakeOver> takeOver) {

    public HeldClaim {
        Objects.requireNonNull(mail);
        Objects.requireNonNull(holder);
        Objects.requireNonNull(name);
        Objects.requireNonNull(since);
        Objects.requireNonNull(takeOver);
    }

    public boolean isBy(Agent agent) {
        return holder.equals(agent.nameId());
    }

    /**
     * @param from NameID of the agent who had it before
     * @param reason in the words of who took it
     */
    public record TakeOver(String from, String reason) {

        public TakeOver {
            Objects.requireNonNull(from);
            Objects.requireNonNull(reason);
        }
    }
}
