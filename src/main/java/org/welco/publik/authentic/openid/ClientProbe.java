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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.welco.command.check.Finding;

/**
 * Finds out, from outside and without anybody's session, which fields of Welco's declaration in authentic are wrong. A code
 * that is none tells about identifier and secret: authentic answers {@code invalid_grant} to whom it knows, names a client whose
 * secret is wrong, and names none otherwise. A silent request of nobody comes back with {@code login_required} when the address
 * is declared. Seen on authentic of September 2025.
 */
final class ClientProbe {

    private static final String PROBE = "welco-check";
    private static final String STOP = "/continue/";
    private static final Pattern ERROR = Pattern.compile("(?:[?&]|%3F|%26)error(?:=|%3D)([a-z_]{1,40})");
    private static final String FLOW = "Flux d’authentification : choisir « code d’autorisation » dans authentic";

    private final Endpoints endpoints;
    private final OidcSettings settings;
    private final OIDCProviderMetadata metadata;

    ClientProbe(Endpoints endpoints, OidcSettings settings, OIDCProviderMetadata metadata) {
        this.endpoints = endpoints;
        this.settings = settings;
        this.metadata = metadata;
    }

    void probe(List<Finding> findings) throws ProviderException {
        if (isKnown(findings)) {
            callback(findings);
            goodbye(findings);
        } else {
            findings.add(Finding.notVerifiable("les adresses de retour : il faut d’abord que le client soit reconnu"));
        }
    }

    private boolean isKnown(List<Finding> findings) throws ProviderException {
        TokenRequest request = new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(),
                        new ClientSecretPost(new ClientID(settings.clientId()), new Secret(settings.clientSecret())),
                        new AuthorizationCodeGrant(new AuthorizationCode(PROBE), settings.callback()))
                .build();
        Endpoints.Told told = endpoints.submit(
                metadata.getTokenEndpointURI(), request.toHTTPRequest().getBody());
        Map<String, Object> answer = json(told);
        String error = answer.get("error") instanceof String word ? word : "";
        boolean named = answer.containsKey("client_id");
        findings.add(
                switch (error) {
                    case "invalid_grant" ->
                        Finding.ok("le client « " + settings.clientId() + " » et son secret sont reconnus");
                    case "invalid_client" ->
                        Finding.error(
                                named
                                        ? OidcKey.OIDC_CLIENT_SECRET.key() + " n’est pas le secret de « "
                                                + settings.clientId() + " » dans authentic"
                                        : OidcKey.OIDC_CLIENT_ID.key() + " : authentic ne connaît aucun client « "
                                                + settings.clientId() + " »");
                    case "unauthorized_client", "unsupported_grant_type" -> Finding.error(FLOW);
                    default ->
                        Finding.warning("l’identifiant et le secret n’ont pas pu être vérifiés : authentic a répondu "
                                + told.status());
                });
        return named || error.equals("invalid_grant");
    }

    private void callback(List<Finding> findings) throws ProviderException {
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
        Endpoints.Told told = endpoints.read(page);
        if (told.location().startsWith(settings.callback() + "?error=login_required")) {
            findings.add(Finding.ok("l’adresse de retour " + settings.callback() + " est déclarée"));
            findings.add(Finding.ok("le flux « code d’autorisation » et les périmètres « " + AuthenticSignIn.SCOPE
                    + " » sont acceptés"));
        } else {
            findings.add(refusal(told));
        }
    }

    /** Authentic stops at a message of its own, by a path without host: with the error behind it, or, for an address that is not declared, with none. */
    private Finding refusal(Endpoints.Told told) {
        Matcher error = ERROR.matcher(told.location());
        if (error.find()) {
            return Finding.error(
                    switch (error.group(1)) {
                        case "invalid_scope" ->
                            "Périmètres (scopes) : authentic refuse « " + AuthenticSignIn.SCOPE + " » à ce client";
                        case "unsupported_response_type", "unauthorized_client" -> FLOW;
                        default -> "authentic refuse notre demande de connexion : « " + error.group(1) + " »";
                    });
        }
        return told.location().startsWith(STOP)
                ? Finding.error("URI de redirection : déclarer exactement " + settings.callback() + " dans authentic")
                : Finding.warning(
                        "l’adresse de retour n’a pas pu être vérifiée : authentic a répondu " + told.status());
    }

    private void goodbye(List<Finding> findings) throws ProviderException {
        URI endpoint = metadata.getEndSessionEndpointURI();
        if (endpoint == null || !Discovery.isSameOrigin(endpoint, settings.issuer())) {
            findings.add(Finding.warning("authentic ne sait pas déconnecter : les agents ne le sont que de Welco"));
            return;
        }
        URI goodbye = settings.callback().resolve("/" + OidcSettings.GOODBYE);
        Endpoints.Told told = endpoints.read(new LogoutRequest(endpoint, null, goodbye, null).toURI());
        if (told.location().startsWith(goodbye.toString())) {
            findings.add(Finding.ok("l’adresse de retour après déconnexion est déclarée"));
        } else if (told.location().isEmpty()) {
            findings.add(Finding.warning(
                    "l’adresse de retour après déconnexion n’a pas pu être vérifiée : authentic a répondu "
                            + told.status()));
        } else {
            findings.add(Finding.error(
                    "URI de redirection après déconnexion : déclarer exactement " + goodbye + " dans authentic"));
        }
    }

    private static Map<String, Object> json(Endpoints.Told told) {
        try {
            return JSONObjectUtils.parse(told.body());
        } catch (ParseException e) {
            return Map.of();
        }
    }
}
