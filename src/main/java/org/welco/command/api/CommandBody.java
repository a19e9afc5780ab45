package org.welco.command.api;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.welco.access.Refusal;
import org.welco.access.RefusedException;
import org.welco.platform.json.JsonOfOthers;

/** The words of a command, from the body {@code {"words": ["…"]}}; no body, no words. */
final class CommandBody {

    private static final Refusal NOT_JSON =
            new Refusal(415, "unsupported-media-type", "Le contenu attendu est du JSON.");

    private CommandBody() {}

    /** @throws RefusedException when there is a body and it is something else */
    static List<String> words(HttpServletRequest request) throws IOException {
        byte[] body = bytes(request);
        if (body.length == 0) {
            return List.of();
        }
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new RefusedException(NOT_JSON);
        }
        return wordsIn(body);
    }

    private static byte[] bytes(HttpServletRequest request) throws IOException {
        try (InputStream stream = request.getInputStream()) {
            return stream.readAllBytes();
        }
    }

    private static List<String> wordsIn(byte[] body) {
        try {
            JsonObject object = JsonOfOthers.object(new ByteArrayInputStream(body));
            JsonValue words = object.getOrDefault("words", JsonValue.EMPTY_JSON_ARRAY);
            return words.asJsonArray().stream()
                    .map(word -> ((JsonString) word).getString())
                    .toList();
        } catch (JsonException | ClassCastException e) {
            throw new RefusedException(Refusal.UNREADABLE_BODY);
        }
    }
}
