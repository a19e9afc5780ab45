package org.welco.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.welco.platform.http.OutboundException.Phase;

/** Nobody waits for ever, and nothing that keeps coming is cut. SomeApi.get() waits one second. */
class WaitingForAnswersTest {

    private final OutboundHttp http = new OutboundHttp();
    private final CountDownLatch over = new CountDownLatch(1);

    @Test
    void an_answer_that_does_not_begin_is_given_up() throws Exception {
        try (RawServer mute = new RawServer((request, out) -> waitForTheEnd());
                SomeApi api = http.client(SomeApi.class, mute.address())) {
            assertPhase(catchThrowable(api::get), Phase.TIMED_OUT);
        } finally {
            over.countDown();
        }
    }

    @Test
    void an_answer_that_stops_in_the_middle_is_given_up() throws Exception {
        try (RawServer stuck = new RawServer((request, out) -> {
                    out.write("HTTP/1.1 200 X\r\nContent-Length: 100\r\n\r\nabc".getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    return waitForTheEnd();
                });
                SomeApi api = http.client(SomeApi.class, stuck.address());
                Response answer = api.get();
                InputStream body = answer.readEntity(InputStream.class)) {
            assertThatThrownBy(body::readAllBytes).isInstanceOf(HttpTimeoutException.class);
        } finally {
            over.countDown();
        }
    }

    @Test
    void a_body_is_given_up_by_its_own_patience_and_not_by_the_first_one() {
        PatientStream body = new PatientStream(new Stuck(over), Duration.ofMillis(50));
        assertThatThrownBy(() -> body.read(new byte[10], 0, 10)).isInstanceOf(HttpTimeoutException.class);
        assertThatThrownBy(body::read).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void a_body_that_keeps_coming_is_read_to_its_end() throws IOException {
        PatientStream body =
                new PatientStream(new ByteArrayInputStream(new byte[] {1, (byte) 0xff}), Duration.ofSeconds(10));
        assertThat(body.read()).isEqualTo(1);
        assertThat(body.read()).isEqualTo(0xff);
        assertThat(body.read(new byte[1], 0, 0)).isLessThanOrEqualTo(0);
    }

    @Test
    void the_end_of_a_body_is_its_end() throws IOException {
        PatientStream body = new PatientStream(new ByteArrayInputStream(new byte[0]), Duration.ofSeconds(10));
        assertThat(body.read()).isEqualTo(-1);
    }

    @Test
    void a_broken_body_is_told_as_it_is() {
        IOException broken = new IOException("reset");
        PatientStream body = new PatientStream(new Broken(broken), Duration.ofSeconds(10));
        assertThatThrownBy(body::read).isSameAs(broken);
    }

    @Test
    void a_refused_connection_means_that_nothing_was_sent() throws Exception {
        try (ClosedPort gone = new ClosedPort();
                SomeApi api = http.client(SomeApi.class, gone.address())) {
            assertPhase(catchThrowable(() -> api.put("{}")), Phase.NOT_SENT);
        }
    }

    @Test
    void an_unknown_host_means_that_nothing_was_sent() throws Exception {
        try (SomeApi api = http.client(SomeApi.class, URI.create("http://nobody.invalid/"))) {
            assertPhase(catchThrowable(() -> api.put("{}")), Phase.NOT_SENT);
        }
    }

    @Test
    void a_connection_without_tls_means_that_nothing_was_sent() throws Exception {
        try (RawServer plain = new RawServer((request, out) -> true);
                SomeApi api = http.client(
                        SomeApi.class,
                        URI.create("https://127.0.0.1:" + plain.address().getPort() + "/"))) {
            Throwable thrown = catchThrowable(() -> api.put("{}"));
            assertThat(OutboundException.in(thrown)).isPresent();
            assertThat(plain.count("PUT")).isZero();
        }
    }

    @Test
    void a_redirect_is_an_answer_and_is_not_followed() throws Exception {
        try (RawServer moving = new RawServer((request, out) -> {
                    out.write("HTTP/1.1 302 X\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    return true;
                });
                SomeApi api = http.client(SomeApi.class, moving.address())) {
            for (String method : new String[] {"GET", "PUT", "POST"}) {
                try (Response answer =
                        method.equals("GET") ? api.get() : method.equals("PUT") ? api.put("{}") : api.post("{}")) {
                    assertThat(answer.getStatus()).isEqualTo(302);
                }
            }
            assertThat(moving.requests()).hasSize(3).allMatch(one -> one.contains(" /thing HTTP/1.1"));
        }
    }

    @Test
    void a_cookie_is_not_kept() throws Exception {
        try (RawServer baker = new RawServer((request, out) -> {
                    out.write("HTTP/1.1 200 X\r\nSet-Cookie: a=b; Path=/\r\nContent-Length: 0\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    return true;
                });
                SomeApi api = http.client(SomeApi.class, baker.address())) {
            api.get().close();
            api.get().close();
            assertThat(baker.requests()).hasSize(2).noneMatch(one -> one.contains("Cookie"));
        }
    }

    @Test
    void credentials_are_sent_at_once_and_not_printed() throws Exception {
        BasicAuthentication basic = new BasicAuthentication("élu", "mot:de passe");
        try (RawServer plain = new RawServer((request, out) -> {
                    RawServer.reply(out, 401, "text/plain", "");
                    return true;
                });
                SomeApi api = http.client(SomeApi.class, plain.address(), basic)) {
            api.get().close();
            assertThat(plain.requests().get(0)).contains("Authorization: Basic w6lsdTptb3Q6ZGUgcGFzc2U=");
        }
        assertThat(basic.toString()).isEqualTo("BasicAuthentication");
    }

    private static void assertPhase(Throwable thrown, Phase phase) {
        assertThat(OutboundException.in(thrown))
                .hasValueSatisfying(found -> assertThat(found.phase()).isEqualTo(phase));
    }

    private boolean waitForTheEnd() throws IOException {
        try {
            over.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return false;
    }

    /** Gives nothing until closed, as a body of the JDK's client does. */
    private static final class Stuck extends InputStream {
        private final CountDownLatch over;

        Stuck(CountDownLatch over) {
            this.over = over;
        }

        @Override
        public int read() throws IOException {
            try {
                over.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            throw new IOException("closed");
        }

        @Override
        public void close() {
            over.countDown();
        }
    }

    private static final class Broken extends InputStream {
        private final IOException trouble;

        Broken(IOException trouble) {
            this.trouble = trouble;
        }

        @Override
        public int read() throws IOException {
            throw trouble;
        }
    }
}
