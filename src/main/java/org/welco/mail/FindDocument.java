package org.welco.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.welco.mail.document.Documents;
import org.welco.mail.document.StoredDocument;

/** Which document a letter has: each method is one short transaction. */
@ApplicationScoped
public class FindDocument {

    private Mails mails;
    private Documents documents;

    FindDocument() {}

    @Inject
    public FindDocument(Mails mails, Documents documents) {
        this.mails = mails;
        this.documents = documents;
    }

    /**
     * Empty when the letter has no bytes here.
     *
     * @throws UnknownMailException when there is no such letter
     */
    @Transactional
    public Optional<StoredDocument> of(MailReference reference) {
        return mail(reference).documentId().flatMap(documents::find);
    }

    /** @throws UnknownMailException when there is no such letter */
    @Transactional
    public DocumentState stateOf(MailReference reference) {
        return mail(reference).documentState();
    }

    private Mail mail(MailReference reference) {
        return mails.find(reference).orElseThrow(UnknownMailException::new);
    }
}
