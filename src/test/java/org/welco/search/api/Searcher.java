package org.welco.search.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.welco.sandbox.authentic.CitizenAccounts;
import org.welco.testing.RunningWelco;
import org.welco.testing.TenantClient;
import org.welco.testing.TypedManage;

/** Asks {@code GET /api/search/} of the running product, and brings its index up to date. */
final class Searcher {

    static final RunningWelco WELCO = RunningWelco.get();
    static final String WCS = "demarches.ville.localhost";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Searcher() {}

    /** The timer may be at it at this moment: then its run is waited for, by asking again. */
    static void index(String host, String... more) {
        List<String> words = new ArrayList<>(List.of("tenant_command", "index", "--domain", host));
        words.addAll(List.of(more));
        TypedManage typed = WELCO.manage(words.toArray(String[]::new));
        for (int turn = 0; turn < 100 && typed.out().contains("déjà en cours"); turn++) {
            typed = WELCO.manage(words.toArray(String[]::new));
        }
        assertThat(typed.exit()).as(typed.out() + typed.err()).isZero();
        assertThat(typed.out()).contains("comptes lus");
    }

    static TenantClient program(TenantClient client) {
        return client.withBasic("recherche", "sample-recherche");
    }

    static HttpResponse<String> ask(TenantClient client, String typed, String more) {
        return client.get("/api/search/?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + more);
    }

    static JsonNode answer(TenantClient client, String typed, String more) {
        HttpResponse<String> answer = ask(client, typed, more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            JsonNode body = JSON.readTree(answer.body());
            assertThat(body.path("err").asInt(-1)).isZero();
            return body;
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(answer.body(), notJson);
        }
    }

    static List<String> find(TenantClient client, String typed) {
        List<String> found = new ArrayList<>();
        answer(client, typed, "&scope=citizens")
                .path("data")
                .forEach(item -> found.add(
                        item.path("text").asText() + " : " + item.path("reason").asText()));
        return found;
    }

    static CitizenAccounts accounts(String town) {
        return WELCO.sandbox().authentic("connexion." + town + ".localhost").citizens();
    }
}
