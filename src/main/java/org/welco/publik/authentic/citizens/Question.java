package org.welco.publik.authentic.citizens;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an agent typed, as authentic is best asked: it reads a birth date in the way of its language, and not beside a name.
 *
 * @param words to ask for
 * @param birthDate that the accounts found must have, {@code YYYY-MM-DD}
 */
record Question(String words, Optional<String> birthDate) {

    /** As long as a search may be; what is longer is cut. */
    private static final int LONGEST = 200;

    /** No name holds them; braces and percent signs mean something to whoever writes the address. */
    private static final Pattern SIGNS = Pattern.compile("[\\x00{}%]");

    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?!\\d)|(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");

    static Question of(String typed) {
        String text = SIGNS.matcher(typed).replaceAll(" ").strip();
        String words = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Matcher date = DATE.matcher(words);
        if (!date.find()) {
            return new Question(words, Optional.empty());
        }
        Optional<String> iso = iso(date);
        String rest = (words.substring(0, date.start()) + " " + words.substring(date.end())).strip();
        return iso.isEmpty() ? new Question(words, iso) : new Question(rest.isEmpty() ? iso.get() : rest, iso);
    }

    private static Optional<String> iso(Matcher date) {
        try {
            LocalDate day = date.group(1) != null
                    ? LocalDate.of(number(date, 3), number(date, 2), number(date, 1))
                    : LocalDate.of(number(date, 4), number(date, 5), number(date, 6));
            return Optional.of(day.toString());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }
}
