package org.welco.access.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.welco.access.BodyTooBigException;
import org.welco.access.Refusal;
import org.welco.access.RefusedException;

/**
 * The few texts that a small call carries, sent as JSON or form-encoded, at the top or under {@code extra} as w.c.s. does
 * when it also sends the form's data. Whatever the declared type, a body that begins like an object is read as JSON:
 * workflows are configured by hand.
 */
public final class CallBody {

    private static final String NO_JSON = "le contenu envoyé n’est pas du JSON lisible";

    private static final Set<String> TICKED = Set.of("true", "on", "1", "yes", "oui");

    private final Map<String, JsonValue> values;

    private CallBody(Map<String, JsonValue> values) {
        this.values = values;
    }

    /** @throws RefusedException with 400 when it cannot be read */
    public static CallBody read(InputStream body) {
        String text = text(body).strip();
        if (text.isEmpty()) {
            return new CallBody(Map.of());
        }
        return text.startsWith("{") || text.startsWith("[") ? json(text) : form(text);
    }

    private static String text(InputStream body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw unreadable("le contenu envoyé n’est pas en UTF-8");
        } catch (IOException broken) {
            // a length that was not told is only known too big while it is read
            throw BodyTooBigException.isIn(broken)
                    ? new RefusedException(Refusal.BODY_TOO_BIG)
                    : unreadable("le contenu envoyé est arrivé incomplet");
        }
    }

    private static CallBody json(String text) {
        if (!(whole(text) instanceof JsonObject object)) {
            throw unreadable("le contenu envoyé doit être un objet JSON");
        }
        Map<String, JsonValue> values = new HashMap<>();
        if (object.get("extra") instanceof JsonObject extra) {
            values.putAll(extra);
        }
        values.putAll(object);
        return new CallBody(values);
    }

    /** One value and nothing after it. */
    private static JsonValue whole(String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            parser.next();
            JsonValue value = parser.getValue();
            if (!parser.hasNext()) {
                return value;
            }
        } catch (RuntimeException notJson) {
            // not a JsonException alone: values nested beyond the parser's limit come out as a bare one
            throw unreadable(NO_JSON);
        }
        throw unreadable(NO_JSON);
    }

    private static CallBody form(String text) {
        Map<String, JsonValue> values = new HashMap<>();
        for (String pair : text.split("&+")) {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw unreadable("le contenu envoyé n’est ni du JSON ni un formulaire");
            }
            values.put(decode(pair.substring(0, equals)), Json.createValue(decode(pair.substring(equals + 1))));
        }
        return new CallBody(values);
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            throw unreadable("le formulaire envoyé est mal encodé");
        }
    }

    /**
     * A text; empty when absent, null or blank.
     *
     * @throws RefusedException with 400 when it is there but is no text
     */
    public Optional<String> text(String key) {
        JsonValue value = values.get(key);
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return Optional.empty();
        }
        if (value instanceof JsonString string) {
            if (string.getString().indexOf('\0') >= 0) {
                throw unreadable("« " + key + " » contient un caractère nul");
            }
            return Optional.of(string.getString()).filter(text -> !text.isBlank());
        }
        throw unreadable("« " + key + " » doit être un texte");
    }

    /**
     * Pairs under a key: an object; the text of one; or, form-encoded, keys such as {@code attributes/mobile}, by which w.c.s. nests
     * as well. Empty when there are none.
     *
     * @throws RefusedException with 400 when it is there but is none of these
     */
    public Map<String, JsonValue> pairs(String key) {
        Map<String, JsonValue> pairs = new HashMap<>();
        String beginning = key + "/";
        values.forEach((name, value) -> {
            if (name.startsWith(beginning)) {
                pairs.put(name.substring(beginning.length()), value);
            }
        });
        JsonValue value = values.getOrDefault(key, JsonValue.NULL);
        if (value instanceof JsonString text && !text.getString().isBlank()) {
            value = whole(text.getString());
        }
        if (value instanceof JsonObject object) {
            pairs.putAll(object);
        } else if (value.getValueType() != JsonValue.ValueType.NULL && !(value instanceof JsonString)) {
            throw unreadable("« " + key + " » doit être un objet JSON");
        }
        return pairs;
    }

    /** Whether a flag is set, as a JSON boolean or as the text {@code true}. */
    public boolean isTrue(String key) {
        JsonValue value = values.get(key);
        return value == JsonValue.TRUE
                || value instanceof JsonString text && text.getString().equals("true");
    }

    /** Whether a box of a form is ticked, in whichever of its ways w.c.s. writes that. */
    public boolean isTicked(String key) {
        JsonValue value = values.getOrDefault(key, JsonValue.FALSE);
        String written = value instanceof JsonString text ? text.getString() : value.toString();
        return TICKED.contains(written.strip().toLowerCase(Locale.ROOT));
    }

    private static RefusedException unreadable(String sentence) {
        return new RefusedException(new Refusal(400, "invalid-request", sentence));
    }
}
