package org.welco.mail.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.welco.mail.Mail;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.Mails;
import org.welco.mail.UnknownMailException;

/** "Rejouer" and "C'est parti": what a person decides about a step that did not go. */
@ApplicationScoped
public class ReplayDelivery {

    private Mails mails;
    private DeliveryQueue queue;
    private Event<DeliveryQueued> queued;

    ReplayDelivery() {}

    @Inject
    public ReplayDelivery(Mails mails, DeliveryQueue queue, Event<DeliveryQueued> queued) {
        this.mails = mails;
        this.queue = queue;
        this.queued = queued;
    }

    /**
     * Lets the step go again at once, the lost answer of an uncertain one being forgotten.
     *
     * @return false when the letter has no such step, or it needs no replay
     * @throws UnknownMailException when there is no such letter
     */
    @Transactional
    public boolean replay(MailReference reference, long deliveryId, String actor) {
        Mail mail = mails.lock(reference).orElseThrow(UnknownMailException::new);
        if (!queue.replay(mail.id(), deliveryId)) {
            return false;
        }
        mails.journal(mail, MailEvent.STEP_REPLAYED, actor, "delivery " + deliveryId);
        queued.fire(new DeliveryQueued(mail.id()));
        return true;
    }

    /**
     * Takes the person's word that an uncertain step did arrive.
     *
     * @return false when the letter has no such uncertain step
     * @throws UnknownMailException when there is no such letter
     */
    @Transactional
    public boolean settleByHand(MailReference reference, long deliveryId, String actor) {
        Mail mail = mails.lock(reference).orElseThrow(UnknownMailException::new);
        if (!queue.settleByHand(mail.id(), deliveryId)) {
            return false;
        }
        mails.journal(mail, MailEvent.STEP_SETTLED_BY_HAND, actor, "delivery " + deliveryId);
        queued.fire(new DeliveryQueued(mail.id()));
        return true;
    }
}
