package org.welco.mail.harvest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.welco.mail.DocumentState;
import org.welco.mail.Mail;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.Mails;
import org.welco.mail.delivery.Deliveries;
import org.welco.mail.delivery.Outbox;
import org.welco.mail.qualification.SettleBegun;
import org.welco.mail.registry.FetchedMail;

/**
 * The one transaction in which a letter of the registry becomes ours: letter, document and the "received" to tell are
 * written together or not at all, so that the registry hears "received" only after we have it.
 */
@ApplicationScoped
public class RegisterMail {

    /** A document that the registry could not give is not asked for again by itself before that. */
    static final Duration NEXT_DOCUMENT_TRY = Duration.ofHours(24);

    private static final String ACTOR = "harvest";

    private Mails mails;
    private Outbox outbox;
    private Deliveries deliveries;
    private SettleBegun begun;
    private Clock clock;

    RegisterMail() {}

    @Inject
    public RegisterMail(Mails mails, Outbox outbox, Deliveries deliveries, SettleBegun begun, Clock clock) {
        this.mails = mails;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.begun = begun;
        this.clock = clock;
    }

    /** Which of these numbers are already here. */
    @Transactional
    public Set<Long> known(Collection<Long> resIds) {
        return mails.known(resIds);
    }

    /**
     * @param lack what to write for a letter without document
     * @return false, and nothing written, when the letter is already here
     */
    @Transactional
    public boolean register(FetchedMail fetched, DocumentState lack, Optional<String> sender) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Mail mail = Mail.fromRegistry(fetched.mail(), now);
        fetched.document().ifPresentOrElse(mail::keepDocument, () -> mail.lackDocument(lack));
        if (lack == DocumentState.TOO_BIG_FOR_REGISTRY && fetched.document().isEmpty()) {
            mail.retryDocumentAfter(now.plus(NEXT_DOCUMENT_TRY));
        }
        sender.ifPresent(mail::keepSender);
        if (!mails.add(mail)) {
            return false;
        }
        mails.journal(mail, MailEvent.RECEIVED, ACTOR, mail.documentState().name());
        outbox.received(mail);
        return true;
    }

    /**
     * A letter that is here stands in our tray again. As long as one of its steps is not confirmed by the registry, or was
     * confirmed after the list was asked for, it only has not moved yet; otherwise somebody put it back.
     *
     * @param listedSince the moment before which the list was not yet asked for
     * @return whether it came back
     */
    @Transactional
    public boolean foundAgain(MailReference reference, OffsetDateTime listedSince) {
        Mail mail = mails.lock(reference).orElseThrow();
        boolean allConfirmed = deliveries.of(mail).stream().allMatch(step -> step.isConfirmedBefore(listedSince));
        if (!allConfirmed) {
            return false;
        }
        mail.comeBack(OffsetDateTime.now(clock));
        begun.settle(mail);
        mails.journal(mail, MailEvent.RETURNED, ACTOR, "round " + mail.round());
        outbox.received(mail);
        return true;
    }
}
