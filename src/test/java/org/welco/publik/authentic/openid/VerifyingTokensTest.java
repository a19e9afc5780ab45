package org.welco.publik.authentic.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.welco.agent.signin.Identity;
import org.welco.agent.signin.SignInException;
import org.welco.agent.signin.SignInException.Reason;

/** What authentic's identity tokens hold was seen on a running one; whatever differs is refused. */
class VerifyingTokensTest {

    private static final String ISSUER = "https://connexion.ville.fr/";
    private static final String SECRET = "a-secret-that-is-long-enough-for-hs256";
    private static final String SUBJECT = "4f529935e8454bfd86190719f2b5b030";
    private static final String NONCE = "nonce-1";

    private static RSAKey key;
    private static RSAKey otherKey;

    @BeforeAll
    static void make_keys() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        otherKey = new RSAKeyGenerator(2048).keyID("one").generate();
    }

    private static OidcSettings settings(JWSAlgorithm algorithm) {
        return new OidcSettings(
                URI.create(ISSUER),
                "welco",
                SECRET,
                algorithm,
                URI.create("https://courrier.ville.fr/login/callback/"));
    }

    /** As authentic of September 2025 makes them, with their 30 seconds. */
    private static JWTClaimsSet.Builder claims(Instant issued) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("welco")
                .subject(SUBJECT)
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(issued.plusSeconds(30)))
                .claim("auth_time", issued.getEpochSecond())
                .claim("acr", "1")
                .claim("nonce", NONCE)
                .claim("sid", "6703b9141e6d7099e1b2cb4993227163");
    }

    private static JWTClaimsSet.Builder claims() {
        return claims(Instant.now());
    }

    private static JWT hs256(JWTClaimsSet.Builder claims, String secret) {
        return signed(JWSAlgorithm.HS256, "", claims, () -> new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
    }

    private static JWT rs256(JWTClaimsSet.Builder claims, RSAKey by) {
        return signed(JWSAlgorithm.RS256, "one", claims, () -> new RSASSASigner(by));
    }

    private interface Signing {
        JWSSigner signer() throws JOSEException;
    }

    private static JWT signed(JWSAlgorithm algorithm, String keyId, JWTClaimsSet.Builder claims, Signing signing) {
        try {
            JWSHeader.Builder header = new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT);
            SignedJWT token = new SignedJWT((keyId.isEmpty() ? header : header.keyID(keyId)).build(), claims.build());
            token.sign(signing.signer());
            return SignedJWT.parse(token.serialize());
        } catch (JOSEException | java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Identity bySecret(JWT token) throws SignInException {
        return TokenCheck.bySecret(settings(JWSAlgorithm.HS256)).check(token, NONCE);
    }

    private static Identity byKeys(JWT token) throws SignInException {
        return TokenCheck.byKeys(settings(JWSAlgorithm.RS256), new JWKSet(key.toPublicJWK()))
                .check(token, NONCE);
    }

    private static Reason refusal(JWT token) {
        return catchThrowableOfType(SignInException.class, () -> bySecret(token))
                .reason();
    }

    private static Reason refusalByKeys(JWT token) {
        return catchThrowableOfType(SignInException.class, () -> byKeys(token)).reason();
    }

    @Test
    void the_secret_proves_a_token() throws SignInException {
        assertThat(bySecret(hs256(claims(), SECRET)))
                .isEqualTo(new Identity(SUBJECT, "6703b9141e6d7099e1b2cb4993227163"));
    }

    @Test
    void the_public_key_proves_a_token() throws SignInException {
        assertThat(byKeys(rs256(claims(), key)).nameId()).isEqualTo(SUBJECT);
    }

    @Test
    void a_token_without_name_of_the_session_is_as_good() throws SignInException {
        assertThat(bySecret(hs256(claims().claim("sid", null), SECRET)).session())
                .isEmpty();
    }

    @Test
    void another_secret_proves_nothing() {
        assertThat(refusal(hs256(claims(), SECRET + "!"))).isEqualTo(Reason.NOT_BELIEVED);
    }

    @Test
    void another_key_of_the_same_name_proves_nothing() {
        assertThat(refusalByKeys(rs256(claims(), otherKey))).isEqualTo(Reason.NOT_BELIEVED);
    }

    @Test
    void an_unsigned_token_is_not_believed() {
        assertThat(refusal(new PlainJWT(claims().build()))).isEqualTo(Reason.NOT_BELIEVED);
        assertThat(refusalByKeys(new PlainJWT(claims().build()))).isEqualTo(Reason.NOT_BELIEVED);
    }

    @Test
    void a_public_key_is_no_secret() throws JOSEException {
        byte[] known = key.toRSAPublicKey().getEncoded();
        JWT token = signed(JWSAlgorithm.HS256, "one", claims(), () -> new MACSigner(known));
        assertThat(refusalByKeys(token)).isEqualTo(Reason.NOT_BELIEVED);
    }

    @Test
    void another_algorithm_than_the_settings_name_is_not_believed() {
        JWT token = signed(
                JWSAlgorithm.HS384,
                "",
                claims(),
                () -> new MACSigner((SECRET + SECRET).getBytes(StandardCharsets.UTF_8)));
        assertThat(refusal(token)).isEqualTo(Reason.NOT_BELIEVED);
        assertThat(refusal(rs256(claims(), key))).isEqualTo(Reason.NOT_BELIEVED);
    }

    @Test
    void another_issuer_is_not_believed() {
        assertThat(refusal(hs256(claims().issuer("https://connexion.ville.fr"), SECRET)))
                .isEqualTo(Reason.NOT_BELIEVED);
    }

    @Test
    void a_token_for_another_client_is_not_believed() {
        assertThat(refusal(hs256(claims().audience("demarches"), SECRET))).isEqualTo(Reason.NOT_BELIEVED);
    }

    @Test
    void another_nonce_or_none_is_not_believed() {
        assertThat(refusal(hs256(claims().claim("nonce", "nonce-2"), SECRET))).isEqualTo(Reason.NOT_BELIEVED);
        assertThat(refusal(hs256(claims().claim("nonce", null), SECRET))).isEqualTo(Reason.NOT_BELIEVED);
    }

    @Test
    void clocks_may_differ_by_half_a_minute() throws SignInException {
        assertThat(bySecret(hs256(claims(Instant.now().minusSeconds(50)), SECRET))
                        .nameId())
                .isEqualTo(SUBJECT);
    }

    @Test
    void an_expired_token_is_not_believed() {
        assertThat(refusal(hs256(claims(Instant.now().minusSeconds(70)), SECRET)))
                .isEqualTo(Reason.NOT_BELIEVED);
    }

    @Test
    void a_token_of_the_future_is_not_believed() {
        assertThat(refusal(hs256(claims(Instant.now().plusSeconds(120)), SECRET)))
                .isEqualTo(Reason.NOT_BELIEVED);
    }

    @Test
    void a_subject_that_is_no_uuid_shows_that_the_declaration_is_wrong() {
        JWT pairwise = hs256(claims().subject("CyUNQcai8sZIW1XMR2leylkLrRqUok3n+o5U9ja3crc="), SECRET);
        assertThat(refusal(pairwise)).isEqualTo(Reason.NOT_CONFIGURED);
    }
}
