package org.welco.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that takes a call on a connection kept alive and closes without a word: the call must not come again. */
class SendingOnceTest {

    private RawServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RawServer(SendingOnceTest::answerGetsOnly);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static boolean answerGetsOnly(String request, OutputStream out) throws IOException {
        if (request.startsWith("GET ")) {
            RawServer.reply(out, 200, "text/plain", "ok");
            return true;
        }
        return false;
    }

    @Test
    void a_put_without_answer_is_sent_once() throws Exception {
        try (SomeApi api = new OutboundHttp().client(SomeApi.class, server.address())) {
            warmUp(api);
            Throwable thrown = catchThrowable(() -> api.put("{\"n\":1}"));
            assertThat(OutboundException.in(thrown))
                    .hasValueSatisfying(lost -> assertThat(lost.phase()).isEqualTo(OutboundException.Phase.LOST));
        }
        assertThat(server.count("PUT")).isEqualTo(1);
    }

    @Test
    void a_post_without_answer_is_sent_once() throws Exception {
        try (SomeApi api = new OutboundHttp().client(SomeApi.class, server.address())) {
            warmUp(api);
            Throwable thrown = catchThrowable(() -> api.post("{\"n\":1}"));
            assertThat(OutboundException.in(thrown))
                    .hasValueSatisfying(lost -> assertThat(lost.phase()).isEqualTo(OutboundException.Phase.LOST));
        }
        assertThat(server.count("POST")).isEqualTo(1);
    }

    @Test
    void a_call_whose_thread_is_wanted_elsewhere_is_given_up_and_its_thread_told() throws Exception {
        boolean stillWanted;
        Throwable thrown;
        try (SomeApi api = new OutboundHttp().client(SomeApi.class, server.address())) {
            Thread.currentThread().interrupt();
            thrown = catchThrowable(() -> api.put("{\"n\":1}"));
            stillWanted = Thread.interrupted();
        }
        assertThat(OutboundException.in(thrown))
                .hasValueSatisfying(lost -> assertThat(lost.phase()).isEqualTo(OutboundException.Phase.LOST));
        assertThat(stillWanted).isTrue();
    }

    @Test
    void the_server_of_this_test_does_make_the_default_connector_repeat_a_put() {
        Client client = ClientBuilder.newClient();
        try {
            try (Response first =
                    client.target(server.address()).path("thing").request().get()) {
                assertThat(first.readEntity(String.class)).isEqualTo("ok");
            }
            catchThrowable(() -> client.target(server.address())
                    .path("thing")
                    .request()
                    .put(Entity.json("{\"n\":1}"))
                    .close());
        } finally {
            client.close();
        }
        assertThat(server.count("PUT")).isGreaterThan(1);
    }

    private static void warmUp(SomeApi api) {
        try (Response first = api.get()) {
            assertThat(first.readEntity(String.class)).isEqualTo("ok");
        }
    }
}
