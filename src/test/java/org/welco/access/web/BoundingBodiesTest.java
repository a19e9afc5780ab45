package org.welco.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.welco.access.BodyTooBigException;

class BoundingBodiesTest {

    private static BoundedRequest request(String body, long limit) {
        ServletInputStream stream = new Body(body.getBytes(StandardCharsets.UTF_8));
        HttpServletRequest inner = (HttpServletRequest) Proxy.newProxyInstance(
                BoundingBodiesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> method.getName().equals("getInputStream") ? stream : null);
        return new BoundedRequest(inner, limit);
    }

    private static final class Body extends ServletInputStream {

        private final InputStream bytes;

        Body(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void lets_a_body_of_exactly_the_limit_through() throws IOException {
        assertThat(request("abcde", 5).getInputStream().readAllBytes()).hasSize(5);
    }

    @Test
    void breaks_off_at_the_first_byte_beyond() {
        assertThatThrownBy(() -> request("abcdef", 5).getInputStream().readAllBytes())
                .isInstanceOf(BodyTooBigException.class);
    }

    @Test
    void counts_single_bytes_and_readers_too() throws IOException {
        ServletInputStream single = request("ab", 1).getInputStream();
        assertThat(single.read()).isEqualTo('a');
        assertThatThrownBy(single::read).isInstanceOf(BodyTooBigException.class);
        assertThatThrownBy(() -> request("été", 4).getReader().readLine()).isInstanceOf(BodyTooBigException.class);
    }

    @Test
    void gives_the_same_stream_each_time() throws IOException {
        BoundedRequest request = request("ab", 2);
        assertThat(request.getInputStream()).isSameAs(request.getInputStream());
    }
}
