package org.welco.request;

import java.util.Objects;

/**
 * w.c.s. gave no usable answer, or refused; the message says why, in French, without personal data.
 */
public class RequestSourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of trouble, and so what helps. */
    public enum Kind {
        /** The tenant has no w.c.s. that shares a secret with us, or it does not accept our signature. */
        SETTINGS,
        /** Nobody answered, or not in time, or w.c.s. itself is in trouble. It may pass. */
        UNREACHABLE,
        /** w.c.s. does not let this agent do that. */
        RIGHTS,
        /** It has no such form, or the form is closed. */
        FORM,
        /** It refuses for another reason. */
        REFUSED,
        /** What answered is not w.c.s., or not as it is known. */
        UNREADABLE;

        /** Whether the same call may well succeed later, without anybody changing what is asked for. */
        public boolean mayPass() {
            return this == SETTINGS || this == UNREACHABLE || this == UNREADABLE;
        }
    }

    private final Kind kind;
    private final boolean mayHaveBeenDone;

    /** @param mayHaveBeenDone the call left and its answer was lost: what it asked for may have been done */
    public RequestSourceException(Kind kind, String message, boolean mayHaveBeenDone, Throwable cause) {
        super(message, cause);
        this.kind = Objects.requireNonNull(kind);
        this.mayHaveBeenDone = mayHaveBeenDone;
    }

    public Kind kind() {
        return kind;
    }

    public boolean mayHaveBeenDone() {
        return mayHaveBeenDone;
    }
}
