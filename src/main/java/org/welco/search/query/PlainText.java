package org.welco.search.query;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text in lower case without accents, its punctuation kept: dates, numbers and addresses are told by it. */
final class PlainText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Z}\\p{C}]+");

    private PlainText() {}

    static String of(String typed) {
        String small = Normalizer.normalize(typed, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String bare = MARKS.matcher(small).replaceAll("").replaceAll("[‐‑–—]", "-");
        return UNSEEN.matcher(bare).replaceAll(" ").strip();
    }
}
