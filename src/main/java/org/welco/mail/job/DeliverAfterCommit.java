package org.welco.mail.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.welco.mail.delivery.DeliverSoon;
import org.welco.mail.delivery.DeliveryQueued;

/** Once a step is safe in the outbox, it is sent at once; if the node dies between the two, the timer sends it. */
@ApplicationScoped
public class DeliverAfterCommit {

    private DeliverSoon soon;

    DeliverAfterCommit() {}

    @Inject
    public DeliverAfterCommit(DeliverSoon soon) {
        this.soon = soon;
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveryQueued step) {
        soon.deliver();
    }
}
