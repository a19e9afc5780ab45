package org.welco.search.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The runs of digits in a text, and what each may mean.
 *
 * @param runs as written
 * @param rest the text without them
 */
record DigitRuns(List<String> runs, String rest, Phones phones) {

    /** Digits with the signs that stand inside phone numbers; none beside a letter. */
    private static final Pattern RUN = Pattern.compile("(?<![a-z\\d])\\+?\\(?\\d(?:[ .\\-/()]{0,3}\\d)*(?![a-z\\d])");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}-\\d{1,9}");
    private static final Pattern ONE_GROUP = Pattern.compile("\\d{1,9}");
    private static final int LEAST_PART = 4;
    private static final int LONGEST_PART = 15;

    static DigitRuns in(String text, Phones phones) {
        List<String> runs = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        Matcher found = RUN.matcher(text);
        int from = 0;
        while (found.find()) {
            rest.append(text, from, found.start()).append(' ');
            runs.addAll(apart(found.group(), phones));
            from = found.end();
        }
        rest.append(text, from, text.length());
        return new DigitRuns(runs, rest.toString(), phones);
    }

    /** "1984 0612" are two things, unless both together are a number that can be dialled. */
    private static List<String> apart(String run, Phones phones) {
        String[] groups = run.split(" ");
        boolean each = groups.length > 1;
        for (String group : groups) {
            each &= Phones.digits(group).length() >= LEAST_PART;
        }
        return each && phones.e164(run).isEmpty() ? List.of(groups) : List.of(run);
    }

    /**
     * @param besideNames whether names stand in the same text
     * @return the likelier first; empty when so few digits tell nothing
     */
    List<Criterion> meanings(String run, boolean besideNames, LocalDate today) {
        Optional<Criterion> phone = phones.e164(run).map(Criterion.Phone::new);
        if (phone.isPresent()) {
            return List.of(phone.get());
        }
        List<Criterion> meanings = new ArrayList<>();
        Optional<Criterion> year = year(run, besideNames, today);
        Optional<Criterion> number = number(run, besideNames);
        if (besideNames) {
            year.ifPresent(meanings::add);
        }
        number.ifPresent(meanings::add);
        part(run).ifPresent(meanings::add);
        if (!besideNames) {
            year.ifPresent(meanings::add);
        }
        return meanings;
    }

    private static Optional<Criterion> year(String run, boolean besideNames, LocalDate today) {
        boolean written = run.matches("\\d{4}") || besideNames && run.matches("\\d{2}");
        if (!written) {
            return Optional.empty();
        }
        List<Integer> years = FrenchDates.years(run, today);
        return years.isEmpty() ? Optional.empty() : Optional.of(new Criterion.BirthYear(years));
    }

    private static Optional<Criterion> number(String run, boolean besideNames) {
        boolean written = NUMBER.matcher(run).matches()
                || !besideNames && ONE_GROUP.matcher(run).matches();
        return written ? Optional.of(new Criterion.RequestNumber(run)) : Optional.empty();
    }

    private Optional<Criterion> part(String run) {
        String digits = Phones.digits(run);
        if (digits.length() < LEAST_PART || digits.length() > LONGEST_PART) {
            return Optional.empty();
        }
        boolean international = run.startsWith("+") || digits.startsWith("00" + phones.countryCode());
        Set<String> forms = new LinkedHashSet<>();
        if (!international) {
            forms.add(digits);
        }
        String after = digits.replaceFirst("^(00)?" + phones.countryCode() + "(0(?=[1-9]))?", "");
        if (after.length() < digits.length()) {
            forms.add(phones.trunkPrefix() + after);
        } else if (international) {
            forms.add(digits);
        }
        List<String> long4 =
                forms.stream().filter(form -> form.length() >= LEAST_PART).toList();
        return long4.isEmpty() ? Optional.empty() : Optional.of(new Criterion.PhonePart(long4));
    }
}
