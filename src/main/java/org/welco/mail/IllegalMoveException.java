package org.welco.mail;

import java.util.Objects;

/** A letter cannot make that move from where it stands. Nothing was changed. */
public class IllegalMoveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not; the name is part of the API's answers ({@code already-refused} …). */
    public enum Reason {
        ALREADY_REFUSED("ce courrier est déjà refusé"),
        HAS_REQUESTS("ce courrier est déjà associé à une demande : il ne peut plus être refusé"),
        FINISHED("ce courrier est déjà traité : il ne peut plus être refusé"),
        STILL_OPEN("ce courrier est encore à traiter : il n’y a rien à rouvrir");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** For people, in French. */
        public String sentence() {
            return sentence;
        }
    }

    private final Reason reason;

    public IllegalMoveException(Reason reason) {
        super(reason.sentence());
        this.reason = Objects.requireNonNull(reason);
    }

    public Reason reason() {
        return reason;
    }
}
