package org.welco.knowledge.find;

import java.util.List;
import java.util.Objects;

/**
 * One thing that was typed.
 *
 * @param alternatives folded words or phrases, any of which will do; not empty
 * @param kind how it counts
 * @param begun whether it is the word that is being typed, of which the end may be missing
 */
public record SearchTerm(List<String> alternatives, Kind kind, boolean begun) {

    /** How a term counts. */
    public enum Kind {
        /** The more of these an article holds, the better. */
        WANTED,
        /** An article without it is not found. */
        REQUIRED,
        /** An article with it is not found. */
        EXCLUDED
    }

    public SearchTerm {
        alternatives = List.copyOf(alternatives);
        Objects.requireNonNull(kind);
        if (alternatives.isEmpty() || alternatives.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("a term is something");
        }
    }
}
