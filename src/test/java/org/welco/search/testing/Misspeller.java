package org.welco.search.testing;

import java.util.Locale;
import java.util.Random;

/**
 * Writes a name wrongly, as fingers do and as ears do. Knows nothing of how names are found: its errors are drawn over all
 * letters and places, its spellings are pairs that French people confuse.
 */
public final class Misspeller {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private static final String[][] CONFUSED = {
        {"ph", "f"}, {"f", "ph"}, {"eau", "o"}, {"eau", "au"}, {"au", "o"}, {"ai", "é"}, {"é", "ai"}, {"è", "ai"},
        {"ei", "ai"}, {"qu", "k"}, {"c", "k"}, {"k", "c"}, {"ss", "s"}, {"s", "ss"}, {"ll", "l"}, {"l", "ll"},
        {"nn", "n"}, {"n", "nn"}, {"tt", "t"}, {"t", "tt"}, {"rr", "r"}, {"r", "rr"}, {"mm", "m"}, {"ff", "f"},
        {"th", "t"}, {"t", "th"}, {"y", "i"}, {"i", "y"}, {"an", "en"}, {"en", "an"}, {"in", "ain"}, {"ain", "in"},
        {"ein", "ain"}, {"z", "s"}, {"ge", "je"}, {"j", "g"}, {"h", ""}, {"ch", "sh"}, {"oi", "oa"}, {"ou", "oo"},
    };
    private static final String[][] ENDS = {
        {"d", "t"}, {"t", "d"}, {"t", ""}, {"d", ""}, {"x", ""}, {"s", ""}, {"ault", "aud"}, {"aud", "aut"},
        {"eau", "aux"}, {"et", "ais"}, {"ier", "ié"}, {"er", "é"}, {"ot", "aud"}, {"e", ""}, {"in", "ain"}, {"y", "i"},
    };

    private final Random random;

    public Misspeller(long seed) {
        random = new Random(seed);
    }

    /** So many errors of fingers; never the name as it was. */
    public String typed(String name, int errors) {
        String wrong = name.toLowerCase(Locale.ROOT);
        for (int made = 0; made < errors; made++) {
            wrong = one(wrong);
        }
        return wrong.equalsIgnoreCase(name) ? typed(name, errors) : wrong;
    }

    private String one(String name) {
        int at = random.nextInt(name.length());
        String letter = String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + letter + name.substring(at);
            case 1 -> name.length() < 3 ? name + letter : name.substring(0, at) + name.substring(at + 1);
            case 2 -> name.substring(0, at) + letter + name.substring(at + 1);
            default ->
                at + 1 < name.length()
                        ? name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2)
                        : name + letter;
        };
    }

    /** As it was heard; the name itself when nothing in it is confused. */
    public String heard(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        String[][] pairs = random.nextInt(3) == 0 ? ENDS : CONFUSED;
        int first = random.nextInt(pairs.length);
        for (int turn = 0; turn < pairs.length; turn++) {
            String[] pair = pairs[(first + turn) % pairs.length];
            boolean atEnd = pairs == ENDS;
            int at = atEnd ? small.endsWith(pair[0]) ? small.length() - pair[0].length() : -1 : small.indexOf(pair[0]);
            if (at >= 0 && small.length() > 3) {
                return small.substring(0, at) + pair[1] + small.substring(at + pair[0].length());
            }
        }
        return small;
    }
}
