package org.welco.publik.authentic;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.welco.agent.Agent;
import org.welco.agent.AgentDirectoryException;

/** Reads what authentic says of a user. */
final class AgentAnswer {

    /** Far above any user with all his roles, in bytes; what is longer is no answer. */
    private static final int LARGEST = 1024 * 1024;

    private AgentAnswer() {}

    /**
     * @return empty when he is deactivated
     * @throws AgentDirectoryException when it is no answer, or about somebody else
     */
    static Optional<Agent> read(InputStream body, String nameId) {
        JsonObject user = object(body);
        if (!nameId.equals(text(user, "uuid")) || !user.containsKey("is_active")) {
            throw garbage();
        }
        return JsonValue.TRUE.equals(user.get("is_active"))
                ? Optional.of(
                        new Agent(nameId, name(user), roles(user), JsonValue.TRUE.equals(user.get("is_superuser"))))
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

    private static JsonObject object(InputStream body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body.readNBytes(LARGEST)))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw garbage();
        } catch (IOException e) {
            throw new AgentDirectoryException("authentic broke off its answer", e);
        }
    }

    private static AgentDirectoryException garbage() {
        return new AgentDirectoryException("authentic answered something else about an agent than it documents");
    }
}
