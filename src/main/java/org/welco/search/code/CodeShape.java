package org.welco.search.code;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How tracking codes are written. */
public final class CodeShape {

    private static final int LONGEST = 40;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}-]+");
    private static final Pattern CODE = Pattern.compile("[A-Z]{8}");

    private CodeShape() {}

    /**
     * The code itself: 8 capitals, whatever spaces, hyphens and small letters somebody writes. Which letters w.c.s. uses it
     * knows best, so that any are taken.
     *
     * @return empty for anything else
     */
    public static Optional<String> read(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String code = BETWEEN.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
        return CODE.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }
}
