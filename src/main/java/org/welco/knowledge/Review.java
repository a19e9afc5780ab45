package org.welco.knowledge;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Who read an article again, and when, so that agents know how far to trust it.
 *
 * @param on empty: nobody said so
 * @param by such as "le service déchets"; empty where it is not said
 */
public record Review(Optional<LocalDate> on, String by) {

    /** Nobody said so. */
    public static final Review NONE = new Review(Optional.empty(), "");

    public Review {
        Objects.requireNonNull(on);
        Objects.requireNonNull(by);
    }
}
