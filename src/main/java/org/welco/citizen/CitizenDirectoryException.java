package org.welco.citizen;

/** The directory of accounts gave no usable answer; the message says why, in French, without personal data. */
public class CitizenDirectoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CitizenDirectoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
