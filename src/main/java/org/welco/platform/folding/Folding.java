package org.welco.platform.folding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Folds text for search: lower case, no accent, ligatures undone, everything that is neither letter nor digit a space. The
 * same class folds what is stored and what is asked, so that both sides cannot disagree; it must not change without a
 * script that has everything stored folded again.
 */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    /** Below stand the letters that French is written with. */
    private static final char ABOVE_LATIN = 0x180;

    /** What each of them becomes inside a word: a space between two words, null where its neighbours count as well. */
    private static final String[] INSIDE = new String[ABOVE_LATIN];

    static {
        for (char letter = 0; letter < ABOVE_LATIN; letter++) {
            String word = ofAny("x" + letter + "x");
            String inside = word.substring(1, word.length() - 1);
            INSIDE[letter] = inside.length() > 1 && !inside.equals(inside.strip()) ? null : inside;
        }
    }

    private Folding() {}

    /** @return words of letters and digits, one space between two; empty when there is no word */
    public static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 2);
        boolean between = false;
        for (int at = 0; at < text.length(); at++) {
            String inside = text.charAt(at) < ABOVE_LATIN ? INSIDE[text.charAt(at)] : null;
            if (inside == null) {
                return ofAny(text);
            }
            if (inside.equals(" ")) {
                between = true;
            } else {
                if (between && !folded.isEmpty()) {
                    folded.append(' ');
                }
                between = false;
                folded.append(inside);
            }
        }
        return folded.toString();
    }

    private static String ofAny(String text) {
        // in this order: letter-like signs become letters, capitals small, and only then accents stand alone
        String small = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String bare = MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l");
        return BETWEEN_WORDS.matcher(bare).replaceAll(" ").strip();
    }

    /** The folded words, in order; a word asked for twice stands twice. */
    public static List<String> words(String text) {
        String folded = of(text);
        return folded.isEmpty() ? List.of() : new ArrayList<>(List.of(folded.split(" ")));
    }
}
