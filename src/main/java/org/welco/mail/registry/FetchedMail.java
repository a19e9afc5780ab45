package org.welco.mail.registry;

import java.util.Objects;
import java.util.Optional;
import org.welco.mail.document.StoredDocument;

/**
 * A letter with what became of its document.
 *
 * @param document present exactly when {@code presence} is {@link Presence#PRESENT}
 */
public record FetchedMail(RegisteredMail mail, Presence presence, Optional<StoredDocument> document) {

    /** Whether the registry had a document to give. */
    public enum Presence {
        PRESENT,
        /** The registry should hold a document and does not find it. */
        MISSING,
        /** The letter was recorded without document. */
        NONE,
        /** A document of more than {@link org.welco.mail.document.DocumentIntake#LIMIT} bytes. */
        TOO_BIG
    }

    public FetchedMail {
        Objects.requireNonNull(mail);
        if (document.isPresent() != (presence == Presence.PRESENT)) {
            throw new IllegalArgumentException("a document goes with PRESENT only");
        }
    }
}
