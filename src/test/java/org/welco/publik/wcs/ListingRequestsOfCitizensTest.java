package org.welco.publik.wcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.welco.publik.testing.PublikTown.HUGO;
import static org.welco.publik.testing.PublikTown.LEILA;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.agent.Agent;
import org.welco.platform.http.RawServer;
import org.welco.publik.testing.PublikTown;
import org.welco.request.CitizenRequest;
import org.welco.request.RequestSourceException;
import org.welco.request.RequestSourceException.Kind;
import org.welco.sandbox.wcs.WcsFault;
import org.welco.sandbox.wcs.WcsFaults.Route;

/** w.c.s. tells the requests of a citizen as far as it shows them to the agent who asks. */
class ListingRequestsOfCitizensTest {

    private static final String JACQUES = "c0000000000000000000000000000009";

    private final PublikTown town = new PublikTown();
    private final WcsCitizenRequests requests =
            new WcsCitizenRequests(new WcsLinks(town.current(), town.http(), town.signer()));

    @BeforeEach
    void a_citizen_with_two_requests() {
        town.wcs().people().citizen(JACQUES, "Jacques Lefèvre", "jacques@example.org");
        town.wcs().request("signalement-voirie", JACQUES, Map.of("objet", "Réverbère cassé"));
        town.wcs().request("acte-etat-civil", JACQUES, Map.of("objet", "Acte de naissance"));
        town.wcs().request("signalement-voirie", "", Map.of("objet", "De quelqu’un d’autre"));
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private List<CitizenRequest> of(String uuid, Agent agent) {
        return town.inside(() -> requests.of(uuid, agent));
    }

    @Test
    void nobody_else_s_is_told() {
        assertThat(of(JACQUES, LEILA)).hasSize(2);
    }

    @Test
    void the_newest_stands_first() throws IOException {
        assertThat(answered("{\"form_name\": \"Avant\"}, {\"form_name\": \"Après\"}"))
                .extracting(CitizenRequest::form)
                .containsExactly("Après", "Avant");
    }

    @Test
    void the_agent_may_open_what_his_role_processes() {
        assertThat(of(JACQUES, LEILA))
                .extracting(one -> one.address().isPresent())
                .contains(true, false);
    }

    @Test
    void it_is_asked_in_the_agent_s_name() {
        of(JACQUES, HUGO);
        assertThat(town.wcs().journal().entries().get(0).path()).isEqualTo("/api/users/" + JACQUES + "/forms");
        assertThat(town.wcs().journal().entries().get(0).query())
                .contains("include-drafts=on", "NameID=" + HUGO.nameId());
    }

    @Test
    void a_citizen_whom_w_c_s_does_not_know_has_none() {
        assertThat(of("c00000000000000000000000000000ff", HUGO)).isEmpty();
    }

    @Test
    void an_agent_whom_w_c_s_does_not_know_is_told_so() {
        Agent stranger = new Agent("a00000000000000000000000000000ff", "Inconnue", Set.of(), false);
        assertThatExceptionOfType(RequestSourceException.class)
                .isThrownBy(() -> of(JACQUES, stranger))
                .matches(trouble -> trouble.kind() == Kind.RIGHTS);
    }

    @Test
    void in_nobody_s_name_nothing_is_asked() {
        assertThatExceptionOfType(RequestSourceException.class)
                .isThrownBy(() -> of(JACQUES, new Agent("", "Personne", Set.of(), false)))
                .matches(trouble -> trouble.kind() == Kind.RIGHTS);
        assertThat(town.wcs().journal().entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DOWN, UNREACHABLE", "TROUBLE, UNREACHABLE", "GARBAGE, UNREADABLE", "REFUSING, RIGHTS"})
    void a_w_c_s_in_trouble_is_told_as_such(WcsFault fault, Kind kind) {
        town.wcs().faults().add(fault, Route.USER, 0);
        assertThatExceptionOfType(RequestSourceException.class)
                .isThrownBy(() -> of(JACQUES, HUGO))
                .matches(trouble -> trouble.kind() == kind)
                .matches(trouble -> !trouble.toString().contains(JACQUES));
    }

    private List<CitizenRequest> answered(String item) throws IOException {
        try (RawServer other = new RawServer((request, out) -> {
            String host = request.replaceAll("(?s).*[Hh]ost: ([^\\r\\n]+).*", "$1");
            String body = "{\"err\": 0, \"data\": [" + item.replace("HERE", "http://" + host) + "]}";
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + bytes.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(bytes);
            return true;
        })) {
            WcsCitizenRequests asked = new WcsCitizenRequests(new WcsLinks(town.current(), town.http(), town.signer()));
            return town.gate()
                    .call(
                            PublikTown.tenant("courrier.autre.test", other.address(), other.address(), Map.of()),
                            () -> asked.of(JACQUES, HUGO));
        }
    }

    @Test
    void a_request_is_told_with_all_that_its_line_shows() throws IOException {
        assertThat(
                        answered(
                                "{\"form_name\": \"Voirie\", \"form_number\": \"1-13\", \"category_name\": \"Cadre de vie\","
                                        + " \"form_submission_channel_label\": \"Téléphone\", \"form_receipt_date\": \"2026-11-23\","
                                        + " \"form_status\": \"Terminée\", \"form_status_is_endpoint\": true, \"draft\": false,"
                                        + " \"readable\": true, \"form_url_backoffice\": \"HERE/backoffice/management/voirie/13/\"}"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.number()).isEqualTo("1-13");
                    assertThat(request.category()).isEqualTo("Cadre de vie");
                    assertThat(request.channel()).isEqualTo("Téléphone");
                    assertThat(request.received()).contains(LocalDate.of(2026, 11, 23));
                    assertThat(request.status()).isEqualTo("Terminée");
                    assertThat(request.finished()).isTrue();
                    assertThat(request.address().orElseThrow()).endsWith("/backoffice/management/voirie/13/");
                });
    }

    @Test
    void a_draft_has_no_number_yet() throws IOException {
        assertThat(answered(
                        "{\"form_name\": \"Voirie\", \"form_number\": \"1-13\", \"draft\": true, \"readable\": true,"
                                + " \"form_url_backoffice\": \"HERE/backoffice/management/voirie/13/\"}"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.draft()).isTrue();
                    assertThat(request.number()).isEmpty();
                    assertThat(request.address()).isEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example/backoffice/", "javascript:alert(1)", "//evil.example/", "'::'", "''"})
    void no_browser_is_sent_anywhere_else(String address) throws IOException {
        assertThat(answered("{\"form_name\": \"Voirie\", \"readable\": true, \"form_url_backoffice\": \"" + address
                        + "\"}"))
                .singleElement()
                .satisfies(request -> assertThat(request.address()).isEmpty());
    }

    @Test
    void what_is_missing_or_of_another_type_breaks_nothing() throws IOException {
        assertThat(answered("{\"form_name\": 3, \"form_receipt_date\": \"hier\", \"readable\": \"oui\"}, 7, null"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.received()).isEmpty();
                    assertThat(request.address()).isEmpty();
                });
    }
}
