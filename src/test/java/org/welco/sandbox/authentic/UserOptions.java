package org.welco.sandbox.authentic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code OPTIONS /api/users/}: what an account may be created with. */
final class UserOptions {

    /** Of a server that was started in French. */
    static final List<String> TITLES = List.of("Madame", "Monsieur");

    private UserOptions() {}

    static Map<String, Object> json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", field("integer", false, true));
        fields.put("ou", field("field", false, false));
        fields.put("send_registration_email", field("boolean", false, false));
        fields.put("send_registration_email_next_url", field("url", false, false));
        fields.put("password", field("string", false, false, 128));
        fields.put("uuid", field("string", false, false));
        fields.put("username", field("string", false, false, 256));
        fields.put("first_name", field("string", true, false, 128));
        fields.put("last_name", field("string", true, false, 128));
        fields.put("email", field("email", false, false, 254));
        fields.put("is_superuser", field("boolean", false, false));
        fields.put("is_active", field("boolean", false, false));
        Map<String, Object> title = field("choice", false, false);
        title.put("choices", List.of(choice("Madame"), choice("Monsieur"), choice("")));
        fields.put("title", title);
        fields.put("birthdate", field("date", false, false));
        fields.put("address", field("string", false, false, 256));
        fields.put("zipcode", field("string", false, false));
        fields.put("city", field("string", false, false, 256));
        fields.put("phone", field("string", false, false));
        fields.put("mobile", field("string", false, false));
        fields.put("comment", field("string", false, false, 256));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", "Users Api List");
        json.put("description", "");
        json.put("actions", Map.of("POST", fields));
        return json;
    }

    private static Map<String, Object> choice(String value) {
        Map<String, Object> choice = new LinkedHashMap<>();
        choice.put("value", value);
        choice.put("display_name", value);
        return choice;
    }

    private static Map<String, Object> field(String type, boolean required, boolean readOnly) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("type", type);
        field.put("required", required);
        field.put("read_only", readOnly);
        return field;
    }

    private static Map<String, Object> field(String type, boolean required, boolean readOnly, int longest) {
        Map<String, Object> field = field(type, required, readOnly);
        field.put("max_length", longest);
        return field;
    }
}
