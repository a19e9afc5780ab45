package org.welco.mail.qualification;

/** The number or the address of a request does not fit; the message says what was expected, in French. */
public class BadRequestLinkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String errorClass;

    public BadRequestLinkException(String errorClass, String message) {
        super(message);
        this.errorClass = errorClass;
    }

    /** The short name of the error in the API's answers. */
    public String errorClass() {
        return errorClass;
    }
}
