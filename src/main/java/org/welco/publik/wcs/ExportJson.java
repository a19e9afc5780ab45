package org.welco.publik.wcs;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.welco.request.ExportedRequest;

/** One item of a form's list with {@code full=on}. */
final class ExportJson {

    static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private ExportJson() {}

    /** Empty for what lacks number or dates. */
    static Optional<ExportedRequest> read(String form, JsonObject item) {
        Optional<LocalDateTime> received = time(item, "receipt_time");
        Optional<LocalDateTime> modified = time(item, "last_update_time");
        String id = Refusals.text(item, "internal_id").isEmpty()
                ? Refusals.text(item, "id")
                : Refusals.text(item, "internal_id");
        String number = Refusals.text(item, "display_id");
        if (received.isEmpty() || modified.isEmpty() || number.isEmpty() || !id.matches("\\d{1,15}")) {
            return Optional.empty();
        }
        JsonObject user = object(item, "user");
        return Optional.of(new ExportedRequest(
                form,
                Long.parseLong(id),
                number,
                Refusals.text(object(object(item, "workflow"), "status"), "name"),
                received.get(),
                modified.get(),
                nameId(user),
                Refusals.text(user, "name"),
                roles(object(item, "roles")),
                Refusals.text(item, "backoffice_url"),
                fields(object(item, "fields"))));
    }

    private static Optional<LocalDateTime> time(JsonObject item, String key) {
        String text = Refusals.text(item, key);
        try {
            return text.length() < 19
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(text.substring(0, 19).replace(' ', 'T')));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static JsonObject object(JsonObject in, String key) {
        return in.get(key) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static String nameId(JsonObject user) {
        return user.get("NameID") instanceof JsonArray ids && !ids.isEmpty() && ids.get(0) instanceof JsonString first
                ? first.getString()
                : "";
    }

    private static List<String> roles(JsonObject roles) {
        List<String> names = new ArrayList<>();
        if (roles.get("concerned") instanceof JsonArray concerned) {
            concerned.stream()
                    .filter(JsonObject.class::isInstance)
                    .map(JsonValue::asJsonObject)
                    .flatMap(role -> Stream.of(Refusals.text(role, "slug"), Refusals.text(role, "name")))
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .forEach(names::add);
        }
        return names;
    }

    /** Files, lists and blocks hold nothing by which a person is found. */
    private static Map<String, String> fields(JsonObject fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (value instanceof JsonString text && !text.getString().isBlank()) {
                texts.put(name, text.getString().strip());
            }
        });
        return texts;
    }
}
