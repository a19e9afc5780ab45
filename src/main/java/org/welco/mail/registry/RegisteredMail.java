package org.welco.mail.registry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A letter as the registry lists it, without its document. Everything but the number may be missing there.
 *
 * @param resId the registry's number, positive
 * @param letterDate date written on the letter
 * @param arrivedAt when it arrived, in the registry's own zone, which is not told
 * @param recordedAt when it was recorded there, same zone
 * @param declaredSize size of the document in bytes, as the registry declares it; empty when it does not
 */
public record RegisteredMail(
        long resId,
        Optional<String> subject,
        Optional<String> chrono,
        Optional<LocalDate> letterDate,
        Optional<LocalDateTime> arrivedAt,
        Optional<LocalDateTime> recordedAt,
        Optional<String> fileName,
        OptionalLong declaredSize) {

    public RegisteredMail {
        if (resId <= 0) {
            throw new IllegalArgumentException("a letter's number is positive: " + resId);
        }
        Objects.requireNonNull(subject);
        Objects.requireNonNull(chrono);
        Objects.requireNonNull(letterDate);
        Objects.requireNonNull(arrivedAt);
        Objects.requireNonNull(recordedAt);
        Objects.requireNonNull(fileName);
        Objects.requireNonNull(declaredSize);
    }
}
