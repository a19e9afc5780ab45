package org.welco.knowledge.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.welco.knowledge.KnowledgeKey;
import org.welco.platform.folding.Folding;
import org.welco.platform.json.JsonOfOthers;
import org.welco.tenant.CurrentTenant;

/** Words that mean the same in this town, as its setting says. While it cannot be read there are none; {@code check} tells. */
@ApplicationScoped
public class Synonyms {

    private CurrentTenant tenant;

    Synonyms() {}

    @Inject
    public Synonyms(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    /** Groups of folded words and phrases. */
    public List<List<String>> groups() {
        return setting().flatMap(Synonyms::read).orElse(List.of());
    }

    /** Whether the setting is absent, or as it is to be written. */
    boolean isReadable() {
        return setting().filter(text -> read(text).isEmpty()).isEmpty();
    }

    private Optional<String> setting() {
        return tenant.get().setting(KnowledgeKey.KB_SYNONYMS.key()).filter(text -> !text.isBlank());
    }

    /** @return empty when it is not a list of lists of two texts or more */
    static Optional<List<List<String>>> read(String text) {
        List<List<String>> groups = new ArrayList<>();
        try {
            for (JsonValue value : JsonOfOthers.array(text)) {
                Optional<List<String>> group = group(value);
                if (group.isEmpty()) {
                    return Optional.empty();
                }
                groups.add(group.get());
            }
        } catch (JsonException malformed) {
            return Optional.empty();
        }
        return Optional.of(List.copyOf(groups));
    }

    private static Optional<List<String>> group(JsonValue value) {
        if (!(value instanceof JsonArray words) || words.size() < 2) {
            return Optional.empty();
        }
        List<String> folded = words.stream()
                .map(word -> word instanceof JsonString text ? Folding.of(text.getString()) : "")
                .toList();
        return folded.contains("") ? Optional.empty() : Optional.of(folded);
    }
}
