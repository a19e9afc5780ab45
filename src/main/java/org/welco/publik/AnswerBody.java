package org.welco.publik;

import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.welco.platform.json.JsonOfOthers;

/** Reads what a service of the platform answered, and no more of it than any true answer is long. */
public final class AnswerBody {

    /** In bytes. */
    public static final int LIMIT = 5 * 1024 * 1024;

    private AnswerBody() {}

    /**
     * @return empty for what is no JSON object or list, and for what is longer than {@link #LIMIT}
     * @throws IOException when the answer broke off
     */
    public static Optional<JsonValue> read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonOfOthers.read(new ByteArrayInputStream(bytes)));
        } catch (JsonException notJson) {
            return Optional.empty();
        }
    }
}
