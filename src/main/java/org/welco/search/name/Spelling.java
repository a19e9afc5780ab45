package org.welco.search.name;

/**
 * How names are spelt here: how many words of the dictionary hold each row of three letters. A word all of whose rows are those
 * of names is somebody's name, known or not; fingers that slip twice hardly ever write such a one. Immutable, safe for any thread.
 */
final class Spelling {

    private static final int LETTERS = 27;
    /** One word in so many holds a row that is usual: with one in 2000 fewer misspelt names are found, with one in 500 more names that nobody has. */
    private static final int USUAL = 1000;

    /** Of fewer words too few resemble one another to be told apart by their spelling. */
    private static final int FEW = 50_000;

    private final int[] words = new int[LETTERS * LETTERS * LETTERS];
    private final int all;

    Spelling(WordList list) {
        all = list.size();
        for (int place = 0; place < all; place++) {
            String word = list.word(place);
            for (int at = 0; at <= word.length(); at++) {
                words[row(word, at)]++;
            }
        }
    }

    /** Whether each row of three letters of it, its beginning and its end included, is usual. Where words are few, none is. */
    boolean isUsual(String typed) {
        if (all < FEW) {
            return false;
        }
        for (int at = 0; at <= typed.length(); at++) {
            if (words[row(typed, at)] < all / USUAL) {
                return false;
            }
        }
        return true;
    }

    private static int row(String word, int at) {
        return (letter(word, at - 1) * LETTERS + letter(word, at)) * LETTERS + letter(word, at + 1);
    }

    private static int letter(String word, int at) {
        if (at < 0 || at >= word.length()) {
            return 0;
        }
        int letter = word.charAt(at) - 'a' + 1;
        return letter > 0 && letter < LETTERS ? letter : 0;
    }
}
