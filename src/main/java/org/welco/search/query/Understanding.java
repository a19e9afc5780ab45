package org.welco.search.query;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.welco.platform.folding.Folding;

/** Finds out what a text of the search box may mean, by its shape alone. Bounded, whatever is typed. Safe for any thread. */
public final class Understanding {

    /** As long as a text is read, in characters; what is longer is cut. */
    public static final int LONGEST = 200;

    /** Words of names that are asked for; what is more is not looked at. */
    public static final int MOST_NAMES = 6;

    /** Readings of one text. */
    public static final int MOST_READINGS = 8;

    private static final int LEAST_USEFUL = 2;

    private static final Pattern MAIL = Pattern.compile("[^\\s<>,;:\"()]*@[^\\s<>,;:\"()]*");
    /** A word that no name is: letters with digits, or with the signs of the left part of an address. */
    private static final Pattern LEFT_PART = Pattern.compile("[a-z]+[a-z0-9]*(?:[._+-]?[a-z0-9]+)*");

    private static final Pattern CODE =
            Pattern.compile("[bcdfghjklmnpqrstvwxz]{8}|[bcdfghjklmnpqrstvwxz]{4}[ -][bcdfghjklmnpqrstvwxz]{4}");

    private final Phones phones;
    private final Clock clock;

    public Understanding(Phones phones, Clock clock) {
        this.phones = phones;
        this.clock = clock;
    }

    /** Whether there is too little to look for: a letter or a digit finds half a town. */
    public static boolean isTooShort(String typed) {
        return Folding.of(cut(typed)).replace(" ", "").length() < LEAST_USEFUL;
    }

    /** @return the likelier first; empty when there is too little, or nothing that can be looked for */
    public List<Reading> of(String typed) {
        if (isTooShort(typed)) {
            return List.of();
        }
        String text = PlainText.of(cut(typed));
        LinkedHashSet<Reading> readings = new LinkedHashSet<>();
        if (CODE.matcher(text).matches()) {
            readings.add(
                    only(new Criterion.TrackingCode(text.replaceAll("[ -]", "").toUpperCase(java.util.Locale.ROOT))));
        }
        readings.addAll(withoutMail(text));
        leftPart(text).map(Understanding::only).ifPresent(readings::add);
        return readings.stream()
                .filter(reading -> !reading.isEmpty())
                .limit(MOST_READINGS)
                .toList();
    }

    private static String cut(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    private static Reading only(Criterion criterion) {
        return new Reading(List.of(), List.of(criterion));
    }

    /** The beginning of an address without its sign: one word, which may be a name as well. */
    private static Optional<Criterion> leftPart(String text) {
        return text.length() >= 3 && LEFT_PART.matcher(text).matches()
                ? Optional.of(new Criterion.Mail(text))
                : Optional.empty();
    }

    private List<Reading> withoutMail(String text) {
        Matcher mail = MAIL.matcher(text);
        if (!mail.find()) {
            return withoutDate(text);
        }
        String rest = text.substring(0, mail.start()) + " " + text.substring(mail.end());
        String start = mail.group();
        List<Reading> readings = withoutDate(rest);
        if (start.startsWith("@")) {
            return readings;
        }
        Criterion criterion = new Criterion.Mail(start);
        return readings.isEmpty()
                ? List.of(only(criterion))
                : readings.stream().map(reading -> reading.and(criterion)).toList();
    }

    private List<Reading> withoutDate(String text) {
        LocalDate today = LocalDate.now(clock);
        Optional<FrenchDates.Written> date = FrenchDates.in(text, today);
        if (date.isEmpty()) {
            return withoutDigits(text, today);
        }
        FrenchDates.Written written = date.get();
        String rest = text.substring(0, written.from()) + " " + text.substring(written.to());
        Criterion day = new Criterion.BirthDay(written.days());
        List<Reading> dated = new ArrayList<>();
        withoutDigits(rest, today).forEach(reading -> dated.add(reading.and(day)));
        if (dated.isEmpty()) {
            dated.add(only(day));
        }
        if (written.certain()) {
            return dated;
        }
        List<Reading> asDigits = withoutDigits(text, today);
        boolean phoneFirst = text.startsWith("0", written.from());
        List<Reading> both = new ArrayList<>(phoneFirst ? asDigits : dated);
        both.addAll(phoneFirst ? dated : asDigits);
        return both;
    }

    private List<Reading> withoutDigits(String text, LocalDate today) {
        DigitRuns runs = DigitRuns.in(text, phones);
        List<String> names = Names.in(runs.rest());
        List<Reading> readings = new ArrayList<>(List.of(new Reading(names, List.of())));
        for (String run : runs.runs()) {
            List<Criterion> meanings = runs.meanings(run, !names.isEmpty(), today);
            if (!meanings.isEmpty()) {
                readings = readings.stream()
                        .flatMap(reading -> meanings.stream().map(reading::and))
                        .limit(MOST_READINGS)
                        .toList();
            }
        }
        return readings.stream().filter(reading -> !reading.isEmpty()).toList();
    }
}
