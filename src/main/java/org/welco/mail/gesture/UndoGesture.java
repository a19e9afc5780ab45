package org.welco.mail.gesture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.welco.mail.Mail;
import org.welco.mail.MailEvent;
import org.welco.mail.Mails;
import org.welco.mail.UnknownMailException;
import org.welco.mail.delivery.DeliveryQueue;
import org.welco.mail.response.Answers;

/**
 * "Annuler": takes a refusal or an answer back while nobody was told of it. The letter goes back to where it stood; the
 * journal keeps both gestures.
 */
@ApplicationScoped
public class UndoGesture {

    /** How long a gesture can be undone. */
    public static final Duration TIME = Duration.ofSeconds(10);

    /** How long a page that its agent is about to answer can put off the end of that time. */
    static final Duration LONGEST = Duration.ofMinutes(1);

    private Mails mails;
    private Gestures gestures;
    private Answers answers;
    private GestureBook book;
    private DeliveryQueue queue;

    UndoGesture() {}

    @Inject
    public UndoGesture(Mails mails, Gestures gestures, Answers answers, GestureBook book, DeliveryQueue queue) {
        this.mails = mails;
        this.gestures = gestures;
        this.answers = answers;
        this.book = book;
        this.queue = queue;
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
        Optional<KeptGesture> kept = gestures.find(gesture.token()).filter(one -> one.mailId() == mail.id());
        if (kept.filter(KeptGesture::isUndone).isPresent()) {
            return kept.map(one -> MadeGesture.of(one, mail));
        }
        OffsetDateTime now = book.now();
        return kept.filter(one -> one.isOpenTo(gesture.actor(), now))
                .filter(this::nobodyWasTold)
                .map(one -> undone(one, mail, gesture.actor(), now));
    }

    private boolean nobodyWasTold(KeptGesture gesture) {
        return gesture.delivery().isEmpty() || queue.withdraw(gesture.delivery().getAsLong());
    }

    private MadeGesture undone(KeptGesture gesture, Mail mail, String actor, OffsetDateTime now) {
        gesture.undo(now);
        if (gesture.answer().isPresent()) {
            takeAnswerBack(gesture, mail, now);
        } else {
            mail.standAgain(gesture.stateBefore(), gesture.finishedBefore());
        }
        MailEvent event = gesture.kind() == GestureKind.ANSWER ? MailEvent.ANSWER_UNDONE : MailEvent.REFUSAL_UNDONE;
        mails.journal(mail, event, actor, "");
        return MadeGesture.of(gesture, mail);
    }

    /** What others did to the letter meanwhile stays: another answer, or a request. */
    private void takeAnswerBack(KeptGesture gesture, Mail mail, OffsetDateTime now) {
        long answer = gesture.answer().orElseThrow();
        answers.find(mail, answer).ifPresent(one -> one.withdraw(now));
        if (mail.state().isOpen() || answers.countAfter(mail, answer) > 0) {
            return;
        }
        mail.standAgain(gesture.stateBefore(), gesture.finishedBefore());
        if (book.hasNewRequests(gesture, mail)) {
            mail.becomeRequest(now);
        }
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
        return gestures.find(gesture.token())
                .filter(one -> one.mailId() == mail.id() && one.isOpenTo(gesture.actor(), now))
                .filter(one -> now.isBefore(one.at().plus(LONGEST)))
                .filter(one ->
                        one.delivery().isEmpty() || queue.hold(one.delivery().getAsLong(), TIME))
                .map(one -> {
                    one.canBeUndone(one.delivery(), now.plus(TIME));
                    return MadeGesture.of(one, mail);
                });
    }
}
