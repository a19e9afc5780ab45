package org.welco.publik.authentic;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.welco.access.ApiClientDirectoryException;
import org.welco.publik.AnswerBody;

/** Reads what authentic says of an API client. */
final class CheckAnswer {

    private CheckAnswer() {}

    /**
     * @return uuids of the client's roles; empty when there is no such client, or another password
     * @throws ApiClientDirectoryException when it is no answer at all
     */
    static Optional<Set<String>> roles(InputStream body) {
        JsonObject answer = object(body);
        if (!(answer.get("err") instanceof JsonNumber err)) {
            throw garbage();
        }
        if (err.intValue() != 0) {
            return Optional.empty();
        }
        if (!(answer.get("data") instanceof JsonObject client) || !(client.get("roles") instanceof JsonArray list)) {
            throw garbage();
        }
        if (JsonValue.FALSE.equals(client.get("is_active"))) {
            return Optional.empty();
        }
        Set<String> roles = new HashSet<>();
        for (JsonValue role : list) {
            if (!(role instanceof JsonString uuid)) {
                throw garbage();
            }
            roles.add(uuid.getString());
        }
        return Optional.of(roles);
    }

    private static JsonObject object(InputStream body) {
        try {
            return AnswerBody.read(body)
                    .filter(JsonObject.class::isInstance)
                    .map(JsonValue::asJsonObject)
                    .orElseThrow(CheckAnswer::garbage);
        } catch (IOException e) {
            throw new ApiClientDirectoryException("authentic broke off its answer", e);
        }
    }

    private static ApiClientDirectoryException garbage() {
        return new ApiClientDirectoryException("authentic answered something else than it documents");
    }
}
