package org.welco.agent;

import java.util.Objects;

/** The directory of agents gave no usable answer. Its message says why, and names nobody. */
public class AgentDirectoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What has to be mended. */
    public enum Reason {
        /** The tenant has no directory that could be asked. */
        NOT_CONFIGURED,
        /** It does not answer, or is in trouble; it may pass. */
        UNREACHABLE,
        /** It does not let us ask. */
        REFUSED,
        /** What answered is no directory. */
        UNREADABLE
    }

    public AgentDirectoryException(Reason reason, String message) {
        this(reason, message, null);
    }

    public AgentDirectoryException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason);
    }

    public Reason reason() {
        return reason;
    }
}
