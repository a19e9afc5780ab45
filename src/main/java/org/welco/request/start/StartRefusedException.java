package org.welco.request.start;

import java.util.Objects;

/** A gesture on a request begun at the desk that cannot be done as it was asked. Nothing was changed. */
public class StartRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not; the name serves as key of a message. */
    public enum Reason {
        /** The form is closed, or his roles do not let this agent enter it. */
        FORM_NOT_OFFERED,
        /** The tenant wants an account for each request. */
        ACCOUNT_DEMANDED,
        /** There is no such account, or this agent may not see it. */
        UNKNOWN_CITIZEN,
        /** He has not finished another one for this citizen: to be confirmed. */
        UNFINISHED,
        /** He began no such request. */
        UNKNOWN,
        /** It is being sent right now. */
        BEING_SENT,
        /** It has a number, and is not to be given up any more. */
        HAS_NUMBER
    }

    private final Reason reason;

    public StartRefusedException(Reason reason) {
        super(reason.name());
        this.reason = Objects.requireNonNull(reason);
    }

    public Reason reason() {
        return reason;
    }
}
