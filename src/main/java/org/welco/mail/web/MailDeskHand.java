package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.welco.agent.Agent;
import org.welco.mail.MailReference;
import org.welco.mail.claim.ClaimToken;
import org.welco.mail.gesture.Gesture;
import org.welco.mail.gesture.MadeGesture;
import org.welco.mail.qualification.InHand;

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

    /** Something done to the letter that needs no claim. */
    void letter(Consumer<MailReference> work) {
        cell.reference().ifPresent(mail -> news.attempt(() -> work.accept(mail)));
        cell.changed();
    }

    /** Something of the letter's requests, of an agent who has it in hand. */
    void qualifying(Consumer<InHand> work) {
        holding((gesture, claim) -> work.accept(new InHand(gesture.mail(), gesture.agent(), claim, gesture.token())));
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

    void toast(String text) {
        news.toast(text);
    }

    Agent agent() {
        return cell.agent();
    }

    /** As journals name who asks. */
    String actor() {
        return cell.agent().actor();
    }

    Optional<Long> number(String parameter) {
        return cell.number(parameter);
    }

    String agentName() {
        return cell.agent().name();
    }

    String text(String parameter) {
        return cell.text(parameter);
    }
}
