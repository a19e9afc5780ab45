package org.welco.sandbox.authentic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.sandbox.authentic.UsersRoutes.Reply;
import org.welco.sandbox.http.Form;
import org.welco.sandbox.http.Visit;

/**
 * {@code POST /api/users/}, plain and with {@code ?get_or_create=}, as authentic answers. Its looks for a mail or a mobile that is taken
 * and what it then writes are two things: whoever comes in between is not seen, and gets a twin.
 */
final class AccountCreation {

    private static final int UUID_LENGTH = 32;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CitizenAccounts accounts;
    private final AgentAccounts agents;
    private final RegistrationMails mails;

    AccountCreation(CitizenAccounts accounts, AgentAccounts agents, RegistrationMails mails) {
        this.accounts = accounts;
        this.agents = agents;
        this.mails = mails;
    }

    Reply answer(Visit visit) throws IOException {
        if (!visit.header("Content-Type").orElse("").startsWith("application/json")) {
            return refused(415, "Type de média non supporté.");
        }
        JsonNode body;
        try {
            body = JSON.readTree(visit.text());
        } catch (JsonProcessingException notJson) {
            return refused(400, "JSON parse error");
        }
        if (!body.isObject()) {
            return refused(400, Map.of("__all__", List.of("Données non valides.")));
        }
        String key = Form.of(visit.query()).text("get_or_create");
        return key.isEmpty() ? create(body) : getOrCreate(key, body);
    }

    /** Looks everywhere, whatever the unit and whosever it is; what the body says besides is not looked at when there is one. */
    private Reply getOrCreate(String key, JsonNode body) {
        if (!key.equals("uuid") && !key.equals("email")) {
            return refused(400, "unknown key '" + key + "'");
        }
        if (!body.hasNonNull(key)) {
            return refused(400, Map.of("__all__", List.of("key '" + key + "' is missing")));
        }
        String value = body.get(key).asText();
        Optional<SandboxAgent> agent = key.equals("uuid") ? agents.byUuid(value) : Optional.empty();
        if (agent.isPresent()) {
            return new Reply(200, Optional.of(AgentAccounts.json(agent.get())));
        }
        List<SandboxCitizen> known = accounts.all().stream()
                .filter(one -> (key.equals("uuid") ? one.uuid() : one.email()).equals(value))
                .toList();
        if (known.size() > 1) {
            return refused(409, "retrieved several instances of model User for key attributes {'" + key + "': …}");
        }
        return known.isEmpty() ? create(body) : new Reply(200, Optional.of(json(known.get(0))));
    }

    private Reply create(JsonNode body) {
        if (List.of("mobile", "phone").stream().anyMatch(name -> body.path(name).isNumber())
                || body.path("uuid").asText().length() > UUID_LENGTH) {
            return new Reply(500, Optional.empty());
        }
        Map<String, Object> errors = new WrittenUser(body).errors();
        if (!errors.isEmpty()) {
            return refused(400, errors);
        }
        SandboxCitizen made = citizen(body);
        Optional<Map<String, Object>> taken = taken(made);
        if (taken.isPresent()) {
            return refused(400, taken.get());
        }
        accounts.passMeanwhile();
        if (!accounts.add(made)) {
            return new Reply(500, Optional.empty());
        }
        write(made, body);
        return new Reply(201, Optional.of(json(made)));
    }

    /** One mail, when it is asked for; without an address silently none. */
    private void write(SandboxCitizen made, JsonNode body) {
        if (body.path("send_registration_email").asBoolean() && !made.email().isEmpty()) {
            mails.send(made, text(body, "send_registration_email_next_url"));
        }
    }

    private Optional<Map<String, Object>> taken(SandboxCitizen made) {
        List<SandboxCitizen> there = accounts.all().stream()
                .filter(one -> one.ou().equals(made.ou()))
                .toList();
        if (!made.email().isEmpty()
                && there.stream().anyMatch(one -> one.email().equalsIgnoreCase(made.email()))) {
            return Optional.of(Map.of("email", List.of("email already used")));
        }
        boolean unique = accounts.isPhoneSignIn() && made.ou().equals(CitizenAccounts.OU);
        return unique
                        && !made.mobile().isEmpty()
                        && there.stream().anyMatch(one -> one.mobile().equals(made.mobile()))
                ? Optional.of(Map.of("attributes", List.of("Ce numéro de téléphone identifiant est déjà utilisé.")))
                : Optional.empty();
    }

    private SandboxCitizen citizen(JsonNode body) {
        Map<String, Object> more = new LinkedHashMap<>();
        for (String name : List.of("title", "zipcode", "comment")) {
            put(more, name, text(body, name));
        }
        put(more, "phone", phone(body, "phone"));
        UserJson.ATTRIBUTES.stream()
                .map(name -> name + "_verified")
                .filter(name -> body.path(name).asBoolean())
                .forEach(name -> more.put(name, true));
        if (body.path("email_verified").asBoolean()) {
            more.put("email_verified", true);
        }
        int id = accounts.nextId();
        String uuid = text(body, "uuid");
        return new SandboxCitizen(
                id,
                uuid.isEmpty() ? "b" + "%031x".formatted(System.nanoTime()) : uuid,
                body.hasNonNull("ou") ? body.get("ou").asText() : CitizenAccounts.OU,
                text(body, "first_name"),
                text(body, "last_name"),
                text(body, "email"),
                text(body, "birthdate"),
                phone(body, "mobile"),
                text(body, "address"),
                text(body, "city"),
                body.path("is_active").asBoolean(true),
                List.of(),
                more);
    }

    private static void put(Map<String, Object> more, String name, String value) {
        if (!value.isEmpty()) {
            more.put(name, value);
        }
    }

    private static String phone(JsonNode body, String name) {
        return PhoneText.stored(text(body, name)).orElse("");
    }

    private static String text(JsonNode body, String name) {
        return body.hasNonNull(name) ? body.get(name).asText() : "";
    }

    private Map<String, Object> json(SandboxCitizen one) {
        return UserJson.of(one, accounts);
    }

    private static Reply refused(int status, Object errors) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("result", 0);
        body.put("errors", errors);
        return new Reply(status, Optional.of(body));
    }
}
