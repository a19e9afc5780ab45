package org.welco.platform.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words as they are compared: small letters and digits, without accents, one space between them. {@code Arrêté n° 2026/A}
 * becomes {@code arrete n 2026 a}. Safe for any thread.
 */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Folding() {}

    /** Never null, without space at either end; empty when the text holds no word. */
    public static String fold(String text) {
        // compatibility decomposition also opens ligatures of typography and full-width digits
        String open = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String bare = MARKS.matcher(open).replaceAll("").toLowerCase(Locale.ROOT);
        String spelled = bare.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
        return BETWEEN_WORDS.matcher(spelled).replaceAll(" ").strip();
    }

    /** The folded words of a text, in order; empty when it holds none. */
    public static List<String> words(String text) {
        String folded = fold(text);
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
    }
}
