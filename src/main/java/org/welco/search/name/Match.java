package org.welco.search.name;

import java.util.Objects;

/**
 * A word of the index that a typed word may mean.
 *
 * @param id its number in the index
 * @param holders how many rows of the index hold it, as they were counted last
 * @param cost 0 for the very word, 1 for one that hardly resembles it
 */
public record Match(int id, String word, int holders, Likeness likeness, double cost) {

    /** Why it resembles, the best first. */
    public enum Likeness {
        /** The very word, accents and case aside. */
        EXACT,
        /** It begins as was typed. */
        BEGUN,
        /** It sounds alike to a French ear. */
        SOUND,
        /** A letter or two differ. */
        NEAR
    }

    public Match {
        Objects.requireNonNull(word);
        Objects.requireNonNull(likeness);
    }
}
