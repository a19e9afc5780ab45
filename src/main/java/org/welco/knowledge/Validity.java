package org.welco.knowledge;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The days between which an article is shown, both included.
 *
 * @param from empty: always was
 * @param until empty: until it is said otherwise
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {

    /** Always. */
    public static final Validity OPEN = new Validity(Optional.empty(), Optional.empty());

    public Validity {
        Objects.requireNonNull(from);
        Objects.requireNonNull(until);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }
}
