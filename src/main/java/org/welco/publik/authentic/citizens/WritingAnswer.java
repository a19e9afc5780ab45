package org.welco.publik.authentic.citizens;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What authentic said to an account that it was to create or to change.
 *
 * @param status 0 when no answer came
 */
record WritingAnswer(int status, Optional<JsonValue> body) {

    static final WritingAnswer LOST = new WritingAnswer(0, Optional.empty());

    private static final String NO_FIELD = "";
    /** The key under which it says that a mobile is taken. */
    private static final String OF_PHONE = "attributes";

    private static final String MOBILE = "mobile";
    /** Said in English whatever is asked for. */
    private static final Map<String, String> IN_FRENCH =
            Map.of("email already used", "Cette adresse appartient déjà à un compte.");

    boolean isCreated() {
        return status == 201;
    }

    /** There was one of that uuid before. */
    boolean isKnown() {
        return status == 200;
    }

    /** Neither yes nor no: it may be there. A page of an error of its own says nothing about the account. */
    boolean isLost() {
        return status == 0 || status >= 500;
    }

    /** It may not be done by us, or not now, whatever was sent: what authentic says of it is for whoever runs it. */
    boolean isForbidden() {
        return status == 401 || status == 403 || status == 429;
    }

    Optional<AccountJson> account() {
        return body.filter(JsonObject.class::isInstance).map(user -> new AccountJson(user.asJsonObject()));
    }

    /** In French by attribute; what belongs to none has an empty name. {@code errors} is a text, a list, or an object of either. */
    Map<String, String> refusals() {
        Map<String, String> refusals = new LinkedHashMap<>();
        JsonValue errors = body.filter(JsonObject.class::isInstance)
                .map(answer -> answer.asJsonObject().getOrDefault("errors", JsonValue.NULL))
                .orElse(JsonValue.NULL);
        if (errors instanceof JsonObject byField) {
            byField.forEach((field, said) ->
                    refusals.put(field.equals("__all__") || field.equals("detail") ? NO_FIELD : field, sentence(said)));
        } else {
            refusals.put(NO_FIELD, sentence(errors));
        }
        return refusals;
    }

    /** The same, with the attribute that a form has where authentic names none. */
    Map<String, String> refusalsByAttribute() {
        Map<String, String> refusals = refusals();
        if (refusals.containsKey(OF_PHONE)) {
            refusals.put(MOBILE, refusals.remove(OF_PHONE));
        }
        return refusals;
    }

    private static String sentence(JsonValue said) {
        if (said instanceof JsonArray list && !list.isEmpty()) {
            return sentence(list.get(0));
        }
        String text = said instanceof JsonString one ? bare(one.getString()) : "";
        return text.isEmpty() ? "Refusé par l’annuaire des comptes." : IN_FRENCH.getOrDefault(text, text);
    }

    /** A list that was made a text: {@code ['…']}. */
    private static String bare(String text) {
        String stripped = text.strip();
        return stripped.startsWith("['") && stripped.endsWith("']")
                ? stripped.substring(2, stripped.length() - 2)
                : stripped;
    }
}
