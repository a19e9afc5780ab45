package org.welco.sandbox.publik;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Publik's signature and hobo's secret, on vectors computed elsewhere. */
class SignedQueryTest {

    private static final Instant AT = Instant.parse("2026-01-15T10:20:30Z");
    private static final String SECRET = "1234-secret";

    @Test
    void hobo_derives_the_same_secret_both_ways() {
        String one = "eiue7aa10nt6e9*#jg2bsfvdgl)cr%4(tafibfjx9i$pgnfj#v";
        String expected = "109fca71e7dc8ec49708a08fa7c02795de13f34f7d29d27bd150f203b3e0ab40";
        assertThat(SharedSecret.of(one, "12345")).isEqualTo(expected);
        assertThat(SharedSecret.of("12345", one)).isEqualTo(expected);
    }

    @Test
    void a_known_query_has_the_known_signature() {
        assertThat(SignedQuery.sign("", "welco.example.net", SECRET, AT, "abcdef"))
                .isEqualTo("orig=welco.example.net&algo=sha256&timestamp=2026-01-15T10%3A20%3A30Z&nonce=abcdef"
                        + "&signature=Qb7xV%2BlnrfRIJRYM4IdxgIEQ3h6W6PiL%2BpxCPEART%2BA%3D");
    }

    @Test
    void a_fresh_signature_is_accepted_and_an_altered_one_is_not() {
        String query = SignedQuery.sign("a=1", "demarches.ville.localhost", SECRET);
        assertThat(SignedQuery.refusal(query, orig -> Optional.of(SECRET))).isEmpty();
        assertThat(SignedQuery.refusal(query.replace("a=1", "a=2"), orig -> Optional.of(SECRET)))
                .contains("Invalid signature.");
        assertThat(SignedQuery.refusal(query, orig -> Optional.empty())).contains("Invalid orig.");
    }

    @Test
    void a_signature_that_comes_first_signs_nothing() {
        String query = SignedQuery.sign("a=1", "demarches.ville.localhost", SECRET);
        int end = query.indexOf("&signature=");
        String turned = query.substring(end + 1) + "&" + query.substring(0, end);
        assertThat(SignedQuery.refusal(turned, orig -> Optional.of(SECRET))).contains("Invalid signature.");
    }

    @Test
    void an_old_signature_is_refused() {
        String query = SignedQuery.sign("", "x", SECRET, Instant.now().minus(Duration.ofSeconds(40)), "1");
        assertThat(SignedQuery.refusal(query, orig -> Optional.of(SECRET)).orElseThrow())
                .contains("30 seconds in the past");
    }
}
