package org.welco.mail.harvest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.welco.mail.DocumentState;
import org.welco.mail.Mail;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.Mails;
import org.welco.mail.UnknownMailException;
import org.welco.mail.document.DocumentDesk;
import org.welco.mail.registry.FetchedMail;

/** The transactions around the documents of letters that are already here. */
@ApplicationScoped
public class KeepDocument {

    private Mails mails;
    private Clock clock;

    KeepDocument() {}

    @Inject
    public KeepDocument(Mails mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * Notes that the document is asked for now: not again by itself before a day.
     *
     * @throws UnknownMailException when there is no such letter
     */
    @Transactional
    public void begin(MailReference reference) {
        Mail mail = mails.lock(reference).orElseThrow(UnknownMailException::new);
        mail.retryDocumentAfter(OffsetDateTime.now(clock).plus(RegisterMail.NEXT_DOCUMENT_TRY));
    }

    /**
     * Keeps what came; a letter that has a document never loses it to a later lack.
     *
     * @return what the letter's document now is
     */
    @Transactional
    public DocumentState keep(MailReference reference, FetchedMail fetched, DocumentState lack, String actor) {
        Mail mail = mails.lock(reference).orElseThrow(UnknownMailException::new);
        if (fetched.document().isPresent()) {
            mail.keepDocument(fetched.document().get());
            mails.journal(mail, MailEvent.DOCUMENT_KEPT, actor, "");
        } else if (mail.documentState() != DocumentState.KEPT && !hadOne(mail, lack)) {
            mail.lackDocument(lack);
        }
        return mail.documentState();
    }

    /** A file that was changed since is refused in the words of one that never was: it is missing all the same. */
    private static boolean hadOne(Mail mail, DocumentState lack) {
        return mail.documentState() == DocumentState.MISSING && lack == DocumentState.NONE;
    }

    /** See {@link Mails#awaitingDocument}. */
    @Transactional
    public List<MailReference> awaiting() {
        return mails.awaitingDocument(OffsetDateTime.now(clock));
    }

    /** See {@link Mails#purgeDocuments}; the bytes themselves go with the next {@link DocumentDesk#sweep}. */
    @Transactional
    public int purge(int keepDays) {
        return mails.purgeDocuments(OffsetDateTime.now(clock).minusDays(keepDays));
    }
}
