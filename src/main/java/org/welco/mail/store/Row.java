package org.welco.mail.store;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One row of a native query, read in our own types. */
record Row(Object[] values) {

    String text(int column) {
        return (String) values[column];
    }

    Optional<String> maybeText(int column) {
        return Optional.ofNullable(text(column));
    }

    long number(int column) {
        return ((Number) values[column]).longValue();
    }

    Optional<Long> maybeNumber(int column) {
        return Optional.ofNullable((Number) values[column]).map(Number::longValue);
    }

    boolean truth(int column) {
        return (Boolean) values[column];
    }

    Instant instant(int column) {
        return ((Timestamp) values[column]).toInstant();
    }

    Optional<Instant> maybeInstant(int column) {
        return Optional.ofNullable((Timestamp) values[column]).map(Timestamp::toInstant);
    }

    Optional<LocalDate> maybeDate(int column) {
        return Optional.ofNullable((Date) values[column]).map(Date::toLocalDate);
    }
}
