package org.welco.mail.text;

import java.util.Optional;
import org.welco.mail.MailReference;
import org.welco.mail.document.StoredDocument;

/** The texts of the current tenant's documents. Every method joins the caller's transaction and needs one. */
public interface LetterTexts {

    /**
     * Notes down that the next document is being read, those of open letters first. A document is begun once; one whose
     * reading was cut by the end of its node is begun a second time and never again.
     *
     * @return empty when none waits
     */
    Optional<StoredDocument> begin();

    /** Keeps what was read of a document that was begun; nothing happens when it is gone meanwhile. */
    void keep(long documentId, Reading reading);

    /**
     * It could not be read, by no fault of its own: that reading does not count. It comes again after ten minutes, so that
     * others have their turn meanwhile.
     */
    void putOff(long documentId);

    /** Empty while the letter's document was not read, or when it has none. */
    Optional<LetterText> find(MailReference reference);

    /** PNG; empty as {@link #find}, and when the first page could not be drawn. */
    Optional<byte[]> thumbnail(MailReference reference);
}
