package org.welco.tenant.hobo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** JSON that an administrator can read with his eyes. */
final class PrettyJson {

    private PrettyJson() {}

    static byte[] bytes(JsonObject object) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(object);
        }
        return (text.toString().strip() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
