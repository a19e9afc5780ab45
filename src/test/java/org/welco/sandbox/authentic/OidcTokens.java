package org.welco.sandbox.authentic;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

/** Identity tokens as authentic makes them: they live 30 seconds. */
final class OidcTokens {

    private static final int LIFE = 30;
    private static final RSAKey KEY = key("sandbox");

    private OidcTokens() {}

    private static RSAKey key(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public keys, as {@code /idp/oidc/certs} gives them. */
    static Map<String, Object> keys() {
        return new com.nimbusds.jose.jwk.JWKSet(KEY.toPublicJWK()).toJSONObject();
    }

    static String token(OidcClient client, Map<String, Object> claims, Optional<Forgery> forgery) {
        Instant now = forgery.filter(Forgery.EXPIRED::equals).isPresent()
                ? Instant.now().minusSeconds(600)
                : Instant.now();
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder()
                .audience(client.id())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(LIFE)));
        claims.forEach(set::claim);
        forgery.ifPresent(kind -> spoil(set, kind));
        try {
            return forgery.filter(Forgery.UNSIGNED::equals).isPresent()
                    ? new PlainJWT(set.build()).serialize()
                    : signed(client, set.build(), forgery);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void spoil(JWTClaimsSet.Builder set, Forgery forgery) {
        switch (forgery) {
            case OTHER_ISSUER -> set.issuer("http://connexion.ailleurs.localhost/");
            case OTHER_AUDIENCE -> set.audience("another-client");
            case OTHER_NONCE -> set.claim("nonce", "another-nonce");
            default -> {
                // spoilt elsewhere
            }
        }
    }

    private static String signed(OidcClient client, JWTClaimsSet claims, Optional<Forgery> forgery)
            throws JOSEException {
        boolean confused = forgery.filter(Forgery.CONFUSED_ALGORITHM::equals).isPresent();
        boolean otherKey = forgery.filter(Forgery.OTHER_KEY::equals).isPresent();
        boolean hmac = client.algorithm().equals("HS256") || confused;
        JWSHeader header = hmac
                ? new JWSHeader.Builder(JWSAlgorithm.HS256).build()
                : new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(KEY.getKeyID())
                        .build();
        JWSSigner signer = hmac
                ? new MACSigner(confused ? known(client) : secret(client, otherKey))
                : new RSASSASigner(otherKey ? key("another") : KEY);
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static byte[] secret(OidcClient client, boolean other) {
        return ((other ? "another " : "") + client.secret()).getBytes(StandardCharsets.UTF_8);
    }

    /** What an attacker knows: the public key of an RS256 client, or the identifier, long enough to sign with. */
    private static byte[] known(OidcClient client) throws JOSEException {
        return client.algorithm().equals("RS256")
                ? KEY.toRSAPublicKey().getEncoded()
                : client.id().repeat(8).getBytes(StandardCharsets.UTF_8);
    }
}
