package org.welco.tenant;

/** This one tenant cannot be served now; the message is the sentence for the operator. */
class NotServedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotServedException(String sentence) {
        super(sentence);
    }
}
