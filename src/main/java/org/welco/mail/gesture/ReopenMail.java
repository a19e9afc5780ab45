package org.welco.mail.gesture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.welco.mail.IllegalMoveException;
import org.welco.mail.Mail;
import org.welco.mail.MailEvent;
import org.welco.mail.MailState;
import org.welco.mail.Mails;
import org.welco.mail.UnknownMailException;
import org.welco.mail.delivery.Delivery;
import org.welco.mail.delivery.DeliveryQueue;
import org.welco.mail.delivery.Outbox;
import org.welco.mail.qualification.SettleBegun;

/**
 * "Rouvrir": a finished letter is to process again. A refusal of which the registry cannot have heard is simply dropped;
 * else a new round begins, and the registry is told that the letter is with us once more.
 */
@ApplicationScoped
public class ReopenMail {

    private Mails mails;
    private GestureBook book;
    private Outbox outbox;
    private DeliveryQueue queue;
    private SettleBegun begun;

    ReopenMail() {}

    @Inject
    public ReopenMail(Mails mails, GestureBook book, Outbox outbox, DeliveryQueue queue, SettleBegun begun) {
        this.mails = mails;
        this.book = book;
        this.outbox = outbox;
        this.queue = queue;
        this.begun = begun;
    }

    /**
     * @throws UnknownMailException when there is no such letter
     * @throws IllegalMoveException when it is open
     */
    @Transactional
    public MadeGesture reopen(Gesture gesture) {
        Mail mail = book.lock(gesture);
        Optional<MadeGesture> made = book.made(gesture, GestureKind.REOPENING, mail);
        if (made.isPresent()) {
            return made.get();
        }
        KeptGesture kept = book.begin(gesture, GestureKind.REOPENING, mail);
        if (mail.state() == MailState.REFUSED && refusalIsDropped(mail)) {
            mail.openAgain();
        } else {
            mail.reopen();
            outbox.reopened(mail);
        }
        begun.settle(mail);
        mails.journal(mail, MailEvent.REOPENED, gesture.actor(), "");
        return book.keep(kept, mail);
    }

    private boolean refusalIsDropped(Mail mail) {
        return outbox.refusalOf(mail).map(Delivery::id).filter(queue::withdraw).isPresent();
    }
}
