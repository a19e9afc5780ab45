package org.welco.mail.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** The short transactions around the sending of steps: each method is one, and none holds a remote call. */
@ApplicationScoped
public class DeliveryLedger {

    private DeliveryQueue queue;

    DeliveryLedger() {}

    @Inject
    public DeliveryLedger(DeliveryQueue queue) {
        this.queue = queue;
    }

    /** See {@link DeliveryQueue#claimNext}. */
    @Transactional
    public Optional<DueDelivery> claimNext(Duration lease, OptionalLong onlyMail) {
        return queue.claimNext(lease, onlyMail);
    }

    /** See {@link DeliveryQueue#settle}. */
    @Transactional
    public boolean settle(DueDelivery due, Settlement settlement) {
        return queue.settle(due, settlement);
    }

    /** See {@link DeliveryQueue#releaseAfterChange}. */
    @Transactional
    public int releaseAfterChange(String fingerprint) {
        return queue.releaseAfterChange(fingerprint);
    }

    /** See {@link DeliveryQueue#replayAll}. */
    @Transactional
    public int replayAll() {
        return queue.replayAll();
    }
}
