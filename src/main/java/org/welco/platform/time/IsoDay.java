package org.welco.platform.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as other systems write them: {@code YYYY-MM-DD}, or anything. */
public final class IsoDay {

    private IsoDay() {}

    /** @return empty for whatever is no day */
    public static Optional<LocalDate> of(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
