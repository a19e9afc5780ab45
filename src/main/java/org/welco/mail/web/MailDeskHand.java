package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.welco.mail.claim.ClaimToken;
import org.welco.mail.gesture.Gesture;
import org.welco.mail.gesture.MadeGesture;

/** Makes the gestures that the page asks for, and says what they came to. */
@RequestScoped
class MailDeskHand {

    private MailCell cell;
    private MailNews news;

    MailDeskHand() {}

    @Inject
    MailDeskHand(MailCell cell, MailNews news) {
        this.cell = cell;
        this.news = news;
    }

    /** A gesture without letter or token is none: nothing happens. */
    void gesture(Consumer<Gesture> work) {
        asked().ifPresent(gesture -> news.attempt(() -> work.accept(gesture)));
        cell.changed();
    }

    /** As {@link #gesture}, of an agent who has the letter in hand. */
    void holding(BiConsumer<Gesture, ClaimToken> work) {
        Optional<ClaimToken> claim = cell.claim();
        if (claim.isEmpty()) {
            news.lost(Optional.empty());
            return;
        }
        gesture(gesture -> work.accept(gesture, claim.get()));
    }

    private Optional<Gesture> asked() {
        return cell.reference()
                .flatMap(mail -> cell.gestureToken().map(token -> new Gesture(mail, token, cell.agent())));
    }

    void done(String toast, MadeGesture made) {
        news.toast(toast, made);
    }

    void warn(String titleKey, String text) {
        news.warn(titleKey, text);
    }

    String text(String parameter) {
        return cell.text(parameter);
    }
}
