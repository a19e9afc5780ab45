package org.welco.sandbox.authentic;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A body of {@code POST /api/users/}, or of a PATCH of one user, judged as authentic judges it. */
final class WrittenUser {

    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);
    private static final List<String> UNITS = List.of("agents", CitizenAccounts.OU, CitizenAccounts.OTHER_OU);

    private final JsonNode body;
    private final boolean partial;
    private final Map<String, Object> errors = new LinkedHashMap<>();

    /** Of a user to be created. */
    WrittenUser(JsonNode body) {
        this(body, false);
    }

    /** @param partial whether what is not in it stays as it is */
    WrittenUser(JsonNode body, boolean partial) {
        this.body = body;
        this.partial = partial;
    }

    /** By field; empty when there is none. Who may do what is looked at afterwards. */
    Map<String, Object> errors() {
        names();
        mail();
        List.of("mobile", "phone").forEach(this::phone);
        day();
        title();
        if (body.has("zipcode")
                && !text("zipcode").isEmpty()
                && !text("zipcode").matches("\\d{5}")) {
            say("zipcode", "Le code postal doit comporter 5 chiffres.");
        }
        if (body.has("ou") && !UNITS.contains(text("ou"))) {
            say("ou", "L'object avec slug=" + text("ou") + " n'existe pas.");
        }
        registration();
        return errors;
    }

    private void names() {
        for (String name : List.of("first_name", "last_name")) {
            if (!body.has(name)) {
                if (!partial) {
                    say(name, "Ce champ est obligatoire.");
                }
            } else if (body.get(name).isNull()) {
                say(name, "Ce champ ne peut être nul.");
            } else if (text(name).isBlank()) {
                say(name, "Le champ ne peut pas être vide.");
            }
        }
    }

    private void mail() {
        if (body.has("email") && body.get("email").isNull()) {
            say("email", "Ce champ ne peut être nul.");
        } else if (!text("email").isEmpty() && !text("email").matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            say("email", "Saisissez une adresse e-mail valide.");
        }
    }

    private void phone(String name) {
        if (!text(name).isEmpty() && PhoneText.stored(text(name)).isEmpty()) {
            say(name, "['Le numéro de téléphone doit être composable depuis votre pays.']");
        }
    }

    private void day() {
        if (text("birthdate").isEmpty()) {
            return;
        }
        try {
            String[] parts = text("birthdate").split("-", -1);
            LocalDate day =
                    LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            if (parts.length != 3 || day.isBefore(OLDEST) || day.isAfter(LocalDate.now())) {
                say("birthdate", "La date de naissance doit être dans le passé.");
            }
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException noDay) {
            say("birthdate", "La date n'a pas le bon format. Utilisez un des formats suivants\u00a0: YYYY-MM-DD.");
        }
    }

    private void registration() {
        JsonNode asked = body.path("send_registration_email");
        if (!asked.isMissingNode()
                && !asked.isBoolean()
                && !text("send_registration_email").matches("true|false|0|1")) {
            say("send_registration_email", "Doit être un booléen valide.");
        }
        String next = text("send_registration_email_next_url");
        if (!next.isEmpty() && !next.matches("https?://[^\\s]+")) {
            say("send_registration_email_next_url", "Saisissez une URL valide.");
        }
    }

    private void title() {
        if (!text("title").isEmpty() && !UserOptions.TITLES.contains(text("title"))) {
            say("title", "«\u00a0" + text("title") + "\u00a0» n'est pas un choix valide.");
        }
    }

    private void say(String field, String sentence) {
        errors.put(field, List.of(sentence));
    }

    private String text(String name) {
        return body.hasNonNull(name) ? body.get(name).asText() : "";
    }
}
