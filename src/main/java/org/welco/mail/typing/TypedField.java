package org.welco.mail.typing;

import java.util.Locale;
import java.util.Optional;

/** What an agent types about a letter. */
public enum TypedField {
    /** The comment that goes with a request. */
    COMMENT,
    /** The reason of a refusal. */
    REASON,
    /** The answer. */
    ANSWER;

    /** As the page and its script name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for anything that is not exactly such a word, null included. */
    public static Optional<TypedField> parse(String word) {
        for (TypedField field : values()) {
            if (field.word().equals(word)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
