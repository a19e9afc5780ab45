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

    private Folding() {}

    /** @return words of letters and digits, one space between two; empty when there is no word */
    public static String of(String text) {
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
