package org.welco.maarch;

import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.welco.mail.registry.RegisteredMail;
import org.welco.mail.registry.Standing;
import org.welco.platform.json.JsonOfOthers;

/**
 * One row of {@code resources}: the columns that hold a text, a number or a boolean, as text. A column with an absurd
 * value is as good as an absent one, and never spoils the rest of the row.
 */
final class RowJson {

    /** Longest subject and the like that is kept, in characters. */
    private static final int LONGEST_TEXT = 10_000;

    /** Years that a letter can be of. */
    private static final int FIRST_YEAR = 1800;

    private static final int LAST_YEAR = 2199;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)(?:[ T](\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,9}))?)?");

    private final Map<String, String> columns = new TreeMap<>();

    void put(String column, String value) {
        columns.put(column, value);
    }

    /** The letter's number; empty when the row has none that is positive. */
    OptionalLong resId() {
        OptionalLong number = number("res_id");
        return number.isPresent() && number.getAsLong() > 0 ? number : OptionalLong.empty();
    }

    /** Whether the registry says that the letter has a file. */
    boolean hasFileName() {
        return text("filename").isPresent();
    }

    RegisteredMail letter() {
        return new RegisteredMail(
                resId().orElseThrow(),
                text("subject"),
                text("alt_identifier"),
                moment("doc_date").map(LocalDateTime::toLocalDate),
                moment("admission_date"),
                moment("creation_date"),
                text("filename"),
                number("filesize"));
    }

    /** Empty without a status: such a row tells nothing. */
    Optional<Standing> standing() {
        return text("status")
                .map(status -> new Standing(status, text("external_id").flatMap(RowJson::publikId)));
    }

    /** A plain text in 18.10; later a JSON document in a text, where other systems may keep keys of their own. */
    private static Optional<String> publikId(String externalId) {
        if (!externalId.startsWith("{")) {
            return Optional.of(externalId);
        }
        try {
            JsonValue value = JsonOfOthers.object(externalId).get("publikId");
            if (value instanceof JsonString text && !text.getString().isBlank()) {
                return Optional.of(text.getString());
            }
            return value instanceof JsonNumber ? Optional.of(value.toString()) : Optional.empty();
        } catch (JsonException e) {
            // 18.10 may hold any text, even one that begins with a brace
            return Optional.of(externalId);
        }
    }

    /** Without control characters; empty when nothing but space is left. */
    Optional<String> text(String column) {
        return Optional.ofNullable(columns.get(column))
                .map(value ->
                        StatusJson.keepable(value.replaceAll("\\p{Cntrl}", " ")).strip())
                .filter(value -> !value.isEmpty())
                .map(value -> value.substring(0, Math.min(value.length(), LONGEST_TEXT)));
    }

    OptionalLong number(String column) {
        String value = columns.getOrDefault(column, "").strip();
        return NUMBER.matcher(value).matches() ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
    }

    /** Written without zone, with a fraction of 0 to 6 digits whose last zeros are dropped. */
    private Optional<LocalDateTime> moment(String column) {
        Matcher part = DATE.matcher(columns.getOrDefault(column, "").strip());
        if (!part.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(part.group(1));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.of(
                    year, of(part, 2), of(part, 3), of(part, 4), of(part, 5), of(part, 6), nanos(part.group(7))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int of(Matcher part, int group) {
        return part.group(group) == null ? 0 : Integer.parseInt(part.group(group));
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }
}
