package org.welco.search.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.search.api.Searcher.WCS;
import static org.welco.search.api.Searcher.WELCO;
import static org.welco.search.api.Searcher.answer;
import static org.welco.search.api.Searcher.index;
import static org.welco.search.api.Searcher.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.welco.launcher.Pauses;
import org.welco.sandbox.wcs.FormData;
import org.welco.sandbox.wcs.WcsSandbox;
import org.welco.testing.AgentClient;
import org.welco.testing.NothingPrivateInTheLog;
import org.welco.testing.RunningWelco;
import org.welco.testing.SignedIn;
import org.welco.testing.TenantClient;

/** A request is found by its tracking code, and opened by it for whoever has it. */
@ExtendWith(NothingPrivateInTheLog.class)
class SearchingByCodeIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeAll
    static void everybody_is_in_the_index() {
        index(RunningWelco.VILLE);
    }

    private static WcsSandbox wcs() {
        return WELCO.sandbox().wcs(WCS);
    }

    private static TenantClient claire() {
        return SignedIn.as(WELCO.ville(), "claire");
    }

    private static HttpResponse<String> open(TenantClient client, String code) {
        return client.postJson("/api/search/code/", "{\"code\": \"" + code + "\"}");
    }

    private static JsonNode lines(TenantClient client, String typed, String scope) {
        return answer(client, typed, "&scope=" + scope).path("data");
    }

    private static JsonNode body(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException notJson) {
            throw new AssertionError(answer.body(), notJson);
        }
    }

    @Test
    void a_word_of_the_shape_of_a_code_is_offered_as_one_without_asking_w_c_s() {
        long before = asked();
        JsonNode line = lines(claire(), "bcdf ghjk", "code").path(0);
        assertThat(line.path("source").asText()).isEqualTo("code");
        assertThat(line.path("text").asText()).isEqualTo("Code de suivi BCDFGHJK");
        assertThat(line.path("description").asText()).isEqualTo("Essayer comme code de suivi");
        assertThat(line.path("reason").asText()).isEqualTo("forme d’un code de suivi");
        assertThat(line.path("url").asText()).isEmpty();
        assertThat(lines(claire(), "lefevres", "code")).isEmpty();
        assertThat(lines(program(WELCO.ville()), "bcdfghjk", "code")).isEmpty();
        assertThat(asked()).isEqualTo(before);
    }

    private static long asked() {
        return wcs().journal().entries().stream()
                .filter(call -> call.path().startsWith("/api/code/"))
                .count();
    }

    @Test
    void the_code_that_a_workflow_told_finds_its_request_with_the_reason() {
        FormData made = wcs().request("acte-etat-civil", "", Map.of("nom", "Quillerou", "prenom", "Amaury"));
        assertThat(wcs().tell(WELCO.origin(RunningWelco.VILLE) + "/", made).goesOn())
                .isTrue();
        TenantClient claire = claire();
        assertThat(Pauses.until(
                        () -> !lines(claire, made.trackingCode(), "requests").isEmpty(), Duration.ofSeconds(10)))
                .isTrue();
        JsonNode line = lines(claire, made.trackingCode().toLowerCase(java.util.Locale.ROOT), "requests")
                .path(0);
        assertThat(line.path("text").asText()).isEqualTo("Acte d’état civil n° " + made.number());
        assertThat(line.path("reason").asText()).isEqualTo("code de suivi");
        assertThat(line.path("url").asText()).isEqualTo(wcs().requestUrl("acte-etat-civil", made.id()));
        assertThat(line.toString()).doesNotContain(made.trackingCode());

        index(RunningWelco.VILLE, "--full");
        assertThat(lines(claire, made.trackingCode(), "requests")).hasSize(1);
        assertThat(lines(SignedIn.as(WELCO.ville(), "hugo"), made.trackingCode(), "requests"))
                .isEmpty();
        assertThat(lines(SignedIn.as(WELCO.agglo(), "claire"), made.trackingCode(), "requests"))
                .isEmpty();
    }

    @Test
    void a_code_opens_the_request_to_an_agent_who_may_not_process_it_and_nothing_else_does() {
        FormData made = wcs().request("signalement-voirie", "", Map.of("objet", "Fougère"));
        URI page = URI.create(wcs().requestUrl("signalement-voirie", made.id()));
        AgentClient browser = signedInAtWcs("hugo", page);
        assertThat(browser.open(page).status()).isEqualTo(403);

        HttpResponse<String> opened = open(SignedIn.as(WELCO.ville(), "hugo"), made.trackingCode());

        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        AgentClient.Page shown =
                browser.open(URI.create(body(opened).path("data").path("url").asText()));
        assertThat(shown.address()).isEqualTo(page);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).contains("Fougère");
        assertThat(WELCO.server().log().lines())
                .anyMatch(line -> line.contains("courrier.ville.localhost search: agent"
                        + " a0000000000000000000000000000002: a request by its tracking code: OPENED"))
                .noneMatch(line -> line.contains(made.trackingCode()));
    }

    private static AgentClient signedInAtWcs(String login, URI page) {
        AgentClient browser = new AgentClient();
        AgentClient.Page form = browser.open(page);
        browser.post(form.address(), Map.of("username", login, "password", SignedIn.PASSWORD, "submit", "login"));
        return browser;
    }

    @Test
    void a_wrong_code_no_code_and_too_many_are_told() {
        TenantClient leila = SignedIn.as(WELCO.ville(), "leila");
        assertThat(open(leila, "12-345").statusCode()).isEqualTo(400);
        for (int turn = 0; turn < 10; turn++) {
            HttpResponse<String> wrong = open(leila, "ZZZZZZZZ");
            assertThat(wrong.statusCode()).isEqualTo(404);
            assertThat(body(wrong).path("err_class").asText()).isEqualTo("unknown-code");
        }
        HttpResponse<String> tooMany = open(leila, "ZZZZZZZZ");
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(body(tooMany).path("err_desc").asText()).contains("réessayez dans dix minutes");
    }

    @Test
    void a_code_of_one_town_opens_nothing_in_another() {
        FormData made = wcs().request("acte-etat-civil", "", Map.of("objet", "Acte"));
        assertThat(open(SignedIn.as(WELCO.agglo(), "claire"), made.trackingCode())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobody_but_an_agent_s_own_page_opens_anything() {
        FormData made = wcs().request("acte-etat-civil", "", Map.of("objet", "Acte"));
        assertThat(open(WELCO.ville(), made.trackingCode()).statusCode()).isEqualTo(401);
        assertThat(open(program(WELCO.ville()), made.trackingCode()).statusCode())
                .isEqualTo(403);
        assertThat(open(WELCO.ville().signedBy(WCS), made.trackingCode()).statusCode())
                .isEqualTo(403);
        String session = SignedIn.sessionOf(WELCO.ville(), "claire");
        assertThat(open(
                                WELCO.ville()
                                        .withHeader("Cookie", "JSESSIONID=" + session)
                                        .withHeader("Sec-Fetch-Site", "cross-site"),
                                made.trackingCode())
                        .statusCode())
                .isEqualTo(403);
    }
}
