package org.welco.mail.gesture;

import java.time.Instant;
import java.util.UUID;
import org.welco.mail.Mail;
import org.welco.mail.MailReference;
import org.welco.mail.MailState;

/**
 * What became of a gesture.
 *
 * @param state where the letter stands after it
 * @param undoUntil it can be undone before that moment; in the past when it cannot
 * @param undone it was taken back
 */
public record MadeGesture(
        UUID token, GestureKind kind, MailReference mail, MailState state, Instant undoUntil, boolean undone) {

    static MadeGesture of(KeptGesture kept, Mail mail) {
        return new MadeGesture(
                kept.token(),
                kept.kind(),
                mail.reference(),
                mail.state(),
                kept.undoUntil().toInstant(),
                kept.isUndone());
    }
}
