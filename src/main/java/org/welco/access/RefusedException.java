package org.welco.access;

import java.util.Objects;

/** Ends a request with a refusal; whoever speaks HTTP turns it into the answer. Thrown from api doors, not from rules. */
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.errClass());
        this.refusal = Objects.requireNonNull(refusal);
    }

    public Refusal refusal() {
        return refusal;
    }
}
