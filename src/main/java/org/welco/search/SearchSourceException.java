package org.welco.search;

/** A source gave no usable answer; the message says why, in French, without personal data. */
public class SearchSourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SearchSourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
