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

    /** Longer than the time-outs of the call and of its read-back. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private SendDeliveries send;
    private DeliveryReceipts receipts;
    private DeliveryBell bell;

    FirstStep() {}

    @Inject
    FirstStep(SendDeliveries send, DeliveryReceipts receipts, DeliveryBell bell) {
        this.send = send;
        this.receipts = receipts;
        this.bell = bell;
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
        // the pass that follows each commit may have taken the step first: its outcome is ours to wait for
        bell.await(() -> wasTried(receipts.firstOf(reference)), PATIENCE);
        DeliveryReceipts.Receipt after = receipts.firstOf(reference);
        return new Told(after.state(), after.reason());
    }

    private static boolean wasTried(DeliveryReceipts.Receipt receipt) {
        return switch (receipt.state()) {
            case SENDING -> false;
            case WAITING -> receipt.reason().isPresent();
            default -> true;
        };
    }

    /** @param reason why it is not delivered, when it is not */
    public record Told(DeliveryState state, Optional<String> reason) {

        public Told {
            Objects.requireNonNull(state);
            Objects.requireNonNull(reason);
        }
    }
}
