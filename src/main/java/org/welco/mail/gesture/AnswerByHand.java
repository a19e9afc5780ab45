package org.welco.mail.gesture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.welco.mail.Mail;
import org.welco.mail.UnknownMailException;
import org.welco.mail.claim.ClaimGuard;
import org.welco.mail.claim.ClaimToken;
import org.welco.mail.claim.StaleClaimException;
import org.welco.mail.response.RespondToMail;
import org.welco.mail.response.RespondToMail.Given;
import org.welco.mail.typing.KeepTyping;
import org.welco.mail.typing.TypedField;

/** An agent answers a letter. The registry is told after the time in which he can change his mind. */
@ApplicationScoped
public class AnswerByHand {

    /** Longest answer, in characters. */
    public static final int LONGEST = 20_000;

    private GestureBook book;
    private RespondToMail respond;
    private ClaimGuard guard;
    private KeepTyping typing;

    AnswerByHand() {}

    @Inject
    public AnswerByHand(GestureBook book, RespondToMail respond, ClaimGuard guard, KeepTyping typing) {
        this.book = book;
        this.respond = respond;
        this.guard = guard;
        this.typing = typing;
    }

    /**
     * The same text given again is the same answer, and only the first time can be undone.
     *
     * @param text 1 to {@link #LONGEST} characters, not blank
     * @param request the number of the request on whose behalf he answers, when he says it
     * @throws UnknownMailException when there is no such letter
     * @throws StaleClaimException when the agent no longer has the letter in hand
     * @throws IllegalArgumentException when the text does not fit
     */
    @Transactional
    public MadeGesture answer(Gesture gesture, ClaimToken claim, String text, Optional<String> request) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("an answer of 1 to " + LONGEST + " characters is expected");
        }
        Mail mail = book.lock(gesture);
        Optional<MadeGesture> made = book.made(gesture, GestureKind.ANSWER, mail);
        if (made.isPresent()) {
            return made.get();
        }
        guard.required(mail, claim);
        typing.forget(gesture.mail(), gesture.agent(), TypedField.ANSWER);
        KeptGesture kept = book.begin(gesture, GestureKind.ANSWER, mail);
        Given given = respond.give(gesture.mail(), text, request, gesture.actor());
        if (!given.isNew()) {
            return book.keep(kept, mail);
        }
        kept.gave(given.answer());
        return book.keepUndoable(kept, given.delivery(), UndoGesture.TIME, mail);
    }
}
