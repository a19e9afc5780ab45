package org.welco.connector;

/** A declared service was told to do something, and gave no usable answer: it may have done it. */
public class UnsureGestureException extends ConnectorException {

    private static final long serialVersionUID = 1L;

    public UnsureGestureException(String message, Throwable cause) {
        super(message, cause);
    }
}
