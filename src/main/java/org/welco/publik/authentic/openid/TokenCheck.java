package org.welco.publik.authentic.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.util.regex.Pattern;
import org.welco.agent.signin.Identity;
import org.welco.agent.signin.SignInException;
import org.welco.agent.signin.SignInException.Reason;

/** Verifies an identity token: signature by the one algorithm that the tenant's settings name, issuer, audience, times, nonce. */
final class TokenCheck {

    /** Difference of clocks that is borne, in seconds: as much as authentic's tokens live. */
    private static final int SKEW = 30;

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{32}");

    private final IDTokenValidator validator;

    private TokenCheck(IDTokenValidator validator) {
        this.validator = validator;
        validator.setMaxClockSkew(SKEW);
    }

    /** By the secret that authentic and we share. */
    static TokenCheck bySecret(OidcSettings settings) {
        return new TokenCheck(new IDTokenValidator(
                new Issuer(settings.issuer()),
                new ClientID(settings.clientId()),
                JWSAlgorithm.HS256,
                new Secret(settings.clientSecret())));
    }

    /** By authentic's public keys. */
    static TokenCheck byKeys(OidcSettings settings, JWKSet keys) {
        return new TokenCheck(new IDTokenValidator(
                new Issuer(settings.issuer()), new ClientID(settings.clientId()), JWSAlgorithm.RS256, keys));
    }

    Identity check(JWT token, String nonce) throws SignInException {
        try {
            IDTokenClaimsSet claims = validator.validate(token, new Nonce(nonce));
            String subject = claims.getSubject().getValue();
            if (!UUID.matcher(subject).matches()) {
                throw new OtherSubjectException();
            }
            return new Identity(
                    subject,
                    claims.getSessionID() == null ? "" : claims.getSessionID().getValue());
        } catch (BadJOSEException | JOSEException e) {
            throw new SignInException(Reason.NOT_BELIEVED, "identity token refused: " + e.getMessage(), e);
        }
    }
}
