package org.welco.search.connector;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.welco.search.SearchKey;
import org.welco.tenant.Tenant;

/**
 * The setting {@code SEARCH_CONNECTORS}. One that is malformed is off, the others are not.
 *
 * @param complaints what is wrong, one French sentence for each that is off; names key and source
 */
record ConnectorSettings(List<Connector> connectors, List<String> complaints) {

    /** Sources that one search asks, at most. */
    static final int MOST = 10;

    private static final String KEY = SearchKey.SEARCH_CONNECTORS.key() + " : ";

    ConnectorSettings {
        connectors = List.copyOf(connectors);
        complaints = List.copyOf(complaints);
    }

    static ConnectorSettings of(Tenant tenant) {
        Optional<String> text = tenant.setting(SearchKey.SEARCH_CONNECTORS.key());
        if (text.isEmpty()) {
            return new ConnectorSettings(List.of(), List.of());
        }
        Optional<JsonArray> list = list(text.get());
        return list.isPresent()
                ? of(list.get(), tenant)
                : new ConnectorSettings(
                        List.of(), List.of(KEY + "une liste d’objets est attendue ; aucune source n’est ajoutée"));
    }

    private static Optional<JsonArray> list(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return Optional.of(reader.readArray());
        } catch (JsonException malformed) {
            return Optional.empty();
        }
    }

    private static ConnectorSettings of(JsonArray list, Tenant tenant) {
        List<Connector> connectors = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int place = 0; place < list.size(); place++) {
            JsonValue declared = list.get(place);
            try {
                if (place >= MOST) {
                    throw new IllegalArgumentException(MOST + " sources au plus sont admises");
                }
                Connector connector = new DeclaredConnector(declared, tenant).read();
                if (!names.add(connector.label().name())) {
                    throw new IllegalArgumentException("une autre source porte déjà ce nom");
                }
                connectors.add(connector);
            } catch (IllegalArgumentException malformed) {
                complaints.add(
                        KEY + called(declared, place) + ", " + malformed.getMessage() + " ; cette source est éteinte");
            }
        }
        return new ConnectorSettings(connectors, complaints);
    }

    private static String called(JsonValue declared, int place) {
        boolean named = declared instanceof JsonObject object
                && object.get("name") instanceof JsonString name
                && name.getString().matches("[A-Za-z0-9_-]{1,40}");
        return named ? "source « " + declared.asJsonObject().getString("name") + " »" : "source n° " + (place + 1);
    }
}
