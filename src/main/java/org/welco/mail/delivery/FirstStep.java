package org.welco.mail.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.welco.mail.MailReference;

/** Tells the first step of a letter now, and says what became of it: the harvest's proof that letters can go back out. */
@ApplicationScoped
public class FirstStep {

    /** How long another sender of the same step is waited for. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private SendDeliveries send;
    private DeliveryReceipts receipts;
    private DeliveryBell bell;

    FirstStep() {}

    @Inject
    public FirstStep(SendDeliveries send, DeliveryReceipts receipts, DeliveryBell bell) {
        this.send = send;
        this.receipts = receipts;
        this.bell = bell;
    }

    /**
     * Sends what that letter has to tell, a blocked first step being tried once more, and reports on its first step.
     * When another sender was quicker, waits for him. Makes remote calls: outside any transaction.
     */
    public Told tellNow(MailReference reference) {
        DeliveryReceipts.Receipt before = receipts.firstOf(reference);
        if (before.state() == DeliveryState.BLOCKED) {
            receipts.tryAgain(before);
        }
        bell.await(
                () -> {
                    send.sendMail(before.mailId());
                    return hasAnOutcome(receipts.firstOf(reference));
                },
                PATIENCE);
        DeliveryReceipts.Receipt after = receipts.firstOf(reference);
        return new Told(after.state(), after.reason());
    }

    /** A sender who is about to claim it shows nothing yet: a step that waits without ever having failed is his. */
    private static boolean hasAnOutcome(DeliveryReceipts.Receipt receipt) {
        boolean untried =
                receipt.state() == DeliveryState.WAITING && receipt.reason().isEmpty();
        return !untried && receipt.state() != DeliveryState.SENDING;
    }

    /** @param reason why it is not delivered, when it is not */
    public record Told(DeliveryState state, Optional<String> reason) {

        public Told {
            Objects.requireNonNull(state);
            Objects.requireNonNull(reason);
        }
    }
}
