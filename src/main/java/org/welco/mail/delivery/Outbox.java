package org.welco.mail.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.welco.mail.Mail;

/**
 * Writes the steps to tell, in the caller's transaction, which must hold the letter's lock so that positions follow each
 * other. Says nothing for letters from elsewhere, which have no registry to be told to.
 */
@ApplicationScoped
public class Outbox {

    private Deliveries deliveries;
    private Event<DeliveryQueued> queued;

    Outbox() {}

    @Inject
    public Outbox(Deliveries deliveries, Event<DeliveryQueued> queued) {
        this.deliveries = deliveries;
        this.queued = queued;
    }

    /** It is in our inbox. */
    public void received(Mail mail) {
        post(mail, Delivery.received(mail, nextPosition(mail)));
    }

    /**
     * It became a request. Only the first request of a round is told, and a number already written in an earlier round is
     * never overwritten: then only the status is moved, with a note.
     *
     * @param history text to write once in the history besides, empty for none; left out when a note tells the link anyway
     */
    public void sent(Mail mail, String number, String link, Optional<String> history) {
        List<Delivery> earlier = deliveries.of(mail);
        if (!mail.isFromRegistry() || earlier.stream().anyMatch(step -> step.tellsRequestOf(mail.round()))) {
            return;
        }
        boolean carriesNumber = earlier.stream().anyMatch(Delivery::tellsNumber);
        Optional<String> told = carriesNumber ? Optional.empty() : Optional.of(number);
        post(mail, Delivery.sent(mail, nextPosition(mail), told, carriesNumber ? note(number, link) : link));
        if (!carriesNumber) {
            history.ifPresent(text -> post(mail, Delivery.link(mail, nextPosition(mail), text)));
        }
    }

    /**
     * It is not for us.
     *
     * @return the step, empty for a letter from elsewhere
     */
    public OptionalLong refused(Mail mail, String note) {
        return post(mail, Delivery.refused(mail, nextPosition(mail), note));
    }

    /** An agent opened it again, in the letter's new round. */
    public void reopened(Mail mail) {
        post(mail, Delivery.reopened(mail, nextPosition(mail)));
    }

    /** The step that tells the refusal of the letter's present round. */
    public Optional<Delivery> refusalOf(Mail mail) {
        return deliveries.of(mail).stream()
                .filter(step -> step.tellsRefusalOf(mail.round()))
                .findFirst();
    }

    /**
     * An answer was given.
     *
     * @param text as it is to stand in the history
     * @return the step, empty for a letter from elsewhere
     */
    public OptionalLong answered(Mail mail, long answerId, String text) {
        return post(mail, Delivery.response(mail, nextPosition(mail), answerId, text));
    }

    private static String note(String number, String link) {
        return "Nouvelle demande " + number + " : " + link;
    }

    private OptionalLong post(Mail mail, Delivery step) {
        if (!mail.isFromRegistry()) {
            return OptionalLong.empty();
        }
        deliveries.add(step);
        queued.fire(new DeliveryQueued(mail.id()));
        return OptionalLong.of(step.id());
    }

    private int nextPosition(Mail mail) {
        return deliveries.of(mail).stream().mapToInt(Delivery::position).max().orElse(0) + 1;
    }
}
