package org.welco.search.request;

import jakarta.json.JsonException;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Set;
import org.welco.platform.json.JsonOfOthers;
import org.welco.search.SearchKey;
import org.welco.tenant.Tenant;

/** The setting {@code OPEN_LINES_FORMS}. */
final class OpenForms {

    private OpenForms() {}

    /** Slugs. @throws IllegalArgumentException when it is malformed; the message names it, in French */
    static Set<String> of(Tenant tenant) {
        Set<String> slugs = new HashSet<>();
        tenant.setting(SearchKey.OPEN_LINES_FORMS.key()).ifPresent(text -> {
            try {
                JsonOfOthers.array(text).forEach(value -> slugs.add(slug(value)));
            } catch (JsonException e) {
                throw malformed(e);
            }
        });
        return slugs;
    }

    private static String slug(JsonValue value) {
        if (value instanceof JsonString text && text.getString().matches("[a-zA-Z0-9_-]+")) {
            return text.getString();
        }
        throw malformed(null);
    }

    private static IllegalArgumentException malformed(JsonException cause) {
        return new IllegalArgumentException(
                SearchKey.OPEN_LINES_FORMS.key() + " : une liste d’identifiants de démarches est attendue", cause);
    }
}
