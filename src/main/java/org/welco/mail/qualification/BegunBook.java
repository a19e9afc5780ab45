package org.welco.mail.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.welco.mail.Mail;
import org.welco.mail.MailReference;
import org.welco.mail.Mails;
import org.welco.mail.UnknownMailException;
import org.welco.mail.claim.ClaimChanges;
import org.welco.mail.qualification.QualificationRefusedException.Reason;
import org.welco.tenant.change.Changes;

/** What all moves of begun requests share: one at a time on a letter, told to every open page. Joins the caller's transaction. */
@ApplicationScoped
class BegunBook {

    /** A request of a letter was begun, moved, got its number or was detached. */
    private static final String CHANGED = "REQUEST";

    private Mails mails;
    private BegunRequests begun;
    private SettleBegun settle;
    private Changes changes;
    private Clock clock;

    BegunBook() {}

    @Inject
    public BegunBook(Mails mails, BegunRequests begun, SettleBegun settle, Changes changes, Clock clock) {
        this.mails = mails;
        this.begun = begun;
        this.settle = settle;
        this.changes = changes;
        this.clock = clock;
    }

    /** @throws UnknownMailException when there is no such letter */
    Mail lock(MailReference letter) {
        return mails.lock(letter).orElseThrow(UnknownMailException::new);
    }

    List<BegunRequest> of(Mail mail) {
        return begun.of(mail);
    }

    Optional<BegunRequest> find(Mail mail, long id) {
        return begun.of(mail).stream().filter(one -> one.id() == id).findFirst();
    }

    /** @throws QualificationRefusedException when the letter has no such association */
    BegunRequest known(Mail mail, long id) {
        return find(mail, id).orElseThrow(() -> new QualificationRefusedException(Reason.UNKNOWN_ASSOCIATION));
    }

    /** After one of its requests was begun, detached or found gone. */
    void settle(Mail mail) {
        settle.settle(mail);
    }

    void add(BegunRequest one) {
        begun.add(one);
    }

    List<MailReference> toLookAt(int limit) {
        return begun.toLookAt(now(), limit);
    }

    /** Tells every open page of the tenant that the letter's requests are to be read again. */
    void tell(MailReference letter) {
        changes.tell(ClaimChanges.TOPIC, letter.text(), CHANGED);
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
