package org.welco.search.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in the writings of French people, in a text in lower case without accents. */
final class FrenchDates {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("janv", 1),
            Map.entry("fev", 2),
            Map.entry("mars", 3),
            Map.entry("avr", 4),
            Map.entry("mai", 5),
            Map.entry("juin", 6),
            Map.entry("juil", 7),
            Map.entry("aou", 8),
            Map.entry("sept", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private static final String BORN = "(?:\\bnee? +(?:le +)?)?";
    private static final String MONTH = "(janv|fev|mars|avr|mai|juin|juil|aou|sept|oct|nov|dec)[a-z]{0,7}\\.?";

    /** 12/03/1984, 12.3.84, 12-03-1984, 12 03 1984. */
    private static final Pattern DAY_FIRST = Pattern.compile(
            BORN + "(?<![\\d+/.-])(\\d{1,2})([/.-]| )(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/]|[.\\- ]\\d)");
    /** 1984-03-12, 1984/03/12. */
    private static final Pattern YEAR_FIRST =
            Pattern.compile(BORN + "(?<![\\d+/.-])(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})(?![\\d/]|[.-]\\d)");
    /** 12 mars 1984, 1er avril 84, 12-mars-1984. */
    private static final Pattern SPELT =
            Pattern.compile(BORN + "(?<!\\d)(\\d{1,2})(?:er)?[ -]?" + MONTH + "[ -]?(\\d{4}|\\d{2})(?!\\d)");
    /** 12031984, 120384. */
    private static final Pattern COMPACT = Pattern.compile(BORN + "(?<![\\d+])(\\d{2})(\\d{2})(\\d{4}|\\d{2})(?!\\d)");

    private static final int OLDEST = 125;

    private FrenchDates() {}

    /**
     * A date in a text.
     *
     * @param from where its writing begins
     * @param to where it ends
     * @param days what it may mean, the likelier first; not empty
     * @param certain false when the same digits may well be a part of a phone number
     */
    record Written(int from, int to, List<LocalDate> days, boolean certain) {}

    /** The first date, empty when there is none that the calendar knows, or that nobody alive was born on. */
    static Optional<Written> in(String text, LocalDate today) {
        for (Pattern writing : List.of(SPELT, YEAR_FIRST, DAY_FIRST, COMPACT)) {
            Matcher found = writing.matcher(text);
            while (found.find()) {
                List<LocalDate> days = days(writing, found, today);
                if (!days.isEmpty()) {
                    return Optional.of(new Written(found.start(), found.end(), days, isCertain(writing, found)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isCertain(Pattern writing, Matcher found) {
        if (writing == SPELT || writing == YEAR_FIRST || found.group().startsWith("n")) {
            return true;
        }
        return writing == DAY_FIRST
                && (found.group(2).equals("/") || found.group(4).length() == 4);
    }

    private static List<LocalDate> days(Pattern writing, Matcher found, LocalDate today) {
        if (writing == SPELT) {
            return days(found.group(1), MONTHS.get(found.group(2)).toString(), found.group(3), today);
        }
        if (writing == YEAR_FIRST) {
            return days(found.group(4), found.group(3), found.group(1), today);
        }
        return writing == DAY_FIRST
                ? days(found.group(1), found.group(3), found.group(4), today)
                : days(found.group(1), found.group(2), found.group(3), today);
    }

    private static List<LocalDate> days(String day, String month, String year, LocalDate today) {
        List<LocalDate> days = new ArrayList<>();
        for (int meant : years(year, today)) {
            try {
                LocalDate date = LocalDate.of(meant, Integer.parseInt(month), Integer.parseInt(day));
                if (!date.isAfter(today)) {
                    days.add(date);
                }
            } catch (DateTimeException noSuchDay) {
                continue;
            }
        }
        return days;
    }

    /**
     * The years in which somebody alive may have been born.
     *
     * @param written two or four digits
     */
    static List<Integer> years(String written, LocalDate today) {
        int number = Integer.parseInt(written);
        int now = today.getYear();
        if (written.length() == 4) {
            return number > now || number < now - OLDEST ? List.of() : List.of(number);
        }
        int inThisCentury = now - now % 100 + number;
        int inTheLast = inThisCentury - 100;
        List<Integer> years = new ArrayList<>();
        if (inThisCentury <= now) {
            years.add(inThisCentury);
        }
        if (inTheLast >= now - OLDEST) {
            years.add(inTheLast);
        }
        return years;
    }
}
