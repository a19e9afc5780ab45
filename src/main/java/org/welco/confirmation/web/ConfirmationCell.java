package org.welco.confirmation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.primefaces.PrimeFaces;
import org.welco.access.CurrentCaller;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.citizen.PageInHand;
import org.welco.confirmation.AgreedBy;
import org.welco.confirmation.ConfirmationRefusedException;
import org.welco.confirmation.ConfirmationRefusedException.Reason;
import org.welco.confirmation.mobile.ShowMobile.Standing;
import org.welco.message.TextMessageException;

/**
 * The mobile of the citizen in hand, and whether he has confirmed it. Every gesture is about whoever is in hand on the page, and shows
 * afterwards how things stand.
 */
@Named
@RequestScoped
public class ConfirmationCell {

    private CurrentCaller caller;
    private ConfirmationGestures gestures;
    private PageInHand inHand;
    private ConfirmationWords words;
    private boolean asked;
    private Optional<Standing> standing = Optional.empty();
    private String trouble = "";
    private String refusal = "";

    ConfirmationCell() {}

    @Inject
    public ConfirmationCell(
            CurrentCaller caller, ConfirmationGestures gestures, PageInHand inHand, ConfirmationWords words) {
        this.caller = caller;
        this.gestures = gestures;
        this.inHand = inHand;
        this.words = words;
    }

    /** How things stand. */
    public void ask() {
        does(() -> {});
    }

    /** The first message, with the agreement that the agent has ticked. */
    public void send() {
        boolean agreed = "true".equals(ConfirmationWords.parameter("agreed"));
        AgreedBy by = AgreedBy.of(ConfirmationWords.parameter("by"));
        does(() -> gestures.send(inHand.uuid(), agent(), agreed, by));
    }

    /** Another one, under the same agreement. */
    public void resend() {
        does(() -> gestures.resend(inHand.uuid(), agent()));
    }

    /** The code that the citizen reads out. */
    public void hear() {
        String code = ConfirmationWords.parameter("code");
        does(() -> {
            if (!gestures.hear(inHand.uuid(), code, agent())) {
                refusal = words.get("confirmation.code.wrong");
            }
        });
    }

    /** Tells the directory again what it refused. */
    public void retry() {
        does(() -> gestures.retry(inHand.uuid(), agent()));
    }

    private void does(Runnable gesture) {
        if (inHand.uuid().isEmpty()) {
            return;
        }
        asked = true;
        try {
            gesture.run();
        } catch (ConfirmationRefusedException refused) {
            refusal = sentence(refused);
        } catch (TextMessageException unset) {
            refusal = sentence(unset.getMessage());
        } catch (CitizenDirectoryException failure) {
            trouble = sentence(failure.getMessage());
        }
        show();
        PrimeFaces.current().ajax().addCallbackParam("done", refusal.isEmpty() && trouble.isEmpty());
    }

    private void show() {
        try {
            standing = trouble.isEmpty() ? gestures.show(inHand.uuid(), agent()) : Optional.empty();
        } catch (ConfirmationRefusedException notForHim) {
            asked = false;
        } catch (CitizenDirectoryException failure) {
            trouble = sentence(failure.getMessage());
        }
    }

    private String sentence(ConfirmationRefusedException refused) {
        Reason reason = refused.reason();
        String key = "confirmation.refused." + reason.name().toLowerCase(java.util.Locale.ROOT);
        return reason == Reason.TOO_SOON || reason == Reason.TOO_MANY
                ? words.of(key, words.moment(refused.until()))
                : words.get(key);
    }

    private static String sentence(String message) {
        return message.isEmpty()
                ? ""
                : message.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + message.substring(1) + ".";
    }

    /** Whether there is anything to draw: the agent may see phones, and the account holds a mobile, or something went wrong. */
    public boolean isDrawn() {
        return asked && (standing.isPresent() || !trouble.isEmpty());
    }

    /** As a sentence of its own; empty when all is well. */
    public String getTrouble() {
        return trouble;
    }

    /** Why the gesture was not done; empty when it was. */
    public String getRefusal() {
        return refusal;
    }

    /** Null unless {@link #isDrawn} without trouble. */
    public ConfirmationView getView() {
        return standing.map(one -> ConfirmationView.of(one, words)).orElse(null);
    }

    private Agent agent() {
        return caller.get().agent().orElseThrow();
    }
}
