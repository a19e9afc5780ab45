package org.welco.publik.authentic.openid;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.tenant.Tenant;
import org.welco.tenant.hobo.KnownService;

/**
 * How a tenant's agents sign in.
 *
 * @param issuer name and address of the provider, with its final slash
 * @param callback where it sends browsers back
 */
record OidcSettings(URI issuer, String clientId, String clientSecret, JWSAlgorithm algorithm, URI callback) {

    /** What HMAC-SHA256 asks for at least, in bytes (RFC 7518, 3.2); the library refuses less. */
    static final int SHORTEST_SECRET = 32;

    static final String CALLBACK = "login/callback/";
    static final String GOODBYE = "logout/done/";
    static final String FRONT_CHANNEL = "logout/frontchannel/";

    private static final String AUTHENTIC = "authentic";
    private static final Map<String, JWSAlgorithm> ALGORITHMS =
            Map.of("HS256", JWSAlgorithm.HS256, "RS256", JWSAlgorithm.RS256);

    /** The settings, and what is wrong with them: one French sentence each, naming its key and never the secret. */
    record Reading(Optional<OidcSettings> settings, List<String> complaints) {}

    static Reading read(Tenant tenant) {
        List<String> complaints = new ArrayList<>();
        Optional<URI> issuer = issuer(tenant, complaints);
        String id = mandatory(tenant, OidcKey.OIDC_CLIENT_ID, complaints);
        String secret = mandatory(tenant, OidcKey.OIDC_CLIENT_SECRET, complaints);
        String word = tenant.setting(OidcKey.OIDC_ALGORITHM.key()).orElse(OidcKey.OIDC_ALGORITHM.defaultText());
        Optional<JWSAlgorithm> algorithm = Optional.ofNullable(ALGORITHMS.get(word));
        if (algorithm.isEmpty()) {
            complaints.add(OidcKey.OIDC_ALGORITHM.key() + " vaut « " + word + " » : HS256 ou RS256 est attendu");
        }
        if (word.equals("HS256") && !secret.isEmpty() && isShort(secret)) {
            complaints.add(OidcKey.OIDC_CLIENT_SECRET.key() + " a moins de " + SHORTEST_SECRET
                    + " octets : HS256 en demande autant ; en donner un plus long, ici et dans authentic");
        }
        return complaints.isEmpty()
                ? new Reading(
                        Optional.of(new OidcSettings(
                                issuer.orElseThrow(), id, secret, algorithm.orElseThrow(), tenant.address(CALLBACK))),
                        List.of())
                : new Reading(Optional.empty(), List.copyOf(complaints));
    }

    /** The tenant's own authentic, as hobo lists it. */
    static Optional<KnownService> authentic(Tenant tenant) {
        return tenant.service(AUTHENTIC);
    }

    /** Names this declaration among others, former ones included; no secret. */
    String client() {
        return issuer + " " + clientId + " " + algorithm.getName();
    }

    /** Where an administrator mends the provider's address; French. */
    static String placeOfIssuer(Tenant tenant) {
        return tenant.setting(OidcKey.OIDC_ISSUER.key()).isPresent()
                ? OidcKey.OIDC_ISSUER.key()
                : "l’adresse d’authentic dans hobo.json";
    }

    private static Optional<URI> issuer(Tenant tenant, List<String> complaints) {
        Optional<String> written = tenant.setting(OidcKey.OIDC_ISSUER.key());
        if (written.isEmpty()) {
            Optional<URI> known = authentic(tenant).map(KnownService::url);
            if (known.isEmpty()) {
                complaints.add("hobo.json ne nomme aucun authentic, et " + OidcKey.OIDC_ISSUER.key() + " manque");
            }
            return known;
        }
        try {
            URI address = URI.create(written.get());
            boolean usable = ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && written.get().endsWith("/");
            if (usable) {
                return Optional.of(address);
            }
        } catch (IllegalArgumentException e) {
            complaints.add(OidcKey.OIDC_ISSUER.key() + " n’est pas une adresse");
            return Optional.empty();
        }
        complaints.add(OidcKey.OIDC_ISSUER.key() + " n’est pas l’adresse d’authentic avec sa barre finale");
        return Optional.empty();
    }

    private static String mandatory(Tenant tenant, OidcKey key, List<String> complaints) {
        String value = tenant.setting(key.key()).orElse("");
        if (value.isEmpty()) {
            complaints.add(key.key() + " manque : « oidc_client » donne la valeur à saisir");
        }
        return value;
    }

    private static boolean isShort(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8).length < SHORTEST_SECRET;
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return clientId + " at " + issuer;
    }
}
