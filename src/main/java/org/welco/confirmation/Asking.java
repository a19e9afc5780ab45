package org.welco.confirmation;

import java.time.Instant;
import java.util.Objects;
import org.welco.agent.Agent;

/**
 * A confirmation that is about to be asked.
 *
 * @param target whose number, and which
 * @param agent who asks now; the agreement may have been given to a colleague
 * @param secrets marks of what the message will hold
 */
public record Asking(
        Target target, Agent agent, Agreement agreement, Secrets secrets, Instant askedAt, Instant validUntil) {

    /**
     * A number of an account, without the number.
     *
     * @param citizen uuid of the account
     * @param attribute of the account that holds it
     * @param ending its last two digits
     * @param mark its keyed hash
     */
    public record Target(String citizen, String attribute, String ending, String mark) {

        public Target {
            Objects.requireNonNull(citizen);
            Objects.requireNonNull(attribute);
            Objects.requireNonNull(ending);
            Objects.requireNonNull(mark);
        }
    }

    /** Keyed hashes of what opens a confirmation. */
    public record Secrets(String link, String code) {

        public Secrets {
            Objects.requireNonNull(link);
            Objects.requireNonNull(code);
        }
    }

    public Asking {
        Objects.requireNonNull(target);
        Objects.requireNonNull(agent);
        Objects.requireNonNull(agreement);
        Objects.requireNonNull(secrets);
        Objects.requireNonNull(askedAt);
        Objects.requireNonNull(validUntil);
    }
}
