package org.welco.mail.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.welco.mail.MailReference;
import org.welco.mail.document.StoredDocument;

/** The short transactions around texts of letters. */
@ApplicationScoped
public class LetterTextDesk {

    private LetterTexts texts;

    LetterTextDesk() {}

    @Inject
    public LetterTextDesk(LetterTexts texts) {
        this.texts = texts;
    }

    /** See {@link LetterTexts#begin}. */
    @Transactional
    public Optional<StoredDocument> begin() {
        return texts.begin();
    }

    /** See {@link LetterTexts#keep}. */
    @Transactional
    public void keep(long documentId, Reading reading) {
        texts.keep(documentId, reading);
    }

    /** See {@link LetterTexts#putOff}. */
    @Transactional
    public void putOff(long documentId) {
        texts.putOff(documentId);
    }

    /** See {@link LetterTexts#find}. */
    @Transactional
    public Optional<LetterText> find(MailReference reference) {
        return texts.find(reference);
    }

    /** See {@link LetterTexts#thumbnail}. */
    @Transactional
    public Optional<byte[]> thumbnail(MailReference reference) {
        return texts.thumbnail(reference);
    }
}
