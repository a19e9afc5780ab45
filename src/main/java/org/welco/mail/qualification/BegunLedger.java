package org.welco.mail.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.mail.IllegalMoveException;
import org.welco.mail.Mail;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.Mails;
import org.welco.mail.claim.ClaimGuard;
import org.welco.mail.claim.MarkOpenDraft;
import org.welco.mail.claim.StaleClaimException;
import org.welco.mail.qualification.QualificationRefusedException.Reason;
import org.welco.mail.typing.KeepTyping;
import org.welco.mail.typing.TypedField;
import org.welco.request.draft.BegunState;

/** What agents do with requests begun from letters: each method is one short transaction without any remote call. */
@ApplicationScoped
public class BegunLedger {

    private BegunBook book;
    private Mails mails;
    private ClaimGuard claims;
    private MarkOpenDraft marks;
    private KeepTyping typing;

    BegunLedger() {}

    @Inject
    public BegunLedger(BegunBook book, Mails mails, ClaimGuard claims, MarkOpenDraft marks, KeepTyping typing) {
        this.book = book;
        this.mails = mails;
        this.claims = claims;
        this.marks = marks;
        this.typing = typing;
    }

    /**
     * Writes the association, to be sent, and forgets the typed comment that goes with it. The same gesture again is the same association.
     *
     * @param title of the form, as shown
     * @throws StaleClaimException when the page has not the letter in hand any more
     * @throws IllegalMoveException when the letter was refused
     * @throws QualificationRefusedException when the letter has that form already and the agent did not confirm it
     */
    @Transactional
    public Written begin(InHand hand, FormChoice choice, String title) {
        Mail mail = book.lock(hand.letter());
        List<BegunRequest> before = book.of(mail);
        Optional<BegunRequest> same = before.stream()
                .filter(one -> one.order().gesture().equals(hand.gesture().toString()))
                .findFirst();
        if (same.isPresent()) {
            return new Written(same.get().id(), false);
        }
        claims.required(mail, hand.claim());
        if (!choice.again() && before.stream().anyMatch(one -> has(one, choice.form()))) {
            throw new QualificationRefusedException(Reason.SAME_FORM);
        }
        mail.beginRequest();
        BegunRequest made = new BegunRequest(mail, hand, choice, title, book.now());
        book.add(made);
        typing.forget(hand.letter(), hand.agent(), TypedField.COMMENT);
        mails.journal(mail, MailEvent.REQUEST_BEGUN, hand.actor(), choice.form());
        book.tell(hand.letter());
        return new Written(made.id(), true);
    }

    private static boolean has(BegunRequest one, String form) {
        return one.order().form().equals(form) && one.state() != BegunState.DETACHED && one.state() != BegunState.GONE;
    }

    /**
     * Whether the agent may do something with that association, asked before anybody is called.
     *
     * @throws StaleClaimException when the page has not the letter in hand any more
     * @throws QualificationRefusedException when there is no such association
     */
    @Transactional
    public void allow(InHand hand, long id) {
        Mail mail = book.lock(hand.letter());
        claims.required(mail, hand.claim());
        book.known(mail, id);
    }

    /**
     * Twice is once.
     *
     * @throws StaleClaimException when the page has not the letter in hand any more
     * @throws QualificationRefusedException when it has a number, or is being sent
     */
    @Transactional
    public void detach(InHand hand, long id) {
        Mail mail = book.lock(hand.letter());
        claims.required(mail, hand.claim());
        BegunRequest one = book.known(mail, id);
        if (one.state() == BegunState.DETACHED) {
            return;
        }
        one.detach();
        mails.journal(
                mail, MailEvent.REQUEST_DETACHED, hand.actor(), one.order().form());
        book.settle(mail);
        marks.closed(hand.letter(), hand.agent());
        book.tell(hand.letter());
    }

    /** The agent goes there: the others see it for half an hour. Needs no claim, since nothing is written of the letter. */
    @Transactional
    public AssociationLine opened(MailReference letter, long id, Agent agent) {
        BegunRequest one = book.known(book.lock(letter), id);
        one.course().opened(book.now());
        if (one.state() == BegunState.DRAFT) {
            marks.opened(letter, agent);
        }
        return AssociationLine.begun(one);
    }

    /** @param isNew false when that very gesture had been done before */
    public record Written(long id, boolean isNew) {}
}
