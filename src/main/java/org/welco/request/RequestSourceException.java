package org.welco.request;

/**
 * w.c.s. gave no usable answer, or refused; the message says why, in French, without personal data.
 */
public class RequestSourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean mayHaveBeenDone;

    /** @param mayHaveBeenDone the call left and its answer was lost: what it asked for may have been done */
    public RequestSourceException(String message, boolean mayHaveBeenDone, Throwable cause) {
        super(message, cause);
        this.mayHaveBeenDone = mayHaveBeenDone;
    }

    public boolean mayHaveBeenDone() {
        return mayHaveBeenDone;
    }
}
