package org.welco.sandbox.maarch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.welco.sandbox.http.Answer;

/** The rows of a list, before they become JSON: this is where a fault can spoil them. */
record Listing(MaarchVersion version, List<Map<String, Object>> rows) {

    static final String FILE = "fileBase64Content";

    /** Numbers of the letters, when they were asked for. */
    List<Long> resIds() {
        return rows.stream()
                .map(row -> row.get("res_id"))
                .filter(Number.class::isInstance)
                .map(id -> ((Number) id).longValue())
                .distinct()
                .toList();
    }

    Answer answer() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("resources", rows);
        body.put("count", rows.size());
        return new Answer(200, version.jsonType(), Map.of(), PhpJson.of(body));
    }

    Listing twice() {
        List<Map<String, Object>> doubled = new ArrayList<>();
        rows.forEach(row -> {
            doubled.add(row);
            doubled.add(row);
        });
        return new Listing(version, doubled);
    }

    /** The documents of that letter (of all, when none is named) become something that is not base64. */
    Listing spoiled(OptionalLong resId) {
        List<Map<String, Object>> spoilt = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            Map<String, Object> copy = new LinkedHashMap<>(row);
            if (copy.get(FILE) instanceof PhpJson.File && isOf(row, resId)) {
                copy.put(FILE, "JVBERi0xLjQK*** ceci n'est pas du base64 ***");
            }
            spoilt.add(copy);
        }
        return new Listing(version, spoilt);
    }

    /** Where to cut: in the middle of that letter's document, else of the whole. */
    long middle(OptionalLong resId) {
        if (resId.isPresent()) {
            PhpJson json = new PhpJson();
            json.raw("{\"resources\":[");
            for (Map<String, Object> row : rows) {
                long before = json.position();
                json.value(row);
                if (isOf(row, resId)) {
                    return (before + json.position()) / 2;
                }
                json.raw(",");
            }
        }
        return answer().length() / 2;
    }

    private static boolean isOf(Map<String, Object> row, OptionalLong resId) {
        return resId.isEmpty() || row.get("res_id") instanceof Number id && id.longValue() == resId.getAsLong();
    }
}
