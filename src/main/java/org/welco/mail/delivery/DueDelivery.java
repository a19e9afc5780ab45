package org.welco.mail.delivery;

import java.util.Objects;
import java.util.Optional;
import org.welco.mail.MailReference;

/**
 * A step claimed for sending, with what is needed to send it.
 *
 * @param resId the registry's number of the letter
 * @param attempts how many times it was tried, this one included; also the token that guards its settlement
 * @param inDoubt an earlier try may have been carried out although nobody said so
 * @param firstAnswer no answer was given to this letter before this one
 * @param answeredBefore an answer was already delivered in this round: the letter's status must not step back
 * @param sameTextBefore how many earlier steps of this letter wrote that very text in its history
 */
public record DueDelivery(
        long id,
        long mailId,
        MailReference reference,
        long resId,
        DeliveryKind kind,
        Optional<String> number,
        Optional<String> link,
        Optional<String> text,
        int attempts,
        boolean inDoubt,
        boolean firstAnswer,
        boolean answeredBefore,
        int sameTextBefore) {

    public DueDelivery {
        Objects.requireNonNull(reference);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(number);
        Objects.requireNonNull(link);
        Objects.requireNonNull(text);
    }
}
