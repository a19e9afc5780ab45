package org.welco.mail.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.welco.mail.MailReference;
import org.welco.mail.UnknownMailException;

/** What became of a step, for whoever has to say so. Each method is one short transaction. */
@ApplicationScoped
public class DeliveryReceipts {

    private DeliveryQueue queue;

    DeliveryReceipts() {}

    @Inject
    public DeliveryReceipts(DeliveryQueue queue) {
        this.queue = queue;
    }

    /**
     * @param reason why it is not delivered, when it is not
     */
    public record Receipt(long mailId, long deliveryId, DeliveryState state, Optional<String> reason) {}

    /**
     * The first step of a letter of the registry in its present round.
     *
     * @throws UnknownMailException when there is no such letter, or it has no step
     */
    @Transactional
    public Receipt firstOf(MailReference reference) {
        return queue.firstOf(reference).orElseThrow(UnknownMailException::new);
    }

    /** The step of that answer; empty for a letter from elsewhere. */
    @Transactional
    public Optional<Receipt> ofAnswer(long answerId) {
        return queue.ofAnswer(answerId);
    }

    /** Lets a blocked step go once more, without a person having asked. */
    @Transactional
    public void tryAgain(Receipt receipt) {
        queue.replay(receipt.mailId(), receipt.deliveryId());
    }
}
