package org.welco.mail.delivery;

import java.util.Optional;
import org.welco.mail.MailReference;

/** A claimed step of the letter 42, in words. */
final class StepBuilder {

    private final DeliveryKind kind;
    private Optional<String> number = Optional.empty();
    private Optional<String> link = Optional.empty();
    private Optional<String> text = Optional.empty();
    private int attempts = 1;
    private boolean inDoubt;
    private boolean firstAnswer = true;
    private boolean answeredInRound;
    private int sameTextBefore;

    StepBuilder(DeliveryKind kind) {
        this.kind = kind;
    }

    StepBuilder number(String written) {
        number = Optional.of(written);
        return this;
    }

    StepBuilder link(String address) {
        link = Optional.of(address);
        return this;
    }

    StepBuilder text(String message) {
        text = Optional.of(message);
        return this;
    }

    StepBuilder attempt(int which) {
        attempts = which;
        return this;
    }

    StepBuilder inDoubt() {
        inDoubt = true;
        return this;
    }

    StepBuilder answeredEarlier() {
        firstAnswer = false;
        return this;
    }

    StepBuilder answeredInRound() {
        answeredInRound = true;
        return this;
    }

    StepBuilder sameTextBefore(int count) {
        sameTextBefore = count;
        return this;
    }

    DueDelivery build() {
        return new DueDelivery(
                1,
                1,
                MailReference.ofRegistry(42),
                42,
                kind,
                number,
                link,
                text,
                attempts,
                inDoubt,
                firstAnswer,
                answeredInRound,
                sameTextBefore);
    }
}
