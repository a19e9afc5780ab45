package org.welco.mail.gesture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.OptionalLong;
import org.welco.mail.IllegalMoveException;
import org.welco.mail.Mail;
import org.welco.mail.UnknownMailException;
import org.welco.mail.claim.ClaimGuard;
import org.welco.mail.claim.ClaimToken;
import org.welco.mail.claim.StaleClaimException;
import org.welco.mail.inbox.RefuseMail;
import org.welco.mail.typing.KeepTyping;
import org.welco.mail.typing.TypedField;

/** An agent refuses a letter. The registry is told after the time in which he can change his mind. */
@ApplicationScoped
public class RefuseByHand {

    private GestureBook book;
    private RefuseMail refuse;
    private ClaimGuard guard;
    private KeepTyping typing;

    RefuseByHand() {}

    @Inject
    public RefuseByHand(GestureBook book, RefuseMail refuse, ClaimGuard guard, KeepTyping typing) {
        this.book = book;
        this.refuse = refuse;
        this.guard = guard;
        this.typing = typing;
    }

    /**
     * @param reason what the registry's people will read, at most {@link RefuseMail#LONGEST_REASON} characters; may be blank
     * @throws UnknownMailException when there is no such letter
     * @throws StaleClaimException when the agent no longer has the letter in hand
     * @throws IllegalMoveException when it was refused already, has requests, or is finished
     */
    @Transactional
    public MadeGesture refuse(Gesture gesture, ClaimToken claim, String reason) {
        Mail mail = book.lock(gesture);
        Optional<MadeGesture> made = book.made(gesture, GestureKind.REFUSAL, mail);
        if (made.isPresent()) {
            return made.get();
        }
        guard.required(mail, claim);
        typing.forget(gesture.mail(), gesture.agent(), TypedField.REASON);
        KeptGesture kept = book.begin(gesture, GestureKind.REFUSAL, mail);
        kept.said(reason);
        OptionalLong delivery = refuse.refuse(gesture.mail(), reason, gesture.actor());
        return book.keepUndoable(kept, delivery, UndoGesture.TIME, mail);
    }
}
