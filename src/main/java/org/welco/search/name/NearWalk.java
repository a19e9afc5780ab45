package org.welco.search.name;

import java.util.Arrays;

/**
 * Finds the words within some typing errors of one: a letter too many, too few, another, or two exchanged. One row of the
 * table of distances per letter is kept, so that words of one beginning share its rows, and a beginning that is already too
 * far is left with all its words. Only the cells near the diagonal are worked out: all others tell of too many errors anyway. Used
 * by one thread.
 */
final class NearWalk {

    /** Told of each word found. */
    interface Finder {
        void found(int place, int errors);
    }

    private static final int LONGEST = 48;

    private final String typed;
    private final int most;
    private final int[][] rows;
    private final int[] least = new int[LONGEST + 1];

    /**
     * @param typed the word looked for, at most 40 letters
     * @param most errors at most
     */
    NearWalk(String typed, int most) {
        this.typed = typed;
        this.most = most;
        this.rows = new int[LONGEST + 1][typed.length() + 1];
        Arrays.setAll(rows[0], column -> column);
    }

    void walk(WordList words, Finder finder) {
        int dead = Integer.MAX_VALUE;
        for (int place = 0; place < words.size(); place++) {
            int shared = words.shared(place);
            if (shared >= dead) {
                continue;
            }
            dead = fill(words, place, shared);
            int length = words.length(place);
            if (dead == Integer.MAX_VALUE
                    && Math.abs(length - typed.length()) <= most
                    && rows[length][typed.length()] <= most) {
                finder.found(place, rows[length][typed.length()]);
            }
        }
    }

    /** @return at which letter the word is too far already, the greatest number when it never is */
    private int fill(WordList words, int place, int shared) {
        int length = words.length(place);
        if (length > LONGEST) {
            return LONGEST;
        }
        for (int depth = shared + 1; depth <= length; depth++) {
            row(words, place, depth);
            // an exchange looks two rows back
            if (least[depth] > most && least[depth - 1] >= most) {
                return depth;
            }
        }
        return Integer.MAX_VALUE;
    }

    private void row(WordList words, int place, int depth) {
        int[] row = rows[depth];
        int[] above = rows[depth - 1];
        char letter = words.letter(place, depth - 1);
        char before = depth > 1 ? words.letter(place, depth - 2) : 0;
        int from = Math.max(1, depth - most);
        int to = Math.min(typed.length(), depth + most);
        row[from - 1] = from == 1 ? depth : most + 1;
        int smallest = row[from - 1];
        for (int column = from; column <= to; column++) {
            char wanted = typed.charAt(column - 1);
            int cost = Math.min(
                    Math.min(above[column], row[column - 1]) + 1, above[column - 1] + (letter == wanted ? 0 : 1));
            if (depth > 1 && column > 1 && letter == typed.charAt(column - 2) && before == wanted) {
                cost = Math.min(cost, rows[depth - 2][column - 2] + 1);
            }
            row[column] = cost;
            smallest = Math.min(smallest, cost);
        }
        if (to < typed.length()) {
            // the next row looks one cell further
            row[to + 1] = most + 1;
        }
        least[depth] = smallest;
    }
}
