package org.welco.sandbox.wcs;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A filled form, draft or request.
 *
 * @param id internal, kept when a draft is submitted
 * @param number as people know it, reserved from the beginning
 * @param status {@code draft} or {@code new}
 * @param user w.c.s.' number of the requester, 0 without one
 * @param channel empty when it has none ("Web")
 * @param agent w.c.s.' number of the agent who enters it, 0 for none
 * @param context free words that came with it
 * @param fields values by name
 * @param at when it was begun, then when it was submitted: local time, without zone
 */
public record FormData(
        String slug,
        int id,
        String number,
        String uuid,
        String trackingCode,
        String status,
        int user,
        String channel,
        int agent,
        Map<String, Object> context,
        Map<String, String> fields,
        String at) {

    public boolean isDraft() {
        return status.equals("draft");
    }

    /** A word of its context as text, empty when it has none. */
    public String context(String key) {
        return context.get(key) instanceof String text ? text : "";
    }

    /** The lock goes, the other words stay; the id stays too. */
    FormData submitted(Map<String, String> filled) {
        Map<String, Object> words = new LinkedHashMap<>(context);
        words.remove("submission-locked");
        Map<String, String> values = new LinkedHashMap<>(fields);
        values.putAll(filled);
        return new FormData(
                slug, id, number, uuid, trackingCode, "new", user, channel, agent, words, values, SubmitRoute.now());
    }

    /** What the links of w.c.s. itself write: channel and user are fixed, and what came with it is shown. */
    public boolean isLocked() {
        return context.get("submission-locked") instanceof Map<?, ?>;
    }
}
