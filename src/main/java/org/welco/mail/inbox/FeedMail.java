package org.welco.mail.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.welco.mail.Mail;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.Mails;
import org.welco.mail.document.StoredDocument;

/** Letters from elsewhere: a scan uploaded, or fed from a folder. They live the same life, and no registry is told. */
@ApplicationScoped
public class FeedMail {

    private Mails mails;
    private Clock clock;

    FeedMail() {}

    @Inject
    public FeedMail(Mails mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    /** Brings a letter in, whose document is already stored. */
    @Transactional
    public MailReference feed(
            StoredDocument document, Optional<String> subject, Optional<String> fileName, String actor) {
        return add(document, subject, fileName, actor);
    }

    /**
     * As {@link #feed}, once per file: empty when a letter of that file name already holds that very document, so that a
     * folder can be fed again after a breakdown.
     */
    @Transactional
    public Optional<MailReference> feedOnce(StoredDocument document, String fileName, String actor) {
        return mails.holdsFile(fileName, document.id())
                ? Optional.empty()
                : Optional.of(add(document, Optional.empty(), Optional.of(fileName), actor));
    }

    private MailReference add(
            StoredDocument document, Optional<String> subject, Optional<String> fileName, String actor) {
        Mail mail = Mail.fromElsewhere(mails.nextNumberElsewhere(), subject, fileName, OffsetDateTime.now(clock));
        mail.keepDocument(document);
        mails.add(mail);
        mails.journal(mail, MailEvent.RECEIVED, actor, document.mediaType());
        return mail.reference();
    }
}
