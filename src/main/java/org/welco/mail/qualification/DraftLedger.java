package org.welco.mail.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.welco.agent.Agent;
import org.welco.mail.Mail;
import org.welco.mail.MailReference;
import org.welco.mail.MailState;
import org.welco.mail.claim.MarkOpenDraft;
import org.welco.request.draft.BegunState;

/**
 * The short transactions around the calls to w.c.s.: what is to be sent, what became of it, which number it got. Each method is
 * one, holds the letter's lock, and makes no remote call.
 */
@ApplicationScoped
public class DraftLedger {

    private static final String NEVER_CAME_BACK = "l’envoi a été interrompu : le brouillon existe peut-être";

    private BegunBook book;
    private AssociateRequest associate;
    private MarkOpenDraft marks;

    DraftLedger() {}

    @Inject
    public DraftLedger(BegunBook book, AssociateRequest associate, MarkOpenDraft marks) {
        this.book = book;
        this.associate = associate;
        this.marks = marks;
    }

    /** What is to be sent, when it is to be sent. */
    @Transactional
    public Optional<ToSend> toSend(MailReference letter, long id) {
        Mail mail = book.lock(letter);
        return book.find(mail, id).filter(one -> isToSend(mail, one)).map(one -> new ToSend(letter, one));
    }

    /**
     * Nobody else sends it from now on. Whoever meant to send it before somebody else did does not send it after him: what came
     * of that was seen by no agent.
     *
     * @param attempts how often it had been sent when that was read
     * @return the attempt's number; empty when somebody else was faster, or it needs no sending any more
     */
    @Transactional
    public OptionalInt startSending(MailReference letter, long id, int attempts, boolean withoutCitizen) {
        Mail mail = book.lock(letter);
        BegunRequest one = book.known(mail, id);
        if (!isStill(attempts, mail, one)) {
            return OptionalInt.empty();
        }
        int attempt = one.startSending(withoutCitizen, book.now());
        book.settle(mail);
        book.tell(letter);
        return OptionalInt.of(attempt);
    }

    /**
     * The draft stands in w.c.s.; the agent who began it is about to fill it.
     *
     * @return false, and nothing done, when somebody has begun again meanwhile: that draft is nobody's
     */
    @Transactional
    public boolean drafted(MailReference letter, long id, int attempt, long inWcs) {
        BegunRequest one = book.known(book.lock(letter), id);
        if (!one.course().drafted(attempt, inWcs, book.now())) {
            return false;
        }
        marks.opened(letter, one.order().agent());
        book.tell(letter);
        return true;
    }

    /** @param outcome TO_SEND, ANSWER_LOST or FAILED */
    @Transactional
    public void notDrafted(MailReference letter, long id, int attempt, BegunState outcome, String problem) {
        if (book.known(book.lock(letter), id).course().notDrafted(attempt, outcome, problem)) {
            book.tell(letter);
        }
    }

    /** The call could not even be tried. */
    @Transactional
    public void postponed(MailReference letter, long id, String problem) {
        if (book.known(book.lock(letter), id).course().postponed(problem, book.now())) {
            book.tell(letter);
        }
    }

    /** w.c.s. does not know the citizen yet; somebody who sends it meanwhile is left to it. */
    @Transactional
    public void awaitCitizen(MailReference letter, long id, int attempts, boolean anew) {
        Mail mail = book.lock(letter);
        BegunRequest one = book.known(mail, id);
        if (isStill(attempts, mail, one) && one.awaitCitizen(anew, book.now())) {
            book.settle(mail);
            book.tell(letter);
        }
    }

    private static boolean isStill(int attempts, Mail mail, BegunRequest one) {
        return isToSend(mail, one) && one.course().attempts() == attempts;
    }

    /** A letter that was refused since its draft was found gone becomes no request. */
    private static boolean isToSend(Mail mail, BegunRequest one) {
        return one.state().isSendable() && mail.state() != MailState.REFUSED;
    }

    /** Requests of a letter that are to be looked at in w.c.s.; one whose sender died is given up. */
    @Transactional
    public List<AssociationLine> followed(MailReference letter) {
        Mail mail = book.lock(letter);
        OffsetDateTime now = book.now();
        List<BegunRequest> all = book.of(mail);
        all.forEach(one -> one.course().giveUpSending(NEVER_CAME_BACK, now));
        return all.stream()
                .filter(one -> one.state() == BegunState.DRAFT || one.state() == BegunState.CITIZEN_AWAITED)
                .map(AssociationLine::begun)
                .toList();
    }

    /**
     * Looked at, and still without a number.
     *
     * @param problem what keeps it from ever getting one, empty when nothing does
     */
    @Transactional
    public void looked(MailReference letter, long id, Optional<String> problem) {
        if (book.known(book.lock(letter), id).course().looked(problem, book.now())) {
            book.tell(letter);
        }
    }

    /** w.c.s. says that it has the draft no more: said on its line, and the letter stands as it would without. */
    @Transactional
    public void gone(MailReference letter, long id) {
        Mail mail = book.lock(letter);
        BegunRequest one = book.known(mail, id);
        if (one.course().gone()) {
            book.settle(mail);
            marks.closed(letter, one.order().agent());
            book.tell(letter);
        }
    }

    /** They could not be looked at: their turn comes again, after the others'. */
    @Transactional
    public void putOff(MailReference letter) {
        OffsetDateTime now = book.now();
        book.of(book.lock(letter)).forEach(one -> one.course().putOff(now));
    }

    /**
     * The draft became a request; the registry is told as for any other, once per letter. A letter that was refused meanwhile
     * stays refused: its line shows the number.
     */
    @Transactional
    public void numbered(MailReference letter, long id, RequestLink request) {
        Mail mail = book.lock(letter);
        BegunRequest one = book.known(mail, id);
        if (one.numbered(request.number())) {
            Agent agent = one.order().agent();
            if (mail.state() != MailState.REFUSED) {
                associate.associate(letter, request, agent.actor());
            }
            marks.closed(letter, agent);
            book.tell(letter);
        }
    }

    /** Letters whose time to be looked at has come, the longest due first. */
    @Transactional
    public List<MailReference> toLookAt(int limit) {
        return book.toLookAt(limit);
    }
}
