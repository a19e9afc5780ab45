package org.welco.confirmation;

import java.time.Instant;
import java.util.Objects;

/** A confirmation cannot be asked now. */
public class ConfirmationRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** There is no such account, or the agent may not see its number. */
        NOT_FOR_YOU,
        /** The citizen has not agreed. */
        NOT_AGREED,
        /** The account holds no mobile. */
        NO_MOBILE,
        /** It is proved already. */
        PROVED,
        /** A message has just gone to that number. */
        TOO_SOON,
        /** Many messages went to that number today. */
        TOO_MANY
    }

    private final Reason reason;
    private final Instant until;

    public ConfirmationRefusedException(Reason reason) {
        this(reason, Instant.EPOCH);
    }

    ConfirmationRefusedException(Reason reason, Instant until) {
        super(reason.name());
        this.reason = Objects.requireNonNull(reason);
        this.until = Objects.requireNonNull(until);
    }

    public Reason reason() {
        return reason;
    }

    /** From when on it can be, for those two that pass. */
    public Instant until() {
        return until;
    }
}
