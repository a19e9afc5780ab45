package org.welco.referential;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.welco.agent.Agent;
import org.welco.connector.Connector;
import org.welco.connector.LineTemplate;

/**
 * Where the values of one attribute are suggested from.
 *
 * @param attribute name that authentic gives it
 * @param service whom to ask; its address tells {@link #TYPED}
 * @param text what an agent reads of a suggestion
 * @param fill what a choice gives, by the names of attributes
 * @param strict whether nothing else is taken, as long as the service answers
 * @param roles by slug or name, one of which lets an agent ask; none: everybody who enters
 */
record Referential(
        String attribute,
        Connector service,
        LineTemplate text,
        Map<String, LineTemplate> fill,
        boolean strict,
        Set<String> roles) {

    /** What is replaced in the address by what was typed. */
    static final String TYPED = "q";

    /** Suggestions at once. */
    static final int MOST = 8;

    Referential {
        Objects.requireNonNull(attribute);
        Objects.requireNonNull(service);
        Objects.requireNonNull(text);
        fill = Map.copyOf(fill);
        roles = Set.copyOf(roles);
    }

    boolean isFor(Agent agent) {
        return roles.isEmpty() || !Collections.disjoint(roles, agent.roles());
    }

    /**
     * @param answer GeoJSON, as the national base of addresses gives it, or a list of items, as services of Publik do
     * @throws org.welco.connector.ConnectorException when it is neither
     */
    List<Suggestion> suggestions(JsonValue answer) {
        boolean geographic = answer instanceof JsonObject object && object.get("features") instanceof JsonArray;
        JsonArray lines = geographic ? answer.asJsonObject().getJsonArray("features") : service.lines(answer);
        return lines.stream()
                .filter(JsonObject.class::isInstance)
                .map(line -> AddressParts.of(line.asJsonObject()))
                .map(this::suggestion)
                .filter(one -> !one.text().isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private Suggestion suggestion(JsonObject line) {
        Map<String, String> values = new HashMap<>();
        fill.forEach((name, template) -> values.put(name, template.text(line)));
        return new Suggestion(text.text(line), values);
    }
}
