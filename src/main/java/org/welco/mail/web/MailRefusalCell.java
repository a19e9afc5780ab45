package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.welco.mail.gesture.MadeGesture;
import org.welco.mail.gesture.RefuseByHand;
import org.welco.mail.gesture.ReopenMail;
import org.welco.mail.gesture.UndoGesture;
import org.welco.mail.inbox.RefuseMail;

/** Refusing a letter, taking a gesture back, opening a letter again. */
@Named
@RequestScoped
public class MailRefusalCell {

    private MailDeskHand hand;
    private MailWords words;
    private RefuseByHand refuse;
    private UndoGesture undo;
    private ReopenMail reopen;

    MailRefusalCell() {}

    @Inject
    public MailRefusalCell(
            MailDeskHand hand, MailWords words, RefuseByHand refuse, UndoGesture undo, ReopenMail reopen) {
        this.hand = hand;
        this.words = words;
        this.refuse = refuse;
        this.undo = undo;
        this.reopen = reopen;
    }

    public void refuse() {
        String reason = hand.text("reason");
        if (reason.length() > RefuseMail.LONGEST_REASON) {
            hand.warn("mail.toolong", words.of("mail.toolong.what", RefuseMail.LONGEST_REASON));
            return;
        }
        hand.holding((gesture, claim) -> {
            MadeGesture made = refuse.refuse(gesture, claim, reason);
            hand.done(words.of("mail.refused.toast", gesture.mail().text()), made);
        });
    }

    public void undo() {
        hand.gesture(gesture -> undo.undo(gesture)
                .ifPresentOrElse(
                        made -> hand.done(
                                words.of("mail.undone.toast", made.mail().text()), made),
                        () -> hand.warn("mail.undo.late", words.get("mail.undo.late.what"))));
    }

    /** The pointer or the focus is on the toast: its agent is about to decide. */
    public void putOff() {
        hand.gesture(undo::putOff);
    }

    public void reopen() {
        hand.gesture(gesture ->
                hand.done(words.of("mail.reopened.toast", gesture.mail().text()), reopen.reopen(gesture)));
    }
}
