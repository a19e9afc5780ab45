package org.welco.search.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.search.api.Searcher.WCS;
import static org.welco.search.api.Searcher.WELCO;
import static org.welco.search.api.Searcher.accounts;
import static org.welco.search.api.Searcher.answer;
import static org.welco.search.api.Searcher.find;
import static org.welco.search.api.Searcher.index;
import static org.welco.search.api.Searcher.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.launcher.Pauses;
import org.welco.sandbox.authentic.CitizenAccounts;
import org.welco.sandbox.authentic.SandboxCitizen;
import org.welco.sandbox.wcs.FormData;
import org.welco.sandbox.wcs.WcsSandbox;
import org.welco.search.testing.Misspeller;
import org.welco.testing.NothingPrivateInTheLog;
import org.welco.testing.RunningWelco;
import org.welco.testing.SignedIn;
import org.welco.testing.TenantClient;

/** Requests and letters are found as far as the agent may see them, and what changed is found at once. */
@ExtendWith(NothingPrivateInTheLog.class)
class SearchingRequestsIT {

    private static WcsSandbox wcs() {
        return WELCO.sandbox().wcs(WCS);
    }

    @Test
    void a_request_without_account_is_found_by_each_of_what_its_fields_say() {
        FormData made = wcs().request(
                        "acte-etat-civil",
                        "",
                        Map.of(
                                "objet", "Acte de naissance",
                                "nom", "Oudinot-Praslin",
                                "prenom", "Aristide",
                                "courriel", "aristide@example.net",
                                "telephone", "06 98 76 50 43"));
        index(RunningWelco.VILLE);
        TenantClient claire = SignedIn.as(WELCO.ville(), "claire");
        for (String typed : List.of(
                "oudinot praslin aristide",
                "oudino aristide",
                made.number(),
                "aristide@example.net",
                "0698765043",
                "987650")) {
            JsonNode line =
                    answer(claire, typed, "&scope=requests").path("data").path(0);
            assertThat(line.path("text").asText()).as(typed).isEqualTo("Acte d’état civil n° " + made.number());
            assertThat(line.path("url").asText()).isEqualTo(wcs().requestUrl("acte-etat-civil", made.id()));
            assertThat(line.path("description").asText())
                    .startsWith(
                            "État civil · Oudinot-Praslin Aristide · aristide@example.net · 0698765043 · déposée le ")
                    .endsWith(" · Nouveau");
        }
        wcs().discard("acte-etat-civil", made.id());
        index(RunningWelco.VILLE, "--full");
        assertThat(answer(claire, "oudinot praslin aristide", "&scope=requests").path("data"))
                .isEmpty();
    }

    @Test
    void a_request_that_the_agent_may_not_process_is_neither_shown_nor_counted() {
        FormData made = wcs().request("aide-sociale", "", Map.of("nom", "Lachesnaye", "prenom", "Honorine"));
        index(RunningWelco.VILLE);
        TenantClient claire = SignedIn.as(WELCO.ville(), "claire");
        for (String typed : List.of("lachesnaye honorine", made.number())) {
            assertThat(answer(claire, typed, "").path("data")).as(typed).isEmpty();
        }
    }

    @Test
    void any_word_of_a_request_finds_it_live() {
        FormData made =
                wcs().request("signalement-voirie", "", Map.of("objet", "Candélabre penché", "nom", "Zyrianov"));
        TenantClient claire = SignedIn.as(WELCO.ville(), "claire");

        JsonNode line =
                answer(claire, "l'candelabre", "&scope=wcs").path("data").path(0);

        assertThat(line.path("text").asText()).isEqualTo("Signalement voirie n° " + made.number());
        assertThat(line.path("url").asText()).isEmpty();
        assertThat(answer(program(WELCO.ville()), "candelabre", "").path("data"))
                .isEmpty();
    }

    @Test
    void letters_are_for_agents_of_the_mail_channel() {
        HttpResponse<String> sent = WELCO.ville()
                .withBasic("scanner", "sample-scanner")
                .send("POST", "/api/mail/", BodyPublishers.ofString("Monsieur le maire,"), "text/plain");
        String id = sent.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");

        JsonNode line = answer(SignedIn.as(WELCO.ville(), "claire"), id, "&scope=mail")
                .path("data")
                .path(0);
        assertThat(line.path("url").asText()).isEqualTo(WELCO.origin(RunningWelco.VILLE) + "/mail/" + id);
        assertThat(answer(SignedIn.as(WELCO.ville(), "leila"), id, "&scope=mail")
                        .path("data"))
                .isEmpty();
        assertThat(answer(program(WELCO.ville()), id, "&scope=mail").path("data"))
                .isEmpty();
    }

