package org.welco.connector;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in which {@code {{key}}} stands for what a line holds under that key, {@code {{key.other}}} for what the object under it
 * holds, and nothing else means anything: what is put
 * in is never looked at again.
 *
 * @param template as the tenant wrote it
 */
public record LineTemplate(String template) {

    /** Characters of a result; what is more is cut. */
    public static final int LONGEST = 300;

    private static final int LONGEST_LINK = 2000;

    /** Digits beyond which a number is no amount, and is shown as it is written. */
    private static final int MOST_DIGITS = 40;

    private static final Pattern PLACE =
            Pattern.compile("\\{\\{\\s*([A-Za-z0-9_]{1,60}(?:\\.[A-Za-z0-9_]{1,60}){0,5})\\s*}}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Z}\\p{C}]+");

    /** @throws IllegalArgumentException for braces that are no place of a key; the message says so in French */
    public LineTemplate {
        String rest = PLACE.matcher(template).replaceAll("");
        if (rest.contains("{{") || rest.contains("}}") || rest.contains("{%")) {
            throw new IllegalArgumentException(
                    "seules des clés, comme {{invoice_id}} ou {{content.nom}}, sont remplacées");
        }
    }

    /** Plain text on one line; a key that the line lacks, or under which no text stands, gives nothing. */
    public String text(JsonObject line) {
        String text = UNSEEN.matcher(replaced(line, UnaryOperator.identity(), UnaryOperator.identity()))
                .replaceAll(" ")
                .strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }

    /** A complete http or https address; empty when it gives anything else. */
    public String link(JsonObject line) {
        // where the line gives the beginning of the address, it is one already; elsewhere it gives a part of it
        String address = replaced(line, String::strip, Connector::encoded);
        return address.length() <= LONGEST_LINK && isAddress(address) ? address : "";
    }

    private String replaced(JsonObject line, UnaryOperator<String> first, UnaryOperator<String> other) {
        Matcher place = PLACE.matcher(template);
        StringBuilder text = new StringBuilder();
        while (place.find()) {
            String value = value(line, place.group(1));
            String put = place.start() == 0 ? first.apply(value) : other.apply(value);
            place.appendReplacement(text, Matcher.quoteReplacement(put));
        }
        return place.appendTail(text).toString();
    }

    /** What a line holds under a key, or under keys with dots between, as {@link #value(JsonValue)} writes it. */
    public static String value(JsonObject line, String key) {
        JsonValue found = line;
        for (String step : key.split("\\.")) {
            found = found instanceof JsonObject object ? object.get(step) : null;
        }
        return value(found);
    }

    /** Text, number or boolean, as it is written; empty for anything else. */
    static String value(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value instanceof JsonNumber number) {
            BigDecimal exact = number.bigDecimalValue();
            boolean plain = exact.precision() <= MOST_DIGITS && Math.abs((long) exact.scale()) <= MOST_DIGITS;
            return plain ? exact.toPlainString() : number.toString();
        }
        return value == JsonValue.TRUE || value == JsonValue.FALSE ? value.toString() : "";
    }

    /** Of any browser, without credentials in it. */
    static boolean isAddress(String text) {
        return uri(text)
                .filter(uri -> "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                .filter(uri -> uri.getHost() != null && uri.getRawUserInfo() == null)
                .isPresent();
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
