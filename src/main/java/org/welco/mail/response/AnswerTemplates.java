package org.welco.mail.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.welco.platform.json.JsonOfOthers;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;

/**
 * The ready-made answers of the current tenant: its setting {@code ANSWER_TEMPLATES}, a list of {@code {"title", "text"}}. All
 * of it is understood or nothing of it, and then the log says where it is wrong.
 */
@ApplicationScoped
public class AnswerTemplates {

    private static final Logger LOG = System.getLogger(AnswerTemplates.class.getName());
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST = 100;

    private CurrentTenant current;

    AnswerTemplates() {}

    @Inject
    public AnswerTemplates(CurrentTenant current) {
        this.current = current;
    }

    /** A ready-made answer, its words still to be filled in. */
    public record Template(String title, String text) {

        /** The text for that letter; words that nobody knows become nothing. */
        public String filled(Words words) {
            return text.replace("{reference}", words.reference())
                    .replace("{subject}", words.subject())
                    .replace("{chrono}", words.chrono())
                    .replace("{agent}", words.agent());
        }
    }

    /** What a template may speak of. */
    public record Words(String reference, String subject, String chrono, String agent) {}

    /** In the order of the setting; none when it is absent or malformed. */
    public List<Template> all() {
        Tenant tenant = current.get();
        try {
            return tenant.setting(ResponseKey.ANSWER_TEMPLATES.key())
                    .map(AnswerTemplates::read)
                    .orElseGet(List::of);
        } catch (IllegalArgumentException malformed) {
            LOG.log(
                    Level.WARNING,
                    "{0} mail: {1}: {2}",
                    tenant.host(),
                    ResponseKey.ANSWER_TEMPLATES.key(),
                    malformed.getMessage());
            return List.of();
        }
    }

    static List<Template> read(String json) {
        try {
            List<JsonValue> items = List.copyOf(JsonOfOthers.array(json));
            if (items.size() > MOST) {
                throw new IllegalArgumentException("plus de " + MOST + " modèles");
            }
            return items.stream().map(AnswerTemplates::template).toList();
        } catch (JsonException | IllegalStateException e) {
            throw new IllegalArgumentException("ce n’est pas une liste JSON", e);
        }
    }

    private static Template template(JsonValue item) {
        return new Template(text(item, "title", LONGEST_TITLE), text(item, "text", LONGEST_TEXT));
    }

    private static String text(JsonValue item, String key, int longest) {
        return Optional.of(item)
                .filter(JsonObject.class::isInstance)
                .map(value -> ((JsonObject) value).get(key))
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).getString())
                .filter(value -> !value.isBlank() && value.length() <= longest)
                .orElseThrow(() -> new IllegalArgumentException(
                        "« " + key + " » d’un modèle manque, est vide ou dépasse " + longest + " caractères"));
    }
}
