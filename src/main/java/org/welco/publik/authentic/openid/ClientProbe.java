package org.welco.publik.authentic.openid;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
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
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.welco.agent.signin.SignInException;
import org.welco.command.check.Finding;

/**
 * Finds out, from outside and without anybody's session, which fields of Welco's declaration in authentic are wrong. A code
 * that is none tells about identifier and secret: authentic answers {@code invalid_grant} to whom it knows, names a client whose
 * secret is wrong, and names none otherwise. A silent request of nobody comes back with {@code login_required} when the address
 * is declared. Seen on authentic of September 2025.
 */
final class ClientProbe {

    private static final String PROBE = "welco-check";

    private final Endpoints endpoints;
    private final OidcSettings settings;
    private final OIDCProviderMetadata metadata;

    ClientProbe(Endpoints endpoints, OidcSettings settings, OIDCProviderMetadata metadata) {
        this.endpoints = endpoints;
        this.settings = settings;
        this.metadata = metadata;
    }

    void probe(List<Finding> findings) throws SignInException {
        boolean known = credentials(findings);
        if (known) {
            callback(findings);
            goodbye(findings);
        } else {
            findings.add(Finding.notVerifiable("les adresses de retour : il faut d’abord que le client soit reconnu"));
        }
    }

    private boolean credentials(List<Finding> findings) throws SignInException {
        TokenRequest request = new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(),
                        new ClientSecretPost(new ClientID(settings.clientId()), new Secret(settings.clientSecret())),
                        new AuthorizationCodeGrant(new AuthorizationCode(PROBE), settings.callback()))
                .build();
        Endpoints.Told told = endpoints.submit(
                metadata.getTokenEndpointURI(), request.toHTTPRequest().getBody());
        Map<String, Object> answer = json(told);
        if ("invalid_client".equals(answer.get("error"))) {
            findings.add(Finding.error(
                    answer.containsKey("client_id")
                            ? OidcKey.OIDC_CLIENT_SECRET.key() + " n’est pas le secret de « " + settings.clientId()
                                    + " » dans authentic"
                            : OidcKey.OIDC_CLIENT_ID.key() + " : authentic ne connaît aucun client « "
                                    + settings.clientId() + " »"));
            return answer.containsKey("client_id");
        }
        findings.add(
                "invalid_grant".equals(answer.get("error"))
                        ? Finding.ok("le client « " + settings.clientId() + " » et son secret sont reconnus")
                        : Finding.warning("le client n’a pas pu être vérifié : authentic a répondu " + told.status()));
        return true;
    }

    private void callback(List<Finding> findings) throws SignInException {
        URI page = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        AuthenticSignIn.SCOPE,
                        new ClientID(settings.clientId()),
                        settings.callback())
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(PROBE))
                .nonce(new Nonce(PROBE))
                .codeChallenge(new CodeVerifier(), CodeChallengeMethod.S256)
                .prompt(Prompt.Type.NONE)
                .build()
                .toURI();
        String location = endpoints.read(page).location();
        if (location.startsWith(settings.callback() + "?error=login_required")) {
            findings.add(Finding.ok("l’adresse de retour " + settings.callback() + " est déclarée"));
        } else if (location.contains("invalid_scope")) {
            findings.add(Finding.error(
                    "Périmètres (scopes) : authentic refuse « " + AuthenticSignIn.SCOPE + " » à ce client"));
        } else if (location.contains("unsupported_response_type") || location.contains("unauthorized_client")) {
            findings.add(Finding.error("Flux d’authentification : choisir « code d’autorisation » dans authentic"));
        } else {
            findings.add(Finding.error(
                    "URI de redirection : déclarer exactement " + settings.callback() + " dans authentic"));
        }
    }

    private void goodbye(List<Finding> findings) throws SignInException {
        if (metadata.getEndSessionEndpointURI() == null) {
            findings.add(Finding.warning("authentic ne sait pas déconnecter : les agents ne le sont que de Welco"));
            return;
        }
        URI goodbye = settings.callback().resolve("/" + OidcSettings.GOODBYE);
        URI page = new LogoutRequest(metadata.getEndSessionEndpointURI(), null, goodbye, null).toURI();
        findings.add(
                endpoints.read(page).location().startsWith(goodbye.toString())
                        ? Finding.ok("l’adresse de retour après déconnexion est déclarée")
                        : Finding.error("URI de redirection après déconnexion : déclarer exactement " + goodbye
                                + " dans authentic"));
    }

    private static Map<String, Object> json(Endpoints.Told told) {
        try {
            return JSONObjectUtils.parse(told.body());
        } catch (ParseException e) {
            return Map.of();
        }
    }
}