    @Test
    void a_request_that_a_workflow_tells_of_is_found_at_once() {
        FormData made = wcs().request("acte-etat-civil", "", Map.of("nom", "Bessonnard", "prenom", "Octave"));
        HttpResponse<String> told = WELCO.ville()
                .signedBy(WCS)
                .postJson(
                        "/api/requests/",
                        "{\"backoffice_url\": \"" + wcs().requestUrl("acte-etat-civil", made.id()) + "\"}");
        assertThat(told.body()).isEqualTo("{\"err\":0,\"data\":{\"known\":true}}");
        TenantClient claire = SignedIn.as(WELCO.ville(), "claire");
        assertThat(Pauses.until(
                        () -> !answer(claire, "bessonard octave", "&scope=requests")
                                .path("data")
                                .isEmpty(),
                        Duration.ofSeconds(5)))
                .isTrue();
    }

    @Test
    void an_account_that_authentic_tells_of_is_found_at_once() {
        SandboxCitizen made = accounts("ville").create("Théodule", "Mirabeau-Vance", CitizenAccounts.OU);
        HttpResponse<String> told = WELCO.ville()
                .signedBy("connexion.ville.localhost")
                .postJson(
                        "/__provision__/",
                        "{\"@type\": \"provision\", \"objects\": {\"@type\": \"user\", \"data\": [{\"uuid\": \""
                                + made.uuid() + "\"}]}}");
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        assertThat(Pauses.until(
                        () -> !find(program(WELCO.ville()), "mirabeau vance theodule")
                                .isEmpty(),
                        Duration.ofSeconds(5)))
                .isTrue();
    }

    @Test
    void whatever_is_made_of_what_another_town_knows_finds_none_of_it() {
        long seed = System.nanoTime() & 0xffff_ffffL;
        SandboxCitizen citizen = accounts("agglo").create("Zwentibold", "Ragnachaire-Oye", CitizenAccounts.OU);
        FormData request = WELCO.sandbox()
                .wcs("demarches.agglo.localhost")
                .request(
                        "acte-etat-civil",
                        "",
                        Map.of("nom", "Ragnachaire-Oye", "prenom", "Zwentibold", "telephone", "06 98 70 91 23"));
        index(RunningWelco.AGGLO);
        index(RunningWelco.VILLE);
        assertThat(find(program(WELCO.agglo()), "ragnachaire")).hasSize(1);
        List<String> known = List.of(
                "zwentibold",
                "ragnachaire oye",
                "zwentibold ragnachaire",
                citizen.uuid(),
                citizen.email(),
                request.number(),
                "0698709123",
                "zwentibold 0698");
        Random random = new Random(seed);
        Misspeller misspeller = new Misspeller(seed);
        TenantClient claire = SignedIn.as(WELCO.ville(), "claire");
        for (int turn = 0; turn < 200; turn++) {
            String one = known.get(random.nextInt(known.size()));
            String typed = random.nextBoolean()
                    ? one.substring(0, 2 + random.nextInt(one.length() - 2))
                    : misspeller.typed(one, 1 + random.nextInt(2));
            for (TenantClient asking : List.of(claire, program(WELCO.ville()))) {
                assertThat(answer(asking, typed, "").toString().toLowerCase(Locale.ROOT))
                        .as("seed %d", seed)
                        .doesNotContain("ragnachaire", "zwentibold");
            }
        }
    }

    @Test
    void hobo_registers_us_by_a_document_that_names_our_address() {
        HttpResponse<String> answer = WELCO.ville().get("/accounts/mellon/metadata/");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("entityID=\"" + WELCO.origin(RunningWelco.VILLE) + "/accounts/mellon/metadata/\"");
    }

    @ParameterizedTest
    @CsvSource({"/__provision__/", "/api/requests/"})
    void nobody_but_a_service_tells_of_changes(String path) {
        assertThat(WELCO.ville().postJson(path, "{}").statusCode()).isEqualTo(401);
        assertThat(program(WELCO.ville()).postJson(path, "{}").statusCode()).isEqualTo(403);
    }
}
