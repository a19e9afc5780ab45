package org.welco.manage;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of JSON of the service. */
final class SpokenLine {

    private SpokenLine() {}

    /** @return empty when it is no object, as a line cut in the middle */
    static Optional<JsonObject> parse(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return Optional.of(reader.readObject());
        } catch (JsonException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** What an answer other than 200 says, in one sentence. */
    static String refusal(int status, Stream<String> lines) {
        String reason = parse(lines.collect(Collectors.joining("\n")))
                .map(envelope -> envelope.getString("err_desc", ""))
                .orElse("");
        return "Le service Welco refuse la commande (" + status + ")" + (reason.isEmpty() ? "." : " : " + reason);
    }
}
