package org.welco.access.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.access.MovingClock;
import org.welco.access.Town;
import org.welco.tenant.Tenant;

/** Every way of signing that was tried on a running w.c.s., with our stricter decisions. */
class VerifyingSignedQueriesTest {

    private static final String ORIG = "orig=demarches.ville.fr";
    private static final String ALGO = "algo=sha256";
    private static final String TIME = "timestamp=2026-11-23T17%3A42%3A55Z";
    private static final String NONCE = "nonce=be073aba20699332119294d8ad13ed2b";
    private static final String SECRET = "0a1b2c";

    private final MovingClock clock = new MovingClock("2026-11-23T17:42:55Z");
    private final NoncesInMemory nonces = new NoncesInMemory();
    private final SignatureCheck check = new SignatureCheck(clock, nonces);
    private final Tenant ville = Town.called("courrier.ville.fr")
            .knowing("wcs", "https://demarches.ville.fr/", SECRET)
            .knowing("passerelle", "https://passerelle.ville.fr:8443/", "3d4e5f")
            .knowing("combo", "https://silencieux.ville.fr/", "")
            .open();

    private static String query(String... parameters) {
        return String.join("&", parameters);
    }

    private static String sent(String signed) {
        return sent(signed, SECRET);
    }

    private static String sent(String signed, String secret) {
        return signed + "&signature="
                + Hmac.of(signed, secret).replace("+", "%2B").replace("=", "%3D");
    }

    private SignedCall verify(String rawQuery) throws SignatureRefusedException {
        return check.verify(ville, rawQuery);
    }

    private void assertRefused(String rawQuery, String reason) {
        assertThatThrownBy(() -> verify(rawQuery))
                .isInstanceOf(SignatureRefusedException.class)
                .hasMessage(reason);
    }

    @Test
    void knows_the_service_that_signed() throws Exception {
        assertThat(verify(sent(query(ORIG, ALGO, TIME, NONCE))).service().orig())
                .isEqualTo("demarches.ville.fr");
    }

    @Test
    void reads_the_exchange_that_was_recorded() {
        MovingClock then = new MovingClock("2026-11-23T17:50:30Z");
        Tenant recorded = Town.called("courrier.ville.localhost")
                .knowing("wcs", "http://demarches.ville.localhost:8102/", "wrong-on-purpose")
                .open();
        String raw = "orig=demarches.ville.localhost&algo=sha256&timestamp=2026-11-23T17%3A50%3A24Z"
                + "&nonce=3f5d754c490c628f36fa237a081d5bc5"
                + "&signature=acnDU7B6witk4y6CyhweNVXwfovfr999ceuaUM2Ex2M%3D";

        // with the recorded form only the secret is wrong: everything before it was understood
        assertThatThrownBy(() -> new SignatureCheck(then, nonces).verify(recorded, raw))
                .hasMessage("Invalid signature.");
    }

    @Test
    void finds_orig_wherever_it_stands() {
        assertThatCode(() -> verify(sent(query("q=1", ALGO, TIME, NONCE, ORIG))))
                .doesNotThrowAnyException();
    }

    @Test
    void refuses_a_query_without_orig() {
        assertRefused(sent(query(ALGO, TIME, NONCE)), "Missing/multiple orig field.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orig=inconnu.ville.fr",
                "orig=demarches.ville.fr%3A8102",
                "orig=",
                "orig=silencieux.ville.fr",
                "orig=demarches.ville.fr."
            })
    void refuses_an_orig_that_shares_no_secret(String orig) {
        assertRefused(sent(query(orig, ALGO, TIME, NONCE)), "Invalid orig.");
    }

