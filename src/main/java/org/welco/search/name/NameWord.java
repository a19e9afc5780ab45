package org.welco.search.name;

import java.util.Objects;

/**
 * A word of somebody's name, as the tenant's index knows it.
 *
 * @param id its number in the index, 1 or more
 * @param word folded
 * @param holders about how many bear it
 */
public record NameWord(int id, String word, int holders) {

    public NameWord {
        Objects.requireNonNull(word);
    }
}
