package org.welco.tenant.hobo;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings of a tenant, put together as Publik's services do: hobo's variables named {@code SETTING_X} become the
 * setting X, those of our own service over the global ones, where null takes away; then the local file settings.json
 * over all, because whoever writes it by hand on the machine means it; null takes away there too.
 */
final class SettingValues {

    private static final String PREFIX = "SETTING_";

    private final Map<String, String> values = new TreeMap<>();

    /** Lays the settings among hobo's variables over what was there. */
    SettingValues variables(JsonObject variables) {
        variables.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && name.length() > PREFIX.length()) {
                put(name.substring(PREFIX.length()), value);
            }
        });
        return this;
    }

    /** Lays hobo's other variables, under their own names, over what was there. */
    SettingValues templateVariables(JsonObject variables) {
        variables.forEach((name, value) -> {
            if (!name.startsWith(PREFIX)) {
                put(name, value);
            }
        });
        return this;
    }

    /** Lays the content of settings.json over what was there. */
    SettingValues settings(JsonObject settings) {
        settings.forEach(this::put);
        return this;
    }

    Map<String, String> values() {
        return Map.copyOf(values);
    }

    private void put(String name, JsonValue value) {
        if (value == JsonValue.NULL) {
            values.remove(name);
        } else {
            values.put(name, value instanceof JsonString text ? text.getString() : value.toString());
        }
    }
}
