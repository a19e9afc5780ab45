package org.welco.maarch;

import java.util.regex.Pattern;

/**
 * The body of {@code PUT res/resource/status}, for one letter. The status is never left out: Maarch would silently send
 * the letter back to its internal circuit.
 *
 * @param message for the letter's history; empty for Maarch's own words
 */
record StatusJson(long resId, String status, String message) {

    private static final Pattern REPLACED_BY_2301 = Pattern.compile("\\{([12])}");

    String text() {
        return JsonText.object(json -> {
            json.writeArrayFieldStart("resId");
            json.writeNumber(resId);
            json.writeEndArray();
            json.writeStringField("status", status);
            if (!message.isEmpty()) {
                json.writeStringField("historyMessage", message);
            }
        });
    }

    /**
     * The text as Maarch will keep it. A space goes into {@code {1}} and {@code {2}}, which Maarch 2301 would replace by
     * the names of statuses (a plain space: an invisible character would show as a box in some exports); what PostgreSQL
     * cannot hold is taken out, since Maarch would fail on it for ever.
     */
    static String keepable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(one -> one != 0)
                .map(one -> Character.getType(one) == Character.SURROGATE ? '\uFFFD' : one)
                .forEach(kept::appendCodePoint);
        return REPLACED_BY_2301.matcher(kept).replaceAll("{ $1}");
    }
}
