package org.welco.mail.inbox;

import java.util.Objects;

/** A document that cannot be taken in; the message says why, in French. Nothing was kept. */
public class UnfitDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Reason {
        EMPTY("le document est vide"),
        TOO_BIG("le document dépasse 50 Mo"),
        TYPE("seuls les PDF, les images JPEG, PNG et TIFF et les textes sont acceptés");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    public UnfitDocumentException(Reason reason) {
        super(reason.sentence);
        this.reason = Objects.requireNonNull(reason);
    }

    public Reason reason() {
        return reason;
    }
}
