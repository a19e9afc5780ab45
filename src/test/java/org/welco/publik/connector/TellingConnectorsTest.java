package org.welco.publik.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.access.signature.QuerySigner;
import org.welco.connector.Connector;
import org.welco.connector.ConnectorException;
import org.welco.connector.ConnectorGestures.Way;
import org.welco.connector.UnsureGestureException;
import org.welco.platform.http.ClosedPort;
import org.welco.platform.http.OutboundHttp;
import org.welco.platform.http.RawServer;
import org.welco.publik.testing.PublikTown;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/** A declared service is told once what to do, by a signed call; whether it did it is known, or said to be unknown. */
class TellingConnectorsTest {

    private final CurrentTenant current = new CurrentTenant();
    private final SignedConnectorCalls calls =
            new SignedConnectorCalls(current, new OutboundHttp(), new QuerySigner(Clock.systemUTC()));
    private final List<String> received = new CopyOnWriteArrayList<>();
    private RawServer server;

    @AfterEach
    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    private void answers(String head, String body) throws IOException {
        server = new RawServer((request, out) -> {
            received.add(request);
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

    private void tell(URI address, Way way) {
        Tenant tenant = PublikTown.tenant("courrier.ville.test", address, address, Map.of());
        Connector connector = new Connector(
                "sheet/abonnements/action",
                address + "end/?id=%(line.id)s",
                List.of(),
                Duration.ofSeconds(2),
                tenant.service("wcs"));
        new TenantGate(current, null)
                .run(tenant, () -> calls.tell(connector, way, connector.address(Map.of("line.id", "a b"))));
    }

    private void tell() {
        tell(server.address(), Way.POST);
    }

    @Test
    void it_is_told_once_by_a_signed_call() throws IOException {
        answers("200 OK", "{\"err\": 0, \"data\": true}");
        tell();
        tell(server.address(), Way.DELETE);
        assertThat(received).hasSize(2);
        assertThat(received.get(0)).contains("POST", "/end/?id=a%20b", "signature=");
        assertThat(received.get(1)).contains("DELETE", "signature=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"200 OK", "201 Created"})
    void an_empty_yes_is_one(String head) throws IOException {
        answers(head, "");
        assertThatCode(this::tell).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 OK | {\"err\": 1, \"err_desc\": \"not subscribed\"} | le service a refusé",
                "403 Forbidden | {} | le service n’accepte pas notre appel",
                "404 Not Found | {} | le service répond par une erreur (404)",
                "302 Found | {} | le service renvoie à une autre adresse, qui n’est pas suivie"
            })
    void what_it_refuses_was_not_done(String head, String body, String said) throws IOException {
        answers(head, body);
        assertThatThrownBy(this::tell)
                .isInstanceOf(ConnectorException.class)
                .isNotInstanceOf(UnsureGestureException.class)
                .hasMessage(said);
        assertThat(received).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"500 Server Error | {}", "502 Bad Gateway | <h1>", "200 OK | <h1>Maintenance</h1>"})
    void what_breaks_down_or_says_anything_may_have_done_it_and_is_not_told_again(String head, String body)
            throws IOException {
        answers(head, body);
        assertThatThrownBy(this::tell).isInstanceOf(UnsureGestureException.class);
        assertThat(received).hasSize(1);
    }

    @Test
    void a_lost_answer_may_have_done_it_and_is_not_asked_for_again() throws IOException {
        server = new RawServer((request, out) -> {
            received.add(request);
            return false;
        });
        assertThatThrownBy(this::tell).isInstanceOf(UnsureGestureException.class);
        assertThat(received).hasSize(1);
    }

    @Test
    void whoever_cannot_be_reached_has_done_nothing() throws IOException {
        try (ClosedPort nobody = new ClosedPort()) {
            assertThatThrownBy(() -> tell(nobody.address(), Way.POST))
                    .isInstanceOf(ConnectorException.class)
                    .isNotInstanceOf(UnsureGestureException.class);
        }
    }
}
