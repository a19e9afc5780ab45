package org.welco.access.basic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingCredentialsTest {

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void reads_a_password_with_colons_and_accents() {
        assertThat(Credentials.read(basic("scanner:é:à"))).contains(new Credentials("scanner", "é:à"));
    }

    @Test
    void reads_the_scheme_in_any_case() {
        assertThat(Credentials.concern("BASIC abc")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc", "Basic", "Digest x", ""})
    void is_not_concerned_by_other_schemes(String header) {
        assertThat(Credentials.concern(header)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic !!!", "Basic ", "Basic bm9jb2xvbg==", "Basic /////w==", "Basic OnBhc3M="})
    void reads_nothing_in_a_header_that_is_malformed(String header) {
        assertThat(Credentials.read(header)).isEmpty();
    }

    @Test
    void reads_nothing_that_is_overlong() {
        assertThat(Credentials.read(basic("scanner:" + "p".repeat(257)))).isEmpty();
        assertThat(Credentials.read(basic("s".repeat(257) + ":p"))).isEmpty();
    }

    @Test
    void shows_no_password() {
        assertThat(new Credentials("scanner", "secret")).hasToString("credentials of an API client");
    }
}
