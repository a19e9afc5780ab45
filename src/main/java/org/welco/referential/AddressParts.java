package org.welco.referential;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.welco.connector.LineTemplate;

/**
 * One address in one shape, whoever gives it: {@code text}, {@code number}, {@code street}, {@code postcode}, {@code city},
 * {@code citycode}, {@code lat}, {@code lon}, beside what the line itself holds. The two shapes are those of the national base of
 * addresses (GeoJSON features: api-adresse.data.gouv.fr) and of Publik's passerelle in front of it ({@code address} within each item).
 */
final class AddressParts {

    /** Held: whoever asks for one looks through all archives of the server for it each time. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    /** Ours to those of the two shapes; the first that says something counts. */
    private static final Map<String, List<String>> KEYS = keys();

    private AddressParts() {}

    private static Map<String, List<String>> keys() {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        keys.put("text", List.of("text", "label", "display_name"));
        keys.put("number", List.of("number", "housenumber", "address.house_number"));
        keys.put("street", List.of("street", "address.road"));
        keys.put("postcode", List.of("postcode", "address.postcode"));
        keys.put("city", List.of("city", "address.city"));
        keys.put("citycode", List.of("citycode", "address.citycode"));
        return keys;
    }

    /** @param line an item, or a feature, whose properties are taken as its own */
    static JsonObject of(JsonObject line) {
        JsonObject own = line.get("properties") instanceof JsonObject properties ? properties : line;
        JsonObjectBuilder parts = JSON.createObjectBuilder(own);
        KEYS.forEach((ours, theirs) -> parts.add(ours, first(own, theirs)));
        if (first(own, KEYS.get("street")).isEmpty()) {
            parts.add("street", withoutNumber(own));
        }
        if (line.get("geometry") instanceof JsonObject geometry
                && geometry.get("coordinates") instanceof JsonArray place
                && place.size() >= 2) {
            parts.add("lon", place.get(0)).add("lat", place.get(1));
        }
        return parts.build();
    }

    private static String first(JsonObject line, List<String> keys) {
        return keys.stream()
                .map(key -> LineTemplate.value(line, key))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The national base names a house by number and street in one, a street by its name, and a town by its own. */
    private static String withoutNumber(JsonObject line) {
        if (LineTemplate.value(line, "type").equals("municipality")) {
            return "";
        }
        String name = LineTemplate.value(line, "name");
        String number = LineTemplate.value(line, "housenumber");
        return !number.isEmpty() && name.startsWith(number + " ") ? name.substring(number.length() + 1) : name;
    }
}
