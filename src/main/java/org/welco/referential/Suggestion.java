package org.welco.referential;

import java.util.Map;
import java.util.Objects;

/**
 * What an agent may choose for an attribute.
 *
 * @param text what he reads
 * @param values what the choice gives, by the names of attributes: its own, and others that come with it
 */
public record Suggestion(String text, Map<String, String> values) {

    public Suggestion {
        Objects.requireNonNull(text);
        values = Map.copyOf(values);
    }
}
