package org.welco.platform.persistence;

/** The database cannot be used as it is: one French sentence for the operator, without any password. */
public class DatabaseUnfitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseUnfitException(String message, Throwable cause) {
        super(message, cause);
    }
}
