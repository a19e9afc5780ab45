package org.welco.sheet;

import java.util.Locale;
import java.util.Optional;

/** Why an agent opens a citizen's sheet. */
public enum OpeningReason {
    /** The person stands at the counter. */
    COUNTER,
    /** He is on the phone. */
    PHONE,
    /** He has written. */
    LETTER,
    /** Anything else; also what an agent has not said yet. */
    OTHER;

    /** As addresses and forms name it, such as {@code counter}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return empty for any other word */
    public static Optional<OpeningReason> of(String word) {
        for (OpeningReason reason : values()) {
            if (reason.word().equals(word)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
