package org.welco.mail.gesture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.mail.Mail;
import org.welco.mail.MailEvent;
import org.welco.mail.Mails;
import org.welco.mail.UnknownMailException;
import org.welco.mail.qualification.SettleBegun;
import org.welco.mail.response.Answers;
import org.welco.mail.typing.KeepTyping;
import org.welco.mail.typing.TypedField;

/**
 * "Annuler": takes a refusal or an answer back while nobody was told of it. The letter goes back to where it stood, what was
 * typed is offered again; the journal keeps both gestures.
 */
@ApplicationScoped
public class UndoGesture {

    /** How long a gesture can be undone. */
    public static final Duration TIME = Duration.ofSeconds(10);

    /** How long a page that its agent is about to answer can put off the end of that time. */
    static final Duration LONGEST = Duration.ofMinutes(1);

    private Mails mails;
    private Answers answers;
    private GestureBook book;
    private KeepTyping typing;
    private SettleBegun begun;

    UndoGesture() {}

    @Inject
    public UndoGesture(Mails mails, Answers answers, GestureBook book, KeepTyping typing, SettleBegun begun) {
        this.mails = mails;
        this.answers = answers;
        this.book = book;
        this.typing = typing;
        this.begun = begun;
    }

    /**
     * Saying it twice is saying it once.
     *
     * @param gesture with the token of the gesture to undo
     * @return empty when it is too late, it was somebody else's, or there is no such gesture: then nothing changed
     * @throws UnknownMailException when there is no such letter
     */
    @Transactional
    public Optional<MadeGesture> undo(Gesture gesture) {
        Mail mail = book.lock(gesture);
        Optional<KeptGesture> kept = book.find(gesture, mail);
        if (kept.filter(KeptGesture::isUndone).isPresent()) {
            return kept.map(one -> MadeGesture.of(one, mail));
        }
        OffsetDateTime now = book.now();
        return kept.filter(one -> one.isOpenTo(gesture.actor(), now))
                .filter(book::withdraw)
                .map(one -> undone(one, mail, gesture.agent(), now));
    }

    private MadeGesture undone(KeptGesture gesture, Mail mail, Agent agent, OffsetDateTime now) {
        boolean answered = gesture.kind() == GestureKind.ANSWER;
        if (answered) {
            takeAnswerBack(gesture, mail, agent, now);
        } else {
            gesture.reason().ifPresent(reason -> typing.giveBack(mail.reference(), agent, TypedField.REASON, reason));
        }
        gesture.undo(now);
        goBack(gesture, mail, now);
        MailEvent event = answered ? MailEvent.ANSWER_UNDONE : MailEvent.REFUSAL_UNDONE;
        mails.journal(mail, event, gesture.actor(), "");
        return MadeGesture.of(gesture, mail);
    }

    private void takeAnswerBack(KeptGesture gesture, Mail mail, Agent agent, OffsetDateTime now) {
        answers.find(mail, gesture.answer().orElseThrow()).ifPresent(answer -> {
            answer.withdraw(now);
            typing.giveBack(mail.reference(), agent, TypedField.ANSWER, answer.content());
        });
    }

    /**
     * What others did to the letter meanwhile stays: another answer, a request, a reopening. What was built on this gesture
     * goes back, when it is undone in its turn, to where the letter stood before both.
     */
    private void goBack(KeptGesture gesture, Mail mail, OffsetDateTime now) {
        Optional<KeptGesture> next = book.builtOn(gesture);
        if (next.isPresent()) {
            next.filter(one -> followsAtOnce(one, gesture, mail)).ifPresent(one -> one.standsOn(gesture));
        } else if (mail.state() == gesture.stateMade() && answersAfter(gesture, mail) == 0) {
            mail.standAgain(gesture.stateBefore(), gesture.finishedBefore());
            begun.settle(mail);
            if (book.hasNewRequests(gesture, mail)) {
                mail.becomeRequest(now);
            }
        }
    }

    /** No program has answered between the two, which would have to stay. */
    private boolean followsAtOnce(KeptGesture next, KeptGesture gesture, Mail mail) {
        return gesture.answer().isEmpty()
                || next.answer().isEmpty()
                || answersAfter(gesture, mail) == answersAfter(next, mail) + 1;
    }

    private int answersAfter(KeptGesture gesture, Mail mail) {
        return gesture.answer().isEmpty()
                ? 0
                : answers.countAfter(mail, gesture.answer().getAsLong());
    }

    /**
     * The agent is about to decide: his pointer or his focus is on the message. Puts the end off by {@link #TIME}, at most a
     * minute after the gesture.
     *
     * @return the new end; empty when it is too late already
     */
    @Transactional
    public Optional<MadeGesture> putOff(Gesture gesture) {
        Mail mail = book.lock(gesture);
        OffsetDateTime now = book.now();
        return book.find(gesture, mail)
                .filter(one -> one.isOpenTo(gesture.actor(), now)
                        && now.isBefore(one.at().plus(LONGEST)))
                .filter(one -> book.hold(one, TIME))
                .map(one -> {
                    one.canBeUndone(one.delivery(), now.plus(TIME));
                    return MadeGesture.of(one, mail);
                });
    }

    /** Past the time to undo, the reason of a refusal stands where it was told, and nowhere else. @return how many were forgotten */
    @Transactional
    public int sweep() {
        return book.forgetReasons();
    }
}
