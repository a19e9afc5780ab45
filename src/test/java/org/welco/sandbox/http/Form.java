package org.welco.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Fields of a form or of a query; of a repeated one the last counts. */
public record Form(Map<String, String> fields) {

    public static Form of(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                fields.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return new Form(fields);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Empty when absent. */
    public String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** @throws IllegalArgumentException when there is something that is no number */
    public OptionalLong number(String name) {
        return text(name).isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text(name)));
    }
}
