package org.welco.publik.authentic.openid;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.Prompt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.welco.agent.signin.Attempt;
import org.welco.agent.signin.FactLedger;
import org.welco.agent.signin.Identity;
import org.welco.agent.signin.IdentityProvider;
import org.welco.agent.signin.SignInException;
import org.welco.agent.signin.SignInException.Reason;
import org.welco.agent.signin.SignInFact;
import org.welco.platform.http.OutboundHttp;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantReloaded;

/** Sign-in at the tenant's authentic: authorization code with PKCE, the secret in the body, the token verified. */
@ApplicationScoped
public class AuthenticSignIn implements IdentityProvider {

    /** Authentic knows no other by default, and refuses those that it does not know. */
    static final Scope SCOPE = new Scope("openid", "profile");

    private Endpoints endpoints;
    private Discovery discovery;
    private FactLedger facts;

    AuthenticSignIn() {}

    @Inject
    public AuthenticSignIn(OutboundHttp http, Clock clock, FactLedger facts) {
        this.facts = facts;
        this.endpoints = new Endpoints(http);
        this.discovery = new Discovery(endpoints, clock);
    }

    Endpoints endpoints() {
        return endpoints;
    }

    Discovery discovery() {
        return discovery;
    }

    @Override
    public URI authorization(Tenant tenant, Attempt attempt) throws SignInException {
        OidcSettings settings = settings(tenant);
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, SCOPE, new ClientID(settings.clientId()), settings.callback())
                .endpointURI(discovery.of(tenant, settings).getAuthorizationEndpointURI())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256);
        return (attempt.silent() ? request.prompt(Prompt.Type.NONE) : request)
                .build()
                .toURI();
    }

    @Override
    public Identity redeem(Tenant tenant, Attempt attempt, String code, Optional<String> issuer)
            throws SignInException {
        OidcSettings settings = settings(tenant);
        if (issuer.isPresent() && !issuer.get().equals(settings.issuer().toString())) {
            throw new SignInException(Reason.NOT_BELIEVED, "the code comes from another provider");
        }
        JWT token = token(discovery.of(tenant, settings).getTokenEndpointURI(), settings, attempt, code);
        try {
            Identity identity = check(tenant, settings, token, attempt.nonce());
            facts.keep(settings.client(), SignInFact.Kind.ENTERED, identity.nameId());
            if (attempt.silent()) {
                facts.keep(settings.client(), SignInFact.Kind.ENTERED_SILENTLY, "");
            }
            return identity;
        } catch (SignInException e) {
            DeclarationFault.in(token, settings, e, tenant.fingerprint())
                    .ifPresent(fault -> facts.keep(settings.client(), fault.kind(), fault.detail()));
            throw e;
        }
    }

    /** Authentic says so of whoever declined when asked for his consent, and to nobody else; silently it asks nobody. */
    @Override
    public void refused(Tenant tenant, Attempt attempt, String error) {
        if (error.equals("access_denied") && !attempt.silent()) {
            OidcSettings.read(tenant)
                    .settings()
                    .ifPresent(settings -> facts.keep(settings.client(), SignInFact.Kind.CONSENT_REFUSED, ""));
        }
    }

    private Identity check(Tenant tenant, OidcSettings settings, JWT token, String nonce) throws SignInException {
        return settings.algorithm().equals(JWSAlgorithm.HS256)
                ? TokenCheck.bySecret(settings).check(token, nonce)
                : checkByKeys(tenant, settings, token, nonce);
    }

    @Override
    public URI endOfSession(Tenant tenant) throws SignInException {
        OidcSettings settings = settings(tenant);
        URI endpoint = discovery.of(tenant, settings).getEndSessionEndpointURI();
        if (endpoint == null || !Discovery.isSameOrigin(endpoint, settings.issuer())) {
            throw new SignInException(Reason.NOT_CONFIGURED, "the provider ends no session");
        }
        return new LogoutRequest(endpoint, null, tenant.address(OidcSettings.GOODBYE), null).toURI();
    }

    @Override
    public boolean isCalled(Tenant tenant, String issuer) {
        return OidcSettings.read(tenant)
                .settings()
                .filter(settings -> settings.issuer().toString().equals(issuer))
                .isPresent();
    }

    /** A tenant served otherwise than before asks its provider anew. */
    void forget(@Observes TenantReloaded change) {
        change.before().ifPresent(discovery::forget);
    }

    private static OidcSettings settings(Tenant tenant) throws SignInException {
        OidcSettings.Reading reading = OidcSettings.read(tenant);
        return reading.settings()
                .orElseThrow(
                        () -> new SignInException(Reason.NOT_CONFIGURED, String.join(" ; ", reading.complaints())));
    }

    /** Keys change: a token signed by one that is not among them is a reason to ask for them again, once. */
    private Identity checkByKeys(Tenant tenant, OidcSettings settings, JWT token, String nonce) throws SignInException {
        try {
            return TokenCheck.byKeys(settings, discovery.keys(tenant, settings)).check(token, nonce);
        } catch (SignInException e) {
            if (e.reason() != Reason.NOT_BELIEVED) {
                throw e;
            }
            return TokenCheck.byKeys(settings, discovery.freshKeys(tenant, settings))
                    .check(token, nonce);
        }
    }

    private JWT token(URI endpoint, OidcSettings settings, Attempt attempt, String code) throws SignInException {
        TokenRequest request = new TokenRequest.Builder(
                        endpoint,
                        new ClientSecretPost(new ClientID(settings.clientId()), new Secret(settings.clientSecret())),
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code), settings.callback(), new CodeVerifier(attempt.verifier())))
                .build();
        Endpoints.Told told = endpoints.submit(endpoint, request.toHTTPRequest().getBody());
        if (!told.isOk()) {
            throw new SignInException(
                    told.status() < 500 ? Reason.NOT_BELIEVED : Reason.UNREACHABLE,
                    "the token endpoint answered " + told.status() + " " + errorWord(told.body()));
        }
        try {
            JWT token = OIDCTokenResponse.parse(JSONObjectUtils.parse(told.body()))
                    .getOIDCTokens()
                    .getIDToken();
            if (token != null) {
                return token;
            }
        } catch (ParseException e) {
            throw new SignInException(Reason.NOT_BELIEVED, "the token endpoint's answer cannot be read", e);
        }
        throw new SignInException(Reason.NOT_BELIEVED, "the token endpoint gave no identity token");
    }

    /** OAuth's own short word, such as {@code invalid_client}; the description may hold anything. */
    private static String errorWord(String body) {
        try {
            String word = JSONObjectUtils.getString(JSONObjectUtils.parse(body), "error", "");
            return word.matches("[a-z_]{1,40}") ? word : "";
        } catch (ParseException e) {
            return "without saying why";
        }
    }
}
