package org.welco.mail;

/** No such letter in this tenant. */
public class UnknownMailException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownMailException() {
        super("courrier inconnu");
    }
}
