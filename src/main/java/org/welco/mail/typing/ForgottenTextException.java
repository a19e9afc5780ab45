package org.welco.mail.typing;

/** The text was sent or thrown away meanwhile: keeping it again would offer it a second time. */
public class ForgottenTextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int round;

    public ForgottenTextException(int round) {
        super("ce texte a été envoyé ou abandonné depuis");
        this.round = round;
    }

    /** The present round. */
    public int round() {
        return round;
    }
}
