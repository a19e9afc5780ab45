package org.welco.sandbox.wcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.platform.http.ClosedPort;
import org.welco.sandbox.http.Answer;
import org.welco.sandbox.http.SandboxServer;
import org.welco.sandbox.http.Visit;
import org.welco.sandbox.publik.SecretKeys;
import org.welco.sandbox.publik.SharedSecret;
import org.welco.sandbox.publik.SignedQuery;

/** The web-service action of w.c.s. as it was recorded. */
class WorkflowAnsweringLetterTest {

    private static final String WELCO = "courrier.ville.localhost";

    private final List<Visit> received = new ArrayList<>();
    private final SecretKeys keys = new SecretKeys();
    private Answer answer = json("{\"err\": 0}");
    private SandboxServer server;
    private WcsSandbox wcs;

    @BeforeEach
    void start() throws IOException {
        keys.put("demarches.ville.localhost", "clé des démarches");
        keys.put(WELCO, "clé du courrier");
        server = new SandboxServer(0);
        server.site(WELCO, visit -> {
            received.add(visit);
            visit.send(answer);
        });
        wcs = new WcsSandbox("demarches.ville.localhost", server.port(), keys);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Answer json(String body) {
        return Answer.of(200, "application/json", body);
    }

    private WorkflowStep respond() {
        return wcs.respond("http://" + WELCO + ":" + server.port() + "/", "Votre demande est traitée.", "maarch-100");
    }

    @Test
    void the_body_is_ascii_json_with_spaces() {
        respond();
        assertThat(received.get(0).text())
                .isEqualTo("{\"content\": \"Votre demande est trait\\u00e9e.\", \"mail_id\": \"maarch-100\"}");
        assertThat(received.get(0).header("Content-Type")).contains("application/json");
    }

    @Test
    void the_call_is_signed_with_an_orig_without_port_and_names_the_calling_request() {
        respond();
        Visit visit = received.get(0);
        assertThat(visit.path()).isEqualTo("/api/mail/response/");
        assertThat(visit.query()).startsWith("orig=demarches.ville.localhost&algo=sha256&timestamp=20");
        String secret = SharedSecret.of("clé du courrier", "clé des démarches");
        assertThat(SignedQuery.refusal(visit.query(), orig -> Optional.of(secret)))
                .isEmpty();
        assertThat(visit.header("Publik-Caller-URL"))
                .contains("http://demarches.ville.localhost:" + server.port()
                        + "/backoffice/management/signalement-voirie/42/");
    }

    @Test
    void without_a_secret_for_the_host_the_call_is_not_signed() {
        server.site("autre.localhost", visit -> {
            received.add(visit);
            visit.send(answer);
        });
        wcs.respond("http://autre.localhost:" + server.port() + "/", "x", "maarch-1");
        assertThat(received.get(0).query()).isEmpty();
    }

    @Test
    void an_application_error_lets_the_workflow_go_on() {
        answer = json("{\"err\": 1, \"err_class\": \"unknown-mail\"}");
        WorkflowStep step = respond();
        assertThat(step.goesOn()).isTrue();
        assertThat(step.appError()).isEqualTo("1");
    }

    @Test
    void the_error_header_wins_over_the_body() {
        answer = json("{\"err\": 0}").with("X-Error-Code", "7");
        assertThat(respond().appError()).isEqualTo("7");
    }

    @Test
    void a_refusal_leaves_the_request_stuck() {
        answer = Answer.of(400, "application/json", "{\"err\": 1}");
        WorkflowStep step = respond();
        assertThat(step.goesOn()).isFalse();
        assertThat(step.status()).hasValue(400);
    }

    @Test
    void a_redirection_is_followed_as_a_get_without_signature() {
        server.site(WELCO, visit -> {
            received.add(visit);
            visit.send(visit.method().equals("POST") ? Answer.html(302, "").with("Location", "/ailleurs") : answer);
        });
        assertThat(respond().goesOn()).isTrue();
        assertThat(received.get(1).method() + " " + received.get(1).path()
                        + received.get(1).query())
                .isEqualTo("GET /ailleurs");
        assertThat(received.get(1).text()).isEmpty();
    }

    @Test
    void a_display_id_renumbers_the_request() {
        answer = json("{\"err\": 0, \"data\": {\"display_id\": \"GRC-42\"}}");
        assertThat(respond().renumbered()).contains("GRC-42");
    }

    @Test
    void nobody_there_leaves_the_request_stuck() throws IOException {
        try (ClosedPort gone = new ClosedPort()) {
            WorkflowStep step =
                    wcs.respond("http://" + WELCO + ":" + gone.address().getPort() + "/", "x", "maarch-1");
            assertThat(step.goesOn()).isFalse();
            assertThat(step.connectionError().orElseThrow()).contains("connection refused");
        }
    }

    @Test
    void the_number_of_the_request_is_sent_when_given() {
        wcs.respond("http://" + WELCO + ":" + server.port() + "/", "x", "maarch-1", Optional.of("1-77"));
        assertThat(received.get(0).text()).endsWith("\"request\": \"1-77\"}");
        assertThat(received.get(0).header("Publik-Caller-URL").orElseThrow()).endsWith("/77/");
    }

    @Test
    void telling_of_a_change_sends_the_form_s_data_and_the_code_among_the_action_s_own_pairs() {
        FormData made = wcs.request("acte-etat-civil", "", Map.of("objet", "Acte"));
        wcs.tell("http://" + WELCO + ":" + server.port() + "/", made);
        Visit visit = received.get(0);
        assertThat(visit.path()).isEqualTo("/api/requests/");
        assertThat(visit.text())
                .contains("\"display_id\": \"" + made.number() + "\"", "\"objet\": \"Acte\"")
                .endsWith("\"extra\": {\"form_tracking_code\": \"" + made.trackingCode() + "\"}}");
        assertThat(visit.header("Publik-Caller-URL")).contains(wcs.requestUrl("acte-etat-civil", made.id()));
    }
}
