package org.welco.sandbox.authentic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.sandbox.http.Visit;

/** {@code POST /api/users/synchronization/}: which uuids are unknown, and whom the journal names since a moment. */
final class Synchronization {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CitizenAccounts accounts;

    Synchronization(CitizenAccounts accounts) {
        this.accounts = accounts;
    }

    UsersRoutes.Reply answer(Visit visit) throws IOException {
        JsonNode asked;
        try {
            asked = JSON.readTree(visit.text());
        } catch (JsonProcessingException notJson) {
            return refused(Map.of("known_uuids", List.of("JSON parse error")));
        }
        if (!asked.path("known_uuids").isArray()) {
            return refused(Map.of("known_uuids", List.of("Ce champ est obligatoire.")));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("err", 0);
        body.put("result", 1);
        List<String> unknown = new ArrayList<>();
        asked.get("known_uuids").forEach(uuid -> {
            if (accounts.find(uuid.asText()).isEmpty()) {
                unknown.add(uuid.asText());
            }
        });
        body.put("unknown_uuids", unknown);
        if (asked.has("timestamp")) {
            Optional<Instant> since = UserPages.date(asked.get("timestamp").asText());
            if (since.isEmpty()) {
                return refused(Map.of("timestamp", List.of("La date + heure n'a pas le bon format.")));
            }
            body.put("modified_users_uuids", accounts.touchedSince(since.get()));
        }
        return new UsersRoutes.Reply(200, Optional.of(body));
    }

    private static UsersRoutes.Reply refused(Map<String, Object> errors) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("err", 1);
        body.put("result", 0);
        body.put("errors", errors);
        return new UsersRoutes.Reply(400, Optional.of(body));
    }
}
