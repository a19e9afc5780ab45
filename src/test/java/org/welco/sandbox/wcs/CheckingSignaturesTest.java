package org.welco.sandbox.wcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.sandbox.publik.SecretKeys;
import org.welco.sandbox.publik.SharedSecret;
import org.welco.sandbox.publik.SignedQuery;

/** Signed queries as w.c.s. was recorded to take or refuse them. */
class CheckingSignaturesTest {

    private static final String HOST = "demarches.ville.localhost";
    private static final String CALLER = "courrier.ville.localhost";

    private final SecretKeys keys = new SecretKeys();
    private WcsSignature signature;

    @BeforeEach
    void share_a_secret() {
        keys.put(HOST, "clé des démarches");
        keys.put(CALLER, "clé du courrier");
        signature = new WcsSignature(HOST, keys, new WcsPeople());
    }

    private static String signed() {
        return SignedQuery.sign("a=1", CALLER, SharedSecret.of("clé du courrier", "clé des démarches"));
    }

    @Test
    void a_fresh_query_is_signed_and_nobody_s() throws WcsRefusal {
        assertThat(signature.caller(signed(), false).signed()).isTrue();
    }

    @Test
    void the_same_query_twice_is_refused() throws WcsRefusal {
        String query = signed();
        signature.caller(query, false);
        assertThatThrownBy(() -> signature.caller(query, false)).hasMessageContaining("Nonce already used.");
    }

    @Test
    void a_signature_that_comes_first_signs_nothing() {
        String query = signed();
        int end = query.indexOf("&signature=");
        String turned = query.substring(end + 1) + "&" + query.substring(0, end);
        assertThatThrownBy(() -> signature.caller(turned, false)).hasMessageContaining("Invalid signature.");
    }
}
