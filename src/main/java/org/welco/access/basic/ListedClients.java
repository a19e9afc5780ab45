package org.welco.access.basic;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.welco.access.AccessKey;
import org.welco.access.Right;
import org.welco.platform.json.JsonOfOthers;

/**
 * The tenant's setting {@code API_CLIENTS}: a list of {@code {"identifier", "password", "rights": ["mail", "response",
 * "search", "admin"]}}. All of it is understood or nothing of it: a half-read list of passwords would surprise.
 */
final class ListedClients {

    static final String KEY = AccessKey.API_CLIENTS.key();

    private static final Map<String, Right> RIGHTS =
            Map.of("mail", Right.MAIL, "response", Right.RESPONSE, "search", Right.SEARCH, "admin", Right.ADMIN);

    /** One line of the list. */
    record Listed(String password, Set<Right> rights) {

        @Override
        public String toString() {
            return "client with " + rights;
        }
    }

    private final Map<String, Listed> byIdentifier;

    private ListedClients(Map<String, Listed> byIdentifier) {
        this.byIdentifier = Map.copyOf(byIdentifier);
    }

    static ListedClients none() {
        return new ListedClients(Map.of());
    }

    Optional<Listed> byIdentifier(String identifier) {
        return Optional.ofNullable(byIdentifier.get(identifier));
    }

    /**
     * @param json the setting's text
     * @throws IllegalArgumentException when it is malformed; the message says where, in French, and quotes no value
     */
    static ListedClients read(String json) {
        Map<String, Listed> clients = new HashMap<>();
        int rank = 1;
        for (JsonValue item : array(json)) {
            if (!(item instanceof JsonObject client)) {
                throw new IllegalArgumentException("l’élément " + rank + " n’est pas un objet");
            }
            Listed listed = new Listed(text(client, "password", rank), rights(client, rank));
            if (clients.put(text(client, "identifier", rank), listed) != null) {
                throw new IllegalArgumentException("l’identifiant de l’élément " + rank + " est déjà pris");
            }
            rank++;
        }
        return new ListedClients(clients);
    }

    private static JsonArray array(String json) {
        try {
            return JsonOfOthers.array(json);
        } catch (JsonException | IllegalStateException e) {
            throw new IllegalArgumentException("ce n’est pas une liste JSON", e);
        }
    }

    private static String text(JsonObject client, String key, int rank) {
        return Optional.ofNullable(client.get(key))
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).getString())
                .filter(value -> !value.isBlank() && value.length() <= Credentials.LONGEST && isSayable(key, value))
                .orElseThrow(() -> new IllegalArgumentException(
                        "« " + key + " » de l’élément " + rank + " manque, est vide, trop long ou contient « : »"));
    }

    /** HTTP Basic cannot carry an identifier with a colon. */
    private static boolean isSayable(String key, String value) {
        return !key.equals("identifier") || !value.contains(":");
    }

    private static Set<Right> rights(JsonObject client, int rank) {
        if (!(client.get("rights") instanceof JsonArray names)) {
            throw new IllegalArgumentException("« rights » de l’élément " + rank + " n’est pas une liste");
        }
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (JsonValue name : names) {
            String text = name instanceof JsonString string ? string.getString() : "";
            rights.add(Right.given(text)
                    .orElseThrow(() -> new IllegalArgumentException("« rights » de l’élément " + rank
                            + " contient autre chose que mail, response, search, admin")));
        }
        return rights;
    }
}
