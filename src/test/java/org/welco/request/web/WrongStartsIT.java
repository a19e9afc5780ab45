package org.welco.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.sandbox.wcs.WcsFaults.Route;
import org.welco.sandbox.wcs.WcsSandbox;
import org.welco.testing.FacesPage;
import org.welco.testing.RunningWelco;
import org.welco.testing.SignedIn;
import org.welco.testing.TenantClient;

/** Beginnings that no page of ours asks for, on the real server: nothing is begun. */
class WrongStartsIT {

    private static final String CITIZEN = "c" + "%031d".formatted(9);

    private final RunningWelco welco = RunningWelco.get();
    private final TenantClient leila = SignedIn.as(welco.ville(), "leila");
    private final WcsSandbox wcs = welco.sandbox().wcs("demarches.ville.localhost");
    private int before;

    @BeforeEach
    void count() {
        before = submitted();
    }

    /** Of this agent, whom no other test has begin anything here. */
    private int submitted() {
        return (int) wcs.journal().of(Route.SUBMIT).stream()
                .filter(call -> call.user().equals("a" + "%031d".formatted(3)))
                .count();
    }

    private HttpResponse<String> starts(TenantClient agent, Map<String, String> typed) {
        Map<String, String> all = new HashMap<>(Map.of(
                "forms-desk", "forms-desk",
                "form", "place-pmr",
                "channel", "counter",
                "gesture", UUID.randomUUID().toString()));
        all.putAll(typed);
        return FacesPage.open(agent, "/cells/forms").gesture("forms-start", "@none", all);
    }

    @ParameterizedTest
    @CsvSource({"channel, fax", "channel, ''", "channel, COUNTER", "gesture, once", "gesture, ''", "form, ''"})
    void what_is_malformed_is_answered_400_and_nothing_is_begun(String parameter, String value) {
        assertThat(starts(leila, Map.of(parameter, value)).statusCode()).isEqualTo(400);
        assertThat(submitted()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"aide-sociale", "inscription-scolaire", "fete-des-voisins", "aucune", "../../users"})
    void a_form_that_is_not_hers_is_refused_and_nothing_is_begun(String form) {
        assertThat(starts(leila, Map.of("form", form)).body()).contains("ne vous est pas ouverte");
        assertThat(submitted()).isEqualTo(before);
    }

    @Test
    void a_number_that_is_none_is_said_to_be_none() {
        assertThat(starts(leila, Map.of("channel", "phone", "caller", "zéro six"))
                        .body())
                .contains("des chiffres sont attendus");
        assertThat(submitted()).isEqualTo(before);
    }

    @Test
    void a_gesture_for_a_citizen_who_is_not_in_hand_is_not_done() {
        TenantClient stranger = leila.withHeader("X-Welco-Page", "f".repeat(32)).withHeader("X-Welco-Citizen", CITIZEN);
        assertThat(starts(stranger, Map.of()).statusCode()).isEqualTo(409);
        assertThat(submitted()).isEqualTo(before);
    }

    @Test
    void a_begun_request_is_followed_and_shown_to_her_alone() {
        assertThat(starts(leila, Map.of()).body()).contains("/backoffice/submission/place-pmr/");
        assertThat(submitted()).isEqualTo(before + 1);
        assertThat(leila.get("/request/999999999").body()).contains("Demande inconnue");
        assertThat(leila.get("/request/abc").body()).contains("Demande inconnue");
    }
}
