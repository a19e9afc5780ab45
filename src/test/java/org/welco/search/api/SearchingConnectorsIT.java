package org.welco.search.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.search.api.Searcher.WCS;
import static org.welco.search.api.Searcher.WELCO;
import static org.welco.search.api.Searcher.answer;
import static org.welco.search.api.Searcher.index;
import static org.welco.search.api.Searcher.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.welco.sandbox.passerelle.Invoice;
import org.welco.testing.NothingPrivateInTheLog;
import org.welco.testing.OwnTown;
import org.welco.testing.RunningWelco;
import org.welco.testing.SignedIn;
import org.welco.testing.TenantClient;
import org.welco.testing.TenantFiles;
import org.welco.testing.TypedManage;

/** An invoice is found by its number in what the tenant declares, by whom the tenant wants it to be. */
@ExtendWith(NothingPrivateInTheLog.class)
class SearchingConnectorsIT {

    private static final String PASSERELLE = "passerelle.ville.localhost";

    @BeforeAll
    static void everybody_is_in_the_index() {
        index(RunningWelco.VILLE);
    }

    private static JsonNode lines(TenantClient client, String typed, String more) {
        return answer(client, typed, more).path("data");
    }

    @Test
    void an_invoice_is_found_by_its_number_among_everything() {
        Invoice made = new Invoice("F2026-7788", "Loyer du marché <couvert>", 12_050, "2026-12-31", false);
        WELCO.sandbox().passerelle(PASSERELLE).add(made);
        JsonNode found = lines(SignedIn.as(WELCO.ville(), "claire"), "f2026-7788", "");
        assertThat(found).hasSize(1);
        JsonNode line = found.path(0);
        assertThat(line.path("source").asText()).isEqualTo("factures");
        assertThat(line.path("text").asText()).isEqualTo("Facture F2026-7788");
        assertThat(line.path("description").asText())
                .isEqualTo("Loyer du marché &lt;couvert&gt; · 120.50 € · échéance 2026-12-31 · à payer");
        assertThat(line.path("url").asText())
                .isEqualTo(WELCO.sandbox().passerelle(PASSERELLE).pageOf(made));
        assertThat(line.path("reason").asText()).isEqualTo("trouvé dans « Factures »");
        assertThat(lines(SignedIn.as(WELCO.ville(), "claire"), "f2026-7788", "&scope=factures"))
                .hasSize(1);
    }

    @Test
    void whoever_lacks_the_role_gets_nothing_and_no_program_does() {
        assertThat(lines(SignedIn.as(WELCO.ville(), "hugo"), "F2026-0142", "")).isEmpty();
        assertThat(lines(SignedIn.as(WELCO.ville(), "hugo"), "F2026-0142", "&scope=factures"))
                .isEmpty();
        assertThat(lines(program(WELCO.ville()), "F2026-0142", "&scope=factures"))
                .isEmpty();
    }

    @Test
    void a_service_that_signs_for_an_agent_finds_what_he_finds() {
        TenantClient portal = WELCO.ville().signedBy(WCS);
        assertThat(lines(portal, "F2026-0142", "&NameID=a0000000000000000000000000000003"))
                .hasSize(1);
        assertThat(lines(portal, "F2026-0142", "&NameID=a0000000000000000000000000000002"))
                .isEmpty();
    }

    @Test
    void a_town_never_finds_the_invoices_of_another() {
        assertThat(lines(SignedIn.as(WELCO.agglo(), "claire"), "F2026-0142", "&scope=factures"))
                .isEmpty();
        assertThat(lines(SignedIn.as(WELCO.agglo(), "claire"), "A2026-0142", "&scope=factures"))
                .hasSize(1);
    }

    @Test
    void nothing_of_what_is_typed_stands_in_the_log() {
        answer(SignedIn.as(WELCO.ville(), "claire"), OwnTown.PRIVATE + " & Cie?#%41", "");
    }

    @Test
    void one_in_trouble_says_so_and_a_malformed_one_is_off_alone() {
        TenantFiles files = WELCO.files(RunningWelco.VILLE);
        String before = files.settings();
        try {
            files.change(settings -> {
                ArrayNode sources = (ArrayNode) settings.get("SEARCH_CONNECTORS");
                sources.addObject()
                        .put("name", "voirie")
                        .put("title", "Arrêtés")
                        .put("url", WELCO.sandbox().url(PASSERELLE) + "nowhere/?q=%(q)s")
                        .put("text", "{{text}}")
                        .putArray("roles")
                        .add("accueil");
                sources.addObject().put("name", "mail");
            });
            JsonNode body = answer(SignedIn.as(WELCO.ville(), "claire"), "F2026-0142", "");
            assertThat(body.path("data")).hasSize(1);
            assertThat(body.path("troubles")).hasSize(1);
            assertThat(body.path("troubles").path(0).path("source").asText()).isEqualTo("voirie");
            assertThat(body.path("troubles").path(0).path("message").asText())
                    .isEqualTo("Arrêtés : le service répond par une erreur (404)");
            TypedManage typed = WELCO.manage("tenant_command", "check", "--domain", RunningWelco.VILLE);
            assertThat(typed.out() + typed.err())
                    .contains("source déclarée : « Factures »")
                    .contains("SEARCH_CONNECTORS : source « mail », ");
        } finally {
            files.settings(before);
        }
    }
}
