package org.welco.search.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.search.api.Searcher.WCS;
import static org.welco.search.api.Searcher.WELCO;
import static org.welco.search.api.Searcher.accounts;
import static org.welco.search.api.Searcher.answer;
import static org.welco.search.api.Searcher.ask;
import static org.welco.search.api.Searcher.find;
import static org.welco.search.api.Searcher.index;
import static org.welco.search.api.Searcher.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.sandbox.authentic.CitizenAccounts;
import org.welco.sandbox.authentic.SandboxCitizen;
import org.welco.testing.NothingPrivateInTheLog;
import org.welco.testing.RunningWelco;
import org.welco.testing.SignedIn;
import org.welco.testing.TenantClient;
import org.welco.testing.TypedManage;

/** {@code GET /api/search/} finds citizens of the sandbox from scraps, for whoever may, and nobody for anybody else. */
@ExtendWith(NothingPrivateInTheLog.class)
class SearchingIT {

    private static final String CLAIRE = "a0000000000000000000000000000001";

    @BeforeAll
    static void everybody_is_in_the_index() {
        index(RunningWelco.VILLE);
        index(RunningWelco.AGGLO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lefevre jaques | Lefèvre Jacques : nom qui se prononce ainsi",
                "06 12 34 | Kowalczyk Bernard : chiffres de son téléphone",
                "12/03/84 | Maréchal Sophie : né(e) ce jour-là",
                "dupond marie 84 | Dupont Marie : nom qui se prononce ainsi, né(e) cette année-là",
            })
    void a_scrap_brings_the_right_line_with_its_reason(String typed, String line) {
        assertThat(find(program(WELCO.ville()), typed)).isNotEmpty().first().isEqualTo(line);
    }

    @Test
    void a_line_shows_the_minimum() {
        JsonNode item = answer(program(WELCO.ville()), "lefevre jacques", "")
                .path("data")
                .get(0);
        assertThat(item.path("source").asText()).isEqualTo("citizens");
        assertThat(item.path("id").asText()).isEqualTo("c0000000000000000000000000000009");
        assertThat(item.path("url").asText()).endsWith("/citizen/c0000000000000000000000000000009");
        assertThat(item.path("description").asText()).isEqualTo("né(e) en 1951 · Vertaubiers · tél. •• 78");
    }

    @Test
    void agents_closed_accounts_and_other_units_never_come_out() {
        TenantClient program = program(WELCO.ville());
        assertThat(find(program, "agathe lefevre")).noneMatch(line -> line.startsWith("Lefèvre Agathe"));
        assertThat(find(program, "ancien compte")).isEmpty();
        assertThat(find(program, "jeanne lefevre")).noneMatch(line -> line.startsWith("Lefèvre Jeanne"));
    }

    @Test
    void an_agent_searches_in_his_session() {
        assertThat(find(SignedIn.as(WELCO.ville(), "claire"), "lefevre")).hasSize(2);
    }

    @Test
    void a_service_searches_for_an_agent_that_may_enter() {
        TenantClient wcs = WELCO.ville().signedBy(WCS);
        assertThat(answer(wcs, "lefevre", "&NameID=" + CLAIRE).path("data")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"''", "&NameID=", "&NameID=c0000000000000000000000000000009", "&NameID=f0000000000000000000000000000000"
    })
    void a_service_that_signs_for_nobody_who_may_enter_gets_nothing(String person) {
        assertThat(answer(WELCO.ville().signedBy(WCS), "lefevre", person).path("data"))
                .isEmpty();
    }

    @Test
    void a_program_without_the_right_gets_nothing_and_nobody_at_all_is_refused() {
        assertThat(answer(WELCO.ville().withBasic("scanner", "sample-scanner"), "lefevre", "")
                        .path("data"))
                .isEmpty();
        assertThat(ask(WELCO.ville(), "lefevre", "").statusCode()).isEqualTo(401);
    }

    @Test
    void a_town_never_finds_the_citizens_of_another() {
        accounts("ville").create("Isolde", "Grandpré-Ausseil", CitizenAccounts.OU);
        index(RunningWelco.VILLE);
        index(RunningWelco.AGGLO);

        assertThat(find(program(WELCO.ville()), "grandpre ausseil isolde")).hasSize(1);
        assertThat(find(program(WELCO.agglo()), "grandpre ausseil isolde")).isEmpty();
    }

    @Test
    void a_change_and_a_deletion_are_followed() {
        SandboxCitizen made = accounts("ville").create("Prosper", "Vandeputte", CitizenAccounts.OU);
        index(RunningWelco.VILLE);
        assertThat(find(program(WELCO.ville()), "vandeputte prosper")).hasSize(1);

        accounts("ville")
                .change(new SandboxCitizen(
                        made.id(),
                        made.uuid(),
                        made.ou(),
                        "Prosper",
                        "Delahaye<b>",
                        made.email(),
                        "",
                        "",
                        "",
                        "<b>Ville</b>",
                        true,
                        List.of()));
        index(RunningWelco.VILLE);
        assertThat(find(program(WELCO.ville()), "vandeputte prosper")).isEmpty();
        assertThat(answer(program(WELCO.ville()), "delahaye prosper", "")
                        .path("data")
                        .get(0)
                        .path("description")
                        .asText())
                .isEqualTo("&lt;b&gt;Ville&lt;/b&gt;");

        accounts("ville").delete(made.uuid());
        index(RunningWelco.VILLE, "--full");
        assertThat(find(program(WELCO.ville()), "delahaye prosper")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "a", "%", "'''; drop table mail; --'", "\\u0000", "zzzz qqqq"})
    void nonsense_finds_nobody_and_breaks_nothing(String typed) {
        assertThat(answer(program(WELCO.ville()), typed, "").path("data")).isEmpty();
    }

    @Test
    void limit_and_scope_that_are_none_are_the_usual_ones() {
        assertThat(answer(program(WELCO.ville()), "lefevre", "&limit=1").path("data"))
                .hasSize(1);
        assertThat(answer(program(WELCO.ville()), "lefevre", "&limit=-3&scope=nulle-part")
                        .path("data"))
                .hasSize(2);
    }

    @Test
    void check_says_how_the_index_stands() {
        TypedManage typed = WELCO.manage("tenant_command", "check", "--domain", RunningWelco.VILLE);
        assertThat(typed.out()).containsPattern("index de la recherche : \\d+ usagers");
    }
}
