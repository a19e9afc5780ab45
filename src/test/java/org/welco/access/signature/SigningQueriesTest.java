package org.welco.access.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Worked examples that were computed with other tools than ours. */
class SigningQueriesTest {

    private static final Instant NOW = Instant.parse("2026-01-15T10:20:30.987Z");

    @Test
    void signs_the_long_example_as_other_tools_do() {
        String signed = QuerySigner.sign(
                "backoffice-submission=on&NameID=8e7f200b4bb447fa8a91cd03c0f0ade3&orig=welco.example.net",
                "1234-secret",
                NOW,
                "0123456789abcdef0123456789abcdef");

        assertThat(signed)
                .isEqualTo("backoffice-submission=on&NameID=8e7f200b4bb447fa8a91cd03c0f0ade3&orig=welco.example.net"
                        + "&algo=sha256&timestamp=2026-01-15T10%3A20%3A30Z&nonce=0123456789abcdef0123456789abcdef"
                        + "&signature=%2Bj6LosnKPiI0K1u6YvO8sgGTcL6%2BgCmjvmUNOoWkHAo%3D");
    }

    @Test
    void signs_the_short_example_as_other_tools_do() {
        String signed = QuerySigner.sign("orig=welco.example.net", "1234-secret", NOW, "abcdef");

        assertThat(signed)
                .isEqualTo("orig=welco.example.net&algo=sha256&timestamp=2026-01-15T10%3A20%3A30Z&nonce=abcdef"
                        + "&signature=Qb7xV%2BlnrfRIJRYM4IdxgIEQ3h6W6PiL%2BpxCPEART%2BA%3D");
    }

    @Test
    void names_the_caller_before_it_signs() {
        QuerySigner signer = new QuerySigner(Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(signer.sign("q=a%20b", "courrier.ville.fr", "secret"))
                .startsWith("q=a%20b&orig=courrier.ville.fr&algo=sha256&timestamp=2026-01-15T10%3A20%3A30Z&nonce=");
    }

    @Test
    void never_draws_the_same_nonce_twice() {
        QuerySigner signer = new QuerySigner(Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(signer.sign("", "courrier.ville.fr", "secret"))
                .isNotEqualTo(signer.sign("", "courrier.ville.fr", "secret"));
    }
}
