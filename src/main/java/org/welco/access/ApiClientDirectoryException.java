package org.welco.access;

/** Whoever knows API clients gave no usable answer. Its message says why and quotes neither identifier nor password. */
public class ApiClientDirectoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ApiClientDirectoryException(String message) {
        super(message);
    }

    public ApiClientDirectoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
