package org.welco.publik.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.access.signature.QuerySigner;
import org.welco.connector.Connector;
import org.welco.connector.ConnectorException;
import org.welco.platform.http.ClosedPort;
import org.welco.platform.http.OutboundHttp;
import org.welco.platform.http.RawServer;
import org.welco.publik.testing.PublikTown;
import org.welco.sandbox.publik.SignedQuery;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/** A service behind a declared source is asked once, signed where that is wanted, and believed only as far as it is sane. */
class AskingConnectorsTest {

    private static final String TYPED = "F2026 & Cie";

    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, null);
    private final SignedConnectorCalls calls =
            new SignedConnectorCalls(current, new OutboundHttp(), new QuerySigner(java.time.Clock.systemUTC()));
    private final CountDownLatch over = new CountDownLatch(1);
    private RawServer server;

    @AfterEach
    void stop() throws IOException {
        over.countDown();
        if (server != null) {
            server.close();
        }
    }

    private void answers(RawServer.Behaviour behaviour) throws IOException {
        server = new RawServer(behaviour);
    }

    private void answers(String head, String body) throws IOException {
        answers((request, out) -> {
            write(
                    out,
                    "HTTP/1.1 " + head + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length
                            + "\r\n\r\n" + body);
            return true;
        });
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Whether the test is over within that time. */
    private boolean isOver(Duration time) {
        try {
            return over.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private JsonValue ask(boolean signed, Duration patience) {
        return ask(server.address(), signed, patience);
    }

    private JsonValue ask(URI address, boolean signed, Duration patience) {
        Tenant tenant = PublikTown.tenant("courrier.ville.test", address, address, Map.of());
        Connector connector = new Connector(
                "search/factures",
                address + "csvdatasource/factures/data?x=1&q=%(q)s",
                List.of("data"),
                patience,
                signed ? tenant.service("wcs") : Optional.empty());
        return gate.call(tenant, () -> calls.ask(connector, connector.address(Map.of("q", TYPED))));
    }

    private JsonValue ask() {
        return ask(false, Duration.ofSeconds(5));
    }

    private void isTold(String sentence) {
        isTold(sentence, this::ask);
    }

    private static void isTold(String sentence, ThrowableAssert.ThrowingCallable asking) {
        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(asking)
                .withMessage(sentence)
                .satisfies(trouble ->
                        assertThat(trouble.toString() + trouble.getCause()).doesNotContain("F2026"));
    }

    @Test
    void what_it_answers_is_handed_back() throws IOException {
        answers("200 OK", "{\"err\": 0, \"data\": [{\"a\": 1}]}");
        assertThat(ask().asJsonObject().getJsonArray("data")).hasSize(1);
        assertThat(server.requests().get(0))
                .startsWith("GET /csvdatasource/factures/data?x=1&q=F2026%20%26%20Cie HTTP/1.1")
                .doesNotContain("signature=");
    }

    @Test
    void a_signed_call_is_signed_as_the_platform_does() throws IOException {
        answers("200 OK", "[]");
        Tenant tenant = PublikTown.tenant("courrier.ville.test", server.address(), server.address(), Map.of());
        ask(true, Duration.ofSeconds(5));
        String line = server.requests().get(0).split(" ")[1];
        assertThat(line).contains("x=1&q=F2026%20%26%20Cie&orig=courrier.ville.test&algo=sha256");
        assertThat(SignedQuery.refusal(
                        line.substring(line.indexOf('?') + 1),
                        orig -> tenant.service("wcs").map(service -> service.secret())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "302 Found|le service renvoie à une autre adresse, qui n’est pas suivie",
                "401 Unauthorized|le service n’accepte pas notre appel",
                "403 Forbidden|le service n’accepte pas notre appel",
                "404 Not Found|le service répond par une erreur (404)",
                "500 Internal Server Error|le service répond par une erreur (500)",
                "204 No Content|le service répond par une erreur (204)",
            })
    void any_other_status_is_told(String head, String sentence) throws IOException {
        answers(head + "\r\nLocation: http://127.0.0.1:1/", "");
        isTold(sentence);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void what_is_no_json_is_told() throws IOException {
        answers("200 OK", "<!doctype html><title>Maintenance</title>");
        isTold("ce qui répond à cette adresse ne parle pas JSON");
    }

    @Test
    void more_than_a_megabyte_is_not_read() throws IOException {
        answers("200 OK", "[\"" + "x".repeat(SignedConnectorCalls.LIMIT) + "\"]");
        isTold("la réponse du service est trop longue");
    }

    @Test
    void a_deep_answer_breaks_nothing() throws IOException {
        answers("200 OK", "[".repeat(5000) + "]".repeat(5000));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(this::ask)).isNotInstanceOf(StackOverflowError.class);
    }

    @Test
    void an_answer_that_drops_in_is_late_as_a_whole() throws IOException {
        answers((request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n[");
            while (!isOver(Duration.ofMillis(20))) {
                write(out, " ");
            }
            return false;
        });
        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() -> ask(false, Duration.ofMillis(300)))
                .withMessage("le service n’a pas répondu à temps");
    }

    @Test
    void a_service_that_says_nothing_is_late() throws IOException {
        answers((request, out) -> !isOver(Duration.ofMinutes(1)));
        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() -> ask(false, Duration.ofMillis(300)))
                .withMessage("le service n’a pas répondu à temps");
    }

    @Test
    void a_service_that_is_gone_is_told_and_left_alone_after_some_failures() throws IOException {
        try (ClosedPort gone = new ClosedPort()) {
            ThrowableAssert.ThrowingCallable asking = () -> ask(gone.address(), false, Duration.ofSeconds(5));
            for (int turn = 0; turn < 5; turn++) {
                isTold("le service est injoignable : aucune connexion", asking);
            }
            isTold("le service ne répondait plus : nouvel essai possible dans quelques secondes", asking);
        }
    }
}
