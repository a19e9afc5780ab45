package org.welco.account;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.welco.account.AccountField.Kind;
import org.welco.search.query.Phones;

/**
 * What an agent typed, as the directory wants it. It takes nearly anything for a phone number and many a date: what is right is decided
 * here. Safe for any thread.
 */
public final class ReadDraft {

    /**
     * What was typed, read.
     *
     * @param values by attribute, those that were typed and are right; of an account that there is, empty for what was emptied
     * @param complaints by attribute
     */
    public record Draft(Map<String, String> values, Map<String, Complaint> complaints) {

        public Draft {
            values = Map.copyOf(values);
            complaints = Map.copyOf(complaints);
        }

        String value(String attribute) {
            return values.getOrDefault(attribute, "");
        }
    }

    /** Signs that no line of text holds, and breaks of lines. */
    private static final Pattern SIGNS = Pattern.compile("[\\p{Cntrl}\\p{Cf}]+");

    private static final Pattern MAIL = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+");
    /** 12/03/1984, 12.3.1984, 12 03 1984, 12031984. */
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})|(\\d{2})(\\d{2})(\\d{4})");

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Set<String> YES = Set.of("true", "oui", "yes", "on", "1");
    private static final Set<String> NO = Set.of("false", "non", "no", "off", "0");
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    private final AccountForm form;
    private final Phones phones;
    private final LocalDate today;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Complaint> complaints = new LinkedHashMap<>();

    ReadDraft(AccountForm form, Phones phones, LocalDate today) {
        this.form = form;
        this.phones = phones;
        this.today = today;
    }

    /** @param typed by attribute; what is not asked for is not looked at */
    Draft of(Map<String, String> typed) {
        form.fields().forEach(field -> read(field, typed));
        demandContact(typed);
        return new Draft(values, complaints);
    }

    /** Of an account that there is. @param typed by attribute; what is not in it, or not asked for, is not looked at */
    Draft changes(Map<String, String> typed) {
        form.fields().stream().filter(field -> typed.containsKey(field.name())).forEach(field -> {
            read(field, typed);
            if (!complaints.containsKey(field.name())) {
                values.putIfAbsent(field.name(), "");
            }
        });
        return new Draft(values, complaints);
    }

    private void read(AccountField field, Map<String, String> typed) {
        String text = SIGNS.matcher(typed.getOrDefault(field.name(), ""))
                .replaceAll(" ")
                .strip();
        if (!text.isEmpty()) {
            read(field, text);
        } else if (field.required()) {
            complaints.put(field.name(), Complaint.REQUIRED);
        }
    }

    /** Said of the first of both, and only when nothing else is wrong with either. */
    private void demandContact(Map<String, String> typed) {
        boolean some = form.fields().stream()
                .filter(AccountField::isIdentifier)
                .anyMatch(field -> !typed.getOrDefault(field.name(), "").isBlank());
        if (!some) {
            form.first(Kind.MOBILE)
                    .or(() -> form.first(Kind.MAIL))
                    .ifPresent(field -> complaints.put(field.name(), Complaint.NO_CONTACT));
        }
    }

    private void read(AccountField field, String text) {
        switch (field.kind()) {
            case MAIL ->
                keep(field, MAIL.matcher(text).matches() ? Optional.of(text) : Optional.empty(), Complaint.NO_MAIL);
            case PHONE -> keep(field, phones.e164(text), Complaint.NO_PHONE);
            case MOBILE -> readMobile(field, text);
            case DAY -> keep(field, day(text).map(LocalDate::toString), Complaint.NO_DAY);
            case BIRTH_DAY -> readBirthDay(field, text);
            case POSTCODE ->
                keep(
                        field,
                        Optional.of(text.replace(" ", "")).filter(code -> code.matches("\\d{5}")),
                        Complaint.NO_POSTCODE);
            case CHOICE ->
                keep(
                        field,
                        Optional.of(text)
                                .filter(chosen -> field.choices().stream()
                                        .anyMatch(choice -> choice.value().equals(chosen))),
                        Complaint.NO_CHOICE);
            case YES_OR_NO -> keep(field, yesOrNo(text), Complaint.NO_CHOICE);
            case TEXT -> keep(field, Optional.of(text), Complaint.REQUIRED);
        }
    }

    /** Forms write it in many a way. */
    private static Optional<String> yesOrNo(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Optional.of("true") : Optional.of("false").filter(no -> NO.contains(word));
    }

    private void readMobile(AccountField field, String text) {
        boolean isNumber = phones.e164(text).isPresent();
        keep(field, phones.mobile(text), isNumber ? Complaint.NO_MOBILE : Complaint.NO_PHONE);
    }

    private void readBirthDay(AccountField field, String text) {
        Optional<LocalDate> day = day(text);
        if (day.filter(today::isBefore).isPresent()) {
            complaints.put(field.name(), Complaint.TO_COME);
        } else if (day.filter(OLDEST::isAfter).isPresent()) {
            complaints.put(field.name(), Complaint.TOO_OLD);
        } else {
            keep(field, day.map(LocalDate::toString), Complaint.NO_DAY);
        }
    }

    private void keep(AccountField field, Optional<String> value, Complaint otherwise) {
        if (value.isEmpty()) {
            complaints.put(field.name(), otherwise);
        } else if (value.get().length() > field.longest()) {
            complaints.put(field.name(), Complaint.TOO_LONG);
        } else {
            values.put(field.name(), value.get());
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            Matcher year = YEAR_FIRST.matcher(text);
            if (year.matches()) {
                return Optional.of(LocalDate.of(number(year, 1), number(year, 2), number(year, 3)));
            }
            Matcher day = DAY_FIRST.matcher(text);
            if (!day.matches()) {
                return Optional.empty();
            }
            int from = day.group(1) == null ? 4 : 1;
            return Optional.of(LocalDate.of(number(day, from + 2), number(day, from + 1), number(day, from)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
