package org.welco.mail.gesture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.welco.mail.Mail;
import org.welco.mail.Mails;
import org.welco.mail.UnknownMailException;
import org.welco.mail.delivery.DeliveryQueue;
import org.welco.mail.qualification.Associations;

/** What all gestures share: one at a time on a letter, each once, kept with what undoes it. Joins the caller's transaction. */
@ApplicationScoped
class GestureBook {

    private Mails mails;
    private Associations associations;
    private Gestures gestures;
    private DeliveryQueue queue;
    private Clock clock;

    GestureBook() {}

    @Inject
    GestureBook(Mails mails, Associations associations, Gestures gestures, DeliveryQueue queue, Clock clock) {
        this.mails = mails;
        this.associations = associations;
        this.gestures = gestures;
        this.queue = queue;
        this.clock = clock;
    }

    int forgetReasons() {
        return gestures.forgetReasons(now());
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** @throws UnknownMailException when there is no such letter */
    Mail lock(Gesture gesture) {
        return mails.lock(gesture.mail()).orElseThrow(UnknownMailException::new);
    }

    /**
     * The same gesture, when it was made already.
     *
     * @throws IllegalArgumentException when its token was used for another one
     */
    Optional<MadeGesture> made(Gesture gesture, GestureKind kind, Mail mail) {
        Optional<KeptGesture> kept = gestures.find(gesture.token());
        if (kept.filter(one -> one.mailId() != mail.id() || one.kind() != kind).isPresent()) {
            throw new IllegalArgumentException("the token of another gesture");
        }
        return kept.map(one -> MadeGesture.of(one, mail));
    }

    /** That gesture, when it was made on that letter. */
    Optional<KeptGesture> find(Gesture gesture, Mail mail) {
        return gestures.find(gesture.token()).filter(one -> one.mailId() == mail.id());
    }

    /** The first one that was built on what that one made of the letter, and still stands. */
    Optional<KeptGesture> builtOn(KeptGesture gesture) {
        return gestures.after(gesture).stream()
                .filter(one -> one.hasMoved() && one.stateBefore() == gesture.stateMade())
                .findFirst();
    }

    /** @return whether nobody was told of it, and nobody will be */
    boolean withdraw(KeptGesture gesture) {
        return gesture.delivery().isEmpty() || queue.withdraw(gesture.delivery().getAsLong());
    }

    /** @return whether nobody is told of it for so long */
    boolean hold(KeptGesture gesture, Duration time) {
        return gesture.delivery().isEmpty() || queue.hold(gesture.delivery().getAsLong(), time);
    }

    /** Before the letter moves. */
    KeptGesture begin(Gesture gesture, GestureKind kind, Mail mail) {
        return new KeptGesture(gesture, kind, mail, associations.of(mail).size(), now());
    }

    /** Whether the letter became requests since. */
    boolean hasNewRequests(KeptGesture gesture, Mail mail) {
        return associations.of(mail).size() > gesture.requestsBefore();
    }

    /** After the letter moved; the step that tells of it waits as long as the gesture can be undone. */
    MadeGesture keepUndoable(KeptGesture gesture, OptionalLong delivery, Duration time, Mail mail) {
        delivery.ifPresent(step -> queue.hold(step, time));
        gesture.canBeUndone(delivery, gesture.at().plus(time));
        return keep(gesture, mail);
    }

    MadeGesture keep(KeptGesture gesture, Mail mail) {
        gestures.add(gesture);
        return MadeGesture.of(gesture, mail);
    }
}
