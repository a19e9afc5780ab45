package org.welco.publik.authentic;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;

/** How authentic says no: {@code {"result": 0, "errors": …}}. A page of whatever stands before it is nothing that it said. */
public final class AuthenticError {

    private AuthenticError() {}

    /** Whether the refusal is authentic's own. */
    public static boolean isIn(Optional<JsonValue> body) {
        return body.filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .filter(error -> error.containsKey("errors"))
                .filter(error -> error.get("result") instanceof JsonNumber result && result.intValue() == 0)
                .isPresent();
    }
}
