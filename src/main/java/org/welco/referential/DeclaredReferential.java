package org.welco.referential;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.welco.connector.Connector;
import org.welco.connector.Declaration;
import org.welco.connector.DeclaredCall;
import org.welco.connector.DeclaredList;
import org.welco.connector.LineTemplate;
import org.welco.tenant.Tenant;

/** One object of the setting, on its way to a {@link Referential}. Every refusal is an IllegalArgumentException in French. */
final class DeclaredReferential {

    private static final DeclaredList.Words WORDS =
            new DeclaredList.Words(ReferentialKey.ATTRIBUTE_SOURCES.key(), "source");
    private static final Set<String> KEYS = keys();
    private static final LineTemplate TEXT = new LineTemplate("{{text}}");

    private final Declaration declared;
    private final Tenant tenant;

    private DeclaredReferential(JsonValue declared, Tenant tenant) {
        this.declared = new Declaration(declared, KEYS);
        this.tenant = tenant;
    }

    private static Set<String> keys() {
        Set<String> keys = new HashSet<>(DeclaredCall.KEYS);
        keys.addAll(List.of("name", "text", "fill", "strict", "roles"));
        return Set.copyOf(keys);
    }

    /** The setting {@code ATTRIBUTE_SOURCES}. One that is malformed is off: its attribute is typed freely. */
    static DeclaredList<Referential> all(Tenant tenant) {
        return DeclaredList.of(
                tenant.setting(WORDS.key()), WORDS, declared -> new DeclaredReferential(declared, tenant).read());
    }

    private Referential read() {
        String attribute = attribute(declared.text("name"));
        Connector service =
                new DeclaredCall(declared, tenant).read("referential/" + attribute, List.of(Referential.TYPED), "data");
        LineTemplate text = declared.template("text");
        return new Referential(
                attribute,
                service,
                text.template().isBlank() ? TEXT : text,
                fill(attribute),
                strict(),
                declared.value("roles").isEmpty() ? Set.of() : declared.roles());
    }

    private String attribute(String name) {
        boolean known = tenant.profile().stream()
                .anyMatch(field -> !field.disabled() && field.name().equals(name));
        if (!known) {
            throw new IllegalArgumentException("« " + (name.matches("[A-Za-z0-9_-]{1,60}") ? name : "…")
                    + " » n’est aucun attribut des comptes (profile.fields de hobo.json)");
        }
        return name;
    }

    /** Unless it is said, a choice gives the attribute what the agent read. */
    private Map<String, LineTemplate> fill(String attribute) {
        JsonValue fill = declared.value("fill").orElse(JsonValue.EMPTY_JSON_OBJECT);
        if (!(fill instanceof JsonObject templates)
                || !templates.values().stream().allMatch(JsonString.class::isInstance)) {
            throw new IllegalArgumentException("« fill » doit être un objet, d’un modèle par attribut");
        }
        Declaration read = new Declaration(templates, templates.keySet());
        Map<String, LineTemplate> filled = new HashMap<>();
        filled.put(attribute, TEXT);
        templates.keySet().forEach(name -> filled.put(attribute(name), read.template(name)));
        return filled;
    }

    private boolean strict() {
        JsonValue strict = declared.value("strict").orElse(JsonValue.FALSE);
        if (strict != JsonValue.TRUE && strict != JsonValue.FALSE) {
            throw new IllegalArgumentException("« strict » doit être true ou false");
        }
        if (strict == JsonValue.TRUE && declared.value("roles").isPresent()) {
            throw new IllegalArgumentException(
                    "« strict » ne va pas avec « roles » : qui n’a pas ces rôles n’aurait rien à choisir");
        }
        return strict == JsonValue.TRUE;
    }
}
