package org.welco.publik.authentic.citizens;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * How people sign in at authentic.
 *
 * @param byPhone whether a mobile is accepted
 * @param identifier the attribute that holds it, empty when authentic names none
 */
record SignInWays(boolean byPhone, String identifier) {

    static SignInWays of(JsonValue answer) {
        JsonObject data = answer instanceof JsonObject object && object.get("data") instanceof JsonObject inner
                ? inner
                : JsonValue.EMPTY_JSON_OBJECT;
        return new SignInWays(
                data.get("accept_phone_authentication") == JsonValue.TRUE,
                data.getString("phone_identifier_field", ""));
    }
}
