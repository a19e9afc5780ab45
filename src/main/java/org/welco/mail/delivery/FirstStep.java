package org.welco.mail.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.welco.mail.MailReference;

/** Tells the first step of a letter now, and says what became of it: the harvest's proof that letters can go back out. */
@ApplicationScoped
public class FirstStep {

    private SendDeliveries send;
    private DeliveryReceipts receipts;

    FirstStep() {}

    @Inject
    FirstStep(SendDeliveries send, DeliveryReceipts receipts) {
        this.send = send;
        this.receipts = receipts;
    }

    /**
     * Sends what that letter has to tell, a blocked first step being tried once more, and reports on its first step.
     * Makes remote calls: outside any transaction.
     */
    public Told tellNow(MailReference reference) {
        DeliveryReceipts.Receipt before = receipts.firstOf(reference);
        if (before.state() == DeliveryState.BLOCKED) {
            receipts.tryAgain(before);
        }
        send.sendMail(before.mailId());
        DeliveryReceipts.Receipt after = receipts.firstOf(reference);
        return new Told(after.state(), after.reason());
    }

    /** @param reason why it is not delivered, when it is not */
    public record Told(DeliveryState state, Optional<String> reason) {

        public Told {
            Objects.requireNonNull(state);
            Objects.requireNonNull(reason);
        }
    }
}
