package org.welco.sandbox.authentic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A user with what a body of {@code PATCH} changes: null and an empty text take an attribute away, what is not in it stays. */
record ChangedUser(SandboxCitizen one, JsonNode change) {

    private static final List<String> OTHERS = List.of("title", "zipcode", "comment");

    private String text(String name, String before) {
        if (!change.has(name)) {
            return before;
        }
        return change.get(name).isNull() ? "" : change.get(name).asText().strip();
    }

    private String phone(String name, String before) {
        return PhoneText.stored(text(name, before)).orElse("");
    }

    /** As it is stored. */
    String mobile() {
        return phone("mobile", one.mobile());
    }

    SandboxCitizen citizen() {
        Map<String, Object> more = new LinkedHashMap<>(one.more());
        OTHERS.forEach(name -> put(more, name, text(name, one.other(name))));
        put(more, "phone", phone("phone", one.other("phone")));
        return new SandboxCitizen(
                one.id(),
                text("uuid", one.uuid()),
                text("ou", one.ou()),
                text("first_name", one.firstName()),
                text("last_name", one.lastName()),
                text("email", one.email()),
                text("birthdate", one.birthDate()),
                mobile(),
                text("address", one.address()),
                text("city", one.city()),
                change.path("is_active").asBoolean(one.active()),
                one.roles(),
                more);
    }

    private static void put(Map<String, Object> more, String name, String value) {
        if (value.isEmpty()) {
            more.remove(name);
        } else {
            more.put(name, value);
        }
    }
}