    @Test
    void takes_orig_in_any_case() {
        assertThatCode(() -> verify(sent(query("orig=DEMARCHES.Ville.fr", ALGO, TIME, NONCE))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"orig=demarches.ville.fr", "orig=autre.ville.fr", "%6Frig=demarches.ville.fr"})
    void refuses_two_orig_where_wcs_takes_the_first(String second) {
        assertRefused(sent(query(ORIG, second, ALGO, TIME, NONCE)), "Missing/multiple orig field.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NameID", "email"})
    void refuses_two_acting_persons_even_equal(String name) {
        assertRefused(
                sent(query(ORIG, ALGO, TIME, NONCE, name + "=a", name + "=a")), "Multiple NameID or email field.");
    }

    @Test
    void refuses_a_query_without_algo() {
        assertRefused(sent(query(ORIG, TIME, NONCE)), "Missing/multiple algo field.");
    }

    @Test
    void refuses_two_algo() {
        assertRefused(sent(query(ORIG, ALGO, ALGO, TIME, NONCE)), "Missing/multiple algo field.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha1", "md5", "SHA256", "shake_128", "sha512", "none", ""})
    void refuses_any_other_algorithm(String algo) {
        assertRefused(sent(query(ORIG, "algo=" + algo, TIME, NONCE)), "Invalid algo.");
    }

    @Test
    void refuses_another_key() {
        assertRefused(sent(query(ORIG, ALGO, TIME, NONCE), "0a1b2d"), "Invalid signature.");
    }

    @Test
    void refuses_the_key_of_another_service() {
        assertRefused(sent(query(ORIG, ALGO, TIME, NONCE), "3d4e5f"), "Invalid signature.");
    }

    @Test
    void refuses_a_text_changed_after_it_was_signed() {
        String sent = sent(query("q=1", ORIG, ALGO, TIME, NONCE));
        assertRefused(sent.replace("q=1", "q=2"), "Invalid signature.");
    }

    @Test
    void refuses_a_signature_before_the_rest() {
        String signed = query(ORIG, ALGO, TIME, NONCE);
        assertRefused("signature=" + Hmac.of(signed, SECRET) + "&" + signed, "Signature not last or not alone.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&NameID=agent", "&q=1", "&", "&=", "&x"})
    void refuses_anything_after_the_signature(String tail) {
        assertThatThrownBy(() -> verify(sent(query(ORIG, ALGO, TIME, NONCE)) + tail))
                .isInstanceOf(SignatureRefusedException.class);
    }

    @Test
    void refuses_two_signatures() {
        String once = sent(query(ORIG, ALGO, TIME, NONCE));
        assertRefused(sent(once), "Signature not last or not alone.");
    }

    @Test
    void refuses_a_signature_under_a_disguised_name() {
        String sent = sent(query(ORIG, ALGO, TIME, NONCE)).replace("&signature=", "&s%69gnature=");
        assertRefused(sent, "Signature not last or not alone.");
    }

    @Test
    void takes_raw_slash_equals_and_plus_in_the_signature() {
        String signed = query(ORIG, ALGO, TIME, "nonce=1");
        int tries = 1;
        while (!Hmac.of(signed, SECRET).matches(".*\\+.*/.*")) {
            tries++;
            signed = query(ORIG, ALGO, TIME, "nonce=" + tries);
        }
        String raw = signed + "&signature=" + Hmac.of(signed, SECRET);
        assertThatCode(() -> verify(raw)).doesNotThrowAnyException();
    }

    @Test
    void takes_an_encoded_slash_too() {
        String signed = query(ORIG, ALGO, TIME, NONCE);
        String encoded = sent(signed).replace(signed, "").replace("/", "%2F");
        assertThatCode(() -> verify(signed + encoded)).doesNotThrowAnyException();
    }

    @Test
    void refuses_a_query_without_timestamp() {
        assertRefused(sent(query(ORIG, ALGO, NONCE)), "Missing/multiple timestamp field.");
    }

    @Test
    void refuses_two_timestamps() {
        assertRefused(sent(query(ORIG, ALGO, TIME, TIME, NONCE)), "Missing/multiple timestamp field.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T17:42:55.123Z",
                "2026-11-23T17:42:55%2B00:00",
                "2026-11-23T17:42:55",
                "2026-11-23 17:42:55Z",
                "2026-02-31T17:42:55Z",
                "2026-11-23T25:42:55Z",
                "1795455775",
                ""
            })
    void refuses_a_timestamp_of_another_form(String timestamp) {
        assertRefused(sent(query(ORIG, ALGO, "timestamp=" + timestamp, NONCE)), "Invalid timestamp field.");
    }

    @Test
    void takes_raw_colons_in_the_timestamp() {
        assertThatCode(() -> verify(sent(query(ORIG, ALGO, "timestamp=2026-11-23T17:42:55Z", NONCE))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"-30", "-29", "29", "30"})
    void takes_a_clock_up_to_thirty_seconds_away(long seconds) {
        clock.move(Duration.ofSeconds(seconds));
        assertThatCode(() -> verify(sent(query(ORIG, ALGO, TIME, NONCE)))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"-31000", "-30001", "30001", "31000"})
    void refuses_a_clock_further_away(long milliseconds) {
        clock.move(Duration.ofMillis(milliseconds));
        assertRefused(sent(query(ORIG, ALGO, TIME, NONCE)), "Timestamp is more than 30 seconds away.");
    }

    @Test
    void refuses_a_nonce_spent_before() throws Exception {
        verify(sent(query(ORIG, ALGO, TIME, NONCE)));
        assertRefused(sent(query("q=1", ORIG, ALGO, TIME, NONCE)), "Nonce already used.");
    }

    @Test
    void refuses_a_nonce_spent_by_another_service() throws Exception {
        verify(sent(query("orig=passerelle.ville.fr", ALGO, TIME, NONCE), "3d4e5f"));
        assertRefused(sent(query(ORIG, ALGO, TIME, NONCE)), "Nonce already used.");
    }

    @Test
    void tells_nonces_apart_by_tenant() throws Exception {
        Tenant agglo = Town.called("courrier.agglo.fr")
                .knowing("wcs", "https://demarches.ville.fr/", SECRET)
                .open();
        verify(sent(query(ORIG, ALGO, TIME, NONCE)));
        assertThatCode(() -> check.verify(agglo, sent(query(ORIG, ALGO, TIME, NONCE))))
                .doesNotThrowAnyException();
    }

    @Test
    void cuts_a_nonce_at_128_characters() throws Exception {
        String start = "n".repeat(128);
        verify(sent(query(ORIG, ALGO, TIME, "nonce=" + start + "1")));
        assertRefused(sent(query(ORIG, ALGO, TIME, "nonce=" + start + "2")), "Nonce already used.");
    }

    @Test
    void takes_a_nonce_of_31_digits() {
        assertThatCode(() -> verify(sent(query(ORIG, ALGO, TIME, "nonce=f5d754c490c628f36fa237a081d5bc5"))))
                .doesNotThrowAnyException();
    }

    @Test
    void refuses_a_query_without_nonce_where_wcs_takes_it() {
        assertRefused(sent(query(ORIG, ALGO, TIME)), "Missing/multiple nonce field.");
    }

    @Test
    void refuses_two_nonces() {
        assertRefused(sent(query(ORIG, ALGO, TIME, NONCE, "nonce=other")), "Missing/multiple nonce field.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonce=", "nonce=%00", "nonce=a%0Ab"})
    void refuses_a_nonce_that_could_not_be_written_down(String nonce) {
        assertRefused(sent(query(ORIG, ALGO, TIME, nonce)), "Empty or unprintable nonce.");
    }

    @Test
    void burns_no_nonce_with_a_bad_signature() {
        assertRefused(sent(query(ORIG, ALGO, TIME, NONCE), "wrong"), "Invalid signature.");
        assertThat(nonces.spent()).isEmpty();
    }

    @Test
    void burns_no_nonce_with_an_old_timestamp() {
        clock.move(Duration.ofMinutes(5));
        assertRefused(sent(query(ORIG, ALGO, TIME, NONCE)), "Timestamp is more than 30 seconds away.");
        assertThat(nonces.spent()).isEmpty();
    }

    @Test
    void names_the_person_for_whom_the_call_is_made() throws Exception {
        assertThat(verify(sent(query("NameID=8e7f200b", ORIG, ALGO, TIME, NONCE)))
                        .actingPerson())
                .isEqualTo("8e7f200b");
    }

    @Test
    void prefers_the_e_mail_as_wcs_does() throws Exception {
        assertThat(verify(sent(query("NameID=8e7f200b", "email=a%40ville.fr", ORIG, ALGO, TIME, NONCE)))
                        .actingPerson())
                .isEqualTo("a@ville.fr");
    }

    @Test
    void takes_an_empty_person_for_nobody() throws Exception {
        assertThat(verify(sent(query("NameID=", "email=", ORIG, ALGO, TIME, NONCE)))
                        .actingPerson())
                .isEmpty();
    }

    @Test
    void refuses_what_cannot_be_decoded() {
        assertRefused(sent(query("q=%zz", ORIG, ALGO, TIME, NONCE)), "Query that cannot be decoded.");
    }

    @ParameterizedTest
    @CsvSource({
        "a=1&signature=x, true",
        "s%69gnature=x, true",
        "a=%zz&signature=x, true",
        "a=signature, false",
        "signatures=x, false",
        "'', false"
    })
    void knows_what_claims_to_be_signed(String rawQuery, boolean claims) {
        assertThat(check.concerns(rawQuery)).isEqualTo(claims);
    }

    @Test
    void tries_each_secret_of_services_that_share_a_host() {
        Tenant shared = Town.called("courrier.ville.fr")
                .knowing("wcs", "https://demarches.ville.fr/", "first")
                .knowing("passerelle", "https://demarches.ville.fr/connecteurs/", "second")
                .open();
        assertThatCode(() -> check.verify(shared, sent(query(ORIG, ALGO, TIME, NONCE), "second")))
                .doesNotThrowAnyException();
    }
}
