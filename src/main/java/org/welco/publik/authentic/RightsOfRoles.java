package org.welco.publik.authentic;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.welco.access.Right;
import org.welco.platform.json.JsonOfOthers;

/** The tenant's setting {@code API_ROLES}: {@code {"mail": ["<role uuid>", …], "response": […], …}}. */
final class RightsOfRoles {

    static final String KEY = "API_ROLES";

    private final JsonObject roles;

    private RightsOfRoles(JsonObject roles) {
        this.roles = roles;
    }

    static RightsOfRoles none() {
        return new RightsOfRoles(JsonValue.EMPTY_JSON_OBJECT);
    }

    /** @throws IllegalArgumentException when it is malformed; the message says where, in French */
    static RightsOfRoles read(String json) {
        JsonObject roles = object(json);
        for (Map.Entry<String, JsonValue> entry : roles.entrySet()) {
            if (Right.given(entry.getKey()).isEmpty()) {
                throw new IllegalArgumentException(
                        "« " + entry.getKey() + " » n’est aucun de mail, response, search, admin");
            }
            boolean listOfTexts =
                    entry.getValue() instanceof JsonArray list && list.stream().allMatch(JsonString.class::isInstance);
            if (!listOfTexts) {
                throw new IllegalArgumentException("« " + entry.getKey() + " » n’est pas une liste d’uuid de rôles");
            }
        }
        return new RightsOfRoles(roles);
    }

    private static JsonObject object(String json) {
        try {
            return JsonOfOthers.object(json);
        } catch (JsonException e) {
            throw new IllegalArgumentException("ce n’est pas un objet JSON", e);
        }
    }

    /** @param held uuids of roles */
    Set<Right> of(Set<String> held) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        roles.forEach((name, list) -> {
            Set<String> wanted = new HashSet<>();
            list.asJsonArray().forEach(uuid -> wanted.add(((JsonString) uuid).getString()));
            wanted.retainAll(held);
            if (!wanted.isEmpty()) {
                rights.add(Right.given(name).orElseThrow());
            }
        });
        return rights;
    }
}
