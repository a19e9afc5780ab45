package org.welco.mail.typing;

import java.time.Instant;
import java.util.Objects;

/**
 * A text as it was last kept.
 *
 * @param content as typed
 * @param round grows each time it is forgotten; a page that still is in an earlier one writes no more
 * @param savedAt by the database's clock
 */
public record Typed(TypedField field, String content, int round, Instant savedAt) {

    public Typed {
        Objects.requireNonNull(field);
        Objects.requireNonNull(content);
        Objects.requireNonNull(savedAt);
    }

    /** The record's own words would print what somebody wrote. */
    @Override
    public String toString() {
        return field.word() + " of " + content.length() + " characters";
    }
}
