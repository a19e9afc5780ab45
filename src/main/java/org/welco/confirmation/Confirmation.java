package org.welco.confirmation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.welco.confirmation.Asking.Target;

/**
 * A confirmation as it is kept.
 *
 * @param marking what the directory said so far of the mark
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
        Optional<Answer> answer,
        Marking marking) {

    /** What the citizen did. @param markedAt when his account got the mark; empty while it waits for it */
    public record Answer(Instant at, ConfirmedBy by, Optional<Instant> markedAt) {

        public Answer {
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
            Objects.requireNonNull(markedAt);
        }
    }

    /**
     * How far the account is from being marked.
     *
     * @param refusedSince since when the directory has refused it; empty while it has not
     * @param takeBack whether a mark may have been set on a number that is not the one that was confirmed
     */
    public record Marking(Optional<Instant> refusedSince, boolean takeBack) {

        /** Nothing was refused, and nothing is to be taken back. */
        public static final Marking NONE = new Marking(Optional.empty(), false);

        public Marking {
            Objects.requireNonNull(refusedSince);
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
        Objects.requireNonNull(marking);
    }

    /** Confirmed, and the account has no mark yet. */
    public boolean isUnmarked() {
        return state == ConfirmationState.CONFIRMED
                && answer.flatMap(Answer::markedAt).isEmpty();
    }

    /** Whether its message was not answered in time. */
    public boolean isExpired(Instant now) {
        return state.mayBeAnswered() && !now.isBefore(validUntil);
    }
}
