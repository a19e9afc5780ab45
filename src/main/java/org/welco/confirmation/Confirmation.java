package org.welco.confirmation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.welco.confirmation.Asking.Target;

/**
 * A confirmation as it is kept.
 *
 * @param problem why the message did not go out, or why the account was not marked; a French sentence, empty when all is well
 */
public record Confirmation(
        long id,
        Target target,
        Agreement agreement,
        Instant askedAt,
        Instant validUntil,
        ConfirmationState state,
        String problem,
        Optional<Answer> answer) {

    /** What the citizen did. @param markedAt when his account got the mark; empty while it waits for it */
    public record Answer(Instant at, ConfirmedBy by, Optional<Instant> markedAt) {

        public Answer {
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
            Objects.requireNonNull(markedAt);
        }
    }

    public Confirmation {
        Objects.requireNonNull(target);
        Objects.requireNonNull(agreement);
        Objects.requireNonNull(askedAt);
        Objects.requireNonNull(validUntil);
        Objects.requireNonNull(state);
        Objects.requireNonNull(problem);
        Objects.requireNonNull(answer);
    }

    /** Whether its message was not answered in time. */
    public boolean isExpired(Instant now) {
        return state.mayBeAnswered() && !now.isBefore(validUntil);
    }
}
