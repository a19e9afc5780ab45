package org.welco.publik.authentic;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.welco.agent.Agent;
import org.welco.agent.AgentDirectoryException;
import org.welco.agent.AgentDirectoryException.Reason;

/** Reads what authentic says of a user. */
final class AgentAnswer {

    private AgentAnswer() {}

    /**
     * @return empty when he is deactivated
     * @throws AgentDirectoryException when it is no answer, or about somebody else
     */
    static Optional<Agent> read(Optional<JsonValue> body, String nameId) {
        return read(object(body), nameId);
    }

    /**
     * Reads a list. A filter that authentic does not know gives everybody: who has another mail is left out.
     *
     * @throws AgentDirectoryException when it is no answer
     */
    static List<Agent> withMail(Optional<JsonValue> body, String mail) {
        if (!(object(body).get("results") instanceof JsonArray results)) {
            throw garbage();
        }
        List<Agent> agents = new ArrayList<>();
        for (JsonValue item : results) {
            if (item instanceof JsonObject user && mail.equalsIgnoreCase(text(user, "email"))) {
                read(user, text(user, "uuid")).ifPresent(agents::add);
            }
        }
        return agents;
    }

    private static JsonObject object(Optional<JsonValue> body) {
        return body.filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .orElseThrow(AgentAnswer::garbage);
    }

    private static Optional<Agent> read(JsonObject user, String nameId) {
        if (!nameId.equals(text(user, "uuid")) || !user.containsKey("is_active")) {
            throw garbage();
        }
        return JsonValue.TRUE.equals(user.get("is_active"))
                ? Optional.of(new Agent(
                        nameId,
                        name(user),
                        roles(user),
                        JsonValue.TRUE.equals(user.get("is_superuser")),
                        text(user, "ou")))
                : Optional.empty();
    }

    private static String name(JsonObject user) {
        String full = text(user, "full_name");
        String name = full.isBlank() ? text(user, "first_name") + " " + text(user, "last_name") : full;
        return name.isBlank() ? text(user, "username") : name.strip();
    }

    /** Inherited ones are among them; some versions repeat a role. */
    private static Set<String> roles(JsonObject user) {
        Set<String> roles = new HashSet<>();
        if (user.get("roles") instanceof JsonArray list) {
            for (JsonValue item : list) {
                if (item instanceof JsonObject role) {
                    roles.add(text(role, "slug"));
                    roles.add(text(role, "name"));
                }
            }
        }
        roles.remove("");
        return roles;
    }

    /** Empty when it is absent, null, or no text. */
    private static String text(JsonObject object, String key) {
        return object.get(key) instanceof JsonString string ? string.getString() : "";
    }

    private static AgentDirectoryException garbage() {
        return new AgentDirectoryException(
                Reason.UNREADABLE, "authentic answered something else about an agent than it documents");
    }
}
