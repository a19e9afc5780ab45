package org.welco.platform.http;

import jakarta.ws.rs.ProcessingException;
import java.util.Optional;

/** A call that got no answer, and how far it had gone. Its message names no address, header or body. */
public class OutboundException extends ProcessingException {

    private static final long serialVersionUID = 1L;

    /** How far the call had gone. */
    public enum Phase {
        /** No connection was made: the other side saw nothing of it. */
        NOT_SENT,
        /** Sent, at least in part, and the connection ended before an answer: it may have been carried out. */
        LOST,
        /** Sent, and nobody answered in time: it may have been carried out. */
        TIMED_OUT
    }

    private final Phase phase;

    OutboundException(Phase phase, String message, Throwable cause) {
        super(message, cause);
        this.phase = phase;
    }

    public Phase phase() {
        return phase;
    }

    /** Finds it among the causes of what a remote interface threw. */
    public static Optional<OutboundException> in(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof OutboundException found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
