package org.welco.mail.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import org.welco.mail.IllegalMoveException;
import org.welco.mail.Mail;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.Mails;
import org.welco.mail.UnknownMailException;
import org.welco.mail.delivery.Outbox;

/** Not for us: the letter leaves the open list and the registry is told. */
@ApplicationScoped
public class RefuseMail {

    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = 2000;

    private static final String NO_REASON = "Courrier non traité par la relation citoyen : erreur d’aiguillage.";

    private Mails mails;
    private Outbox outbox;
    private Clock clock;

    RefuseMail() {}

    @Inject
    public RefuseMail(Mails mails, Outbox outbox, Clock clock) {
        this.mails = mails;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param reason what the registry's people will read; a blank one is replaced by a plain sentence
     * @return the step that tells it, empty for a letter from elsewhere
     * @throws UnknownMailException when there is no such letter
     * @throws IllegalMoveException when it was refused already, has requests, or is finished
     */
    @Transactional
    public OptionalLong refuse(MailReference reference, String reason, String actor) {
        Mail mail = mails.lock(reference).orElseThrow(UnknownMailException::new);
        mail.refuse(OffsetDateTime.now(clock));
        // the registry keeps the reason of its letters, nobody else that of the others
        mails.journal(mail, MailEvent.REFUSED, actor, mail.isFromRegistry() ? "" : reason.strip());
        return outbox.refused(mail, reason.isBlank() ? NO_REASON : reason.strip());
    }
}
