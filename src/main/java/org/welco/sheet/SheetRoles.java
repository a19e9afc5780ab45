package org.welco.sheet;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.welco.agent.Agent;
import org.welco.platform.json.JsonOfOthers;
import org.welco.tenant.Tenant;

/**
 * The setting {@code SHEET_ROLES}: what is not in it is for everybody who sees the sheet, and all of it is a superuser's.
 *
 * @param parts roles, by slug or name, that see each part
 * @param attributes roles that see each attribute, by its name
 */
record SheetRoles(Map<SheetPart, Set<String>> parts, Map<String, Set<String>> attributes) {

    private static final String ATTRIBUTES = "attributes";

    SheetRoles {
        parts = Map.copyOf(parts);
        attributes = Map.copyOf(attributes);
    }

    /** @throws IllegalArgumentException when it is malformed; the message names it, in French */
    static SheetRoles of(Tenant tenant) {
        Map<SheetPart, Set<String>> parts = new EnumMap<>(SheetPart.class);
        Map<String, Set<String>> attributes = new HashMap<>();
        object(tenant.setting(SheetKey.SHEET_ROLES.key()).orElse("{}")).forEach((key, value) -> {
            if (key.equals(ATTRIBUTES) && value instanceof JsonObject names) {
                names.forEach((name, roles) -> attributes.put(name, roles(roles)));
            } else {
                parts.put(
                        SheetPart.of(key)
                                .orElseThrow(() -> malformed("« " + key + " » n’est aucun de profile,"
                                        + " requests, letters, ni attributes, un objet")),
                        roles(value));
            }
        });
        return new SheetRoles(parts, attributes);
    }

    private static JsonObject object(String text) {
        try {
            return JsonOfOthers.object(text);
        } catch (JsonException noObject) {
            throw malformed("un objet JSON est attendu");
        }
    }

    private static Set<String> roles(JsonValue value) {
        if (!(value instanceof JsonArray list) || !list.stream().allMatch(JsonString.class::isInstance)) {
            throw malformed("une liste de rôles est attendue");
        }
        return new HashSet<>(list.getValuesAs(JsonString::getString));
    }

    private static IllegalArgumentException malformed(String what) {
        return new IllegalArgumentException(SheetKey.SHEET_ROLES.key() + " : " + what);
    }

    boolean shows(SheetPart part, Agent agent) {
        return agent.superuser() || !parts.containsKey(part) || holdsOneOf(parts.get(part), agent);
    }

    boolean showsAttribute(String name, Agent agent) {
        return agent.superuser() || !attributes.containsKey(name) || holdsOneOf(attributes.get(name), agent);
    }

    private static boolean holdsOneOf(Set<String> roles, Agent agent) {
        return !Collections.disjoint(roles, agent.roles());
    }
}
