package org.welco.platform.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads JSON whose author is not trusted, whole. Whatever cannot be read is one {@link JsonException}, a value nested beyond the parser's
 * limit as well, for which Parsson throws a bare {@link RuntimeException}; what the stream itself throws passes. Safe for any thread.
 */
public final class JsonOfOthers {

    /** Held: whoever asks for one looks through all archives of the server for it. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private JsonOfOthers() {}

    /** @throws JsonException when it is not JSON, or could not be read to its end */
    public static JsonValue read(InputStream json) {
        return whole(READERS.createReader(json), JsonReader::read);
    }

    /** @throws JsonException when it is not a JSON object */
    public static JsonObject object(InputStream json) {
        return whole(READERS.createReader(json), JsonReader::readObject);
    }

    /** @throws JsonException when it is not a JSON object */
    public static JsonObject object(String json) {
        return whole(READERS.createReader(new StringReader(json)), JsonReader::readObject);
    }

    /** @throws JsonException when it is not a JSON array */
    public static JsonArray array(String json) {
        return whole(READERS.createReader(new StringReader(json)), JsonReader::readArray);
    }

    /** @throws JsonException when it is not JSON */
    public static JsonValue value(String json) {
        return whole(READERS.createReader(new StringReader(json)), JsonReader::readValue);
    }

    private static <T> T whole(JsonReader reader, Function<JsonReader, T> reading) {
        try (reader) {
            return reading.apply(reader);
        } catch (RuntimeException failure) {
            if (failure.getClass() != RuntimeException.class) {
                throw failure;
            }
            throw new JsonException("nested too deep", failure);
        }
    }
}
