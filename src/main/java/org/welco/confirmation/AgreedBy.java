package org.welco.confirmation;

import java.util.Locale;

/** How a citizen gave his agreement by word of mouth, or wrote it. */
public enum AgreedBy {
    /** At the counter. */
    COUNTER,
    /** On the phone. */
    PHONE,
    /** In a letter. */
    LETTER,
    /** Otherwise, or the agent has not said. */
    OTHER;

    /** As pages name it, such as {@code counter}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return {@link #OTHER} for any other word */
    public static AgreedBy of(String word) {
        for (AgreedBy way : values()) {
            if (way.word().equals(word)) {
                return way;
            }
        }
        return OTHER;
    }
}
