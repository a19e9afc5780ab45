package org.welco.connector;

/** A declared service gave no usable answer; the message says why, in French, without personal data. */
public class ConnectorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConnectorException(String message, Throwable cause) {
        super(message, cause);
    }
}
