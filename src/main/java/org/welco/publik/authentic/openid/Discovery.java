package org.welco.publik.authentic.openid;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.welco.agent.signin.SignInException;
import org.welco.agent.signin.SignInException.Reason;
import org.welco.tenant.Tenant;

/**
 * What each tenant's provider says of itself, asked for again every few minutes. All its endpoints must stand on its own
 * host: our secret goes nowhere else. Safe for any thread.
 */
final class Discovery {

    static final String PATH = ".well-known/openid-configuration";

    /** How long an answer is believed. */
    static final Duration KEPT = Duration.ofMinutes(10);

    /** How soon keys may be asked for again, when a token names one that is not among them. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    private record Known(String fingerprint, Instant at, OIDCProviderMetadata metadata, Optional<JWKSet> keys) {}

    private final Map<Tenant, Known> known = new ConcurrentHashMap<>();
    private final Endpoints endpoints;
    private final Clock clock;

    Discovery(Endpoints endpoints, Clock clock) {
        this.endpoints = endpoints;
        this.clock = clock;
    }

    OIDCProviderMetadata of(Tenant tenant, OidcSettings settings) throws SignInException {
        return current(tenant, settings, KEPT).metadata();
    }

    /** The public keys by which RS256 tokens are verified. */
    JWKSet keys(Tenant tenant, OidcSettings settings) throws SignInException {
        Known found = current(tenant, settings, KEPT);
        return found.keys().isPresent() ? found.keys().get() : askKeys(tenant, found);
    }

    /** The keys as they are now, unless they were asked for a moment ago. */
    JWKSet freshKeys(Tenant tenant, OidcSettings settings) throws SignInException {
        return askKeys(tenant, current(tenant, settings, PAUSE));
    }

    void forget(Tenant tenant) {
        known.remove(tenant);
    }

    private Known current(Tenant tenant, OidcSettings settings, Duration age) throws SignInException {
        Known before = known.get(tenant);
        if (before != null
                && before.fingerprint().equals(tenant.fingerprint())
                && clock.instant().isBefore(before.at().plus(age))) {
            return before;
        }
        Known now = new Known(tenant.fingerprint(), clock.instant(), ask(settings), Optional.empty());
        known.put(tenant, now);
        return now;
    }

    private JWKSet askKeys(Tenant tenant, Known found) throws SignInException {
        if (found.keys().isPresent()) {
            return found.keys().get();
        }
        Endpoints.Told told = endpoints.read(found.metadata().getJWKSetURI());
        try {
            if (told.isOk()) {
                JWKSet keys = JWKSet.parse(told.body());
                known.put(tenant, new Known(found.fingerprint(), found.at(), found.metadata(), Optional.of(keys)));
                return keys;
            }
        } catch (java.text.ParseException e) {
            throw new SignInException(Reason.UNREACHABLE, "the provider's keys cannot be read", e);
        }
        throw new SignInException(Reason.UNREACHABLE, "the provider's keys were answered with " + told.status());
    }

    private OIDCProviderMetadata ask(OidcSettings settings) throws SignInException {
        Endpoints.Told told = endpoints.read(settings.issuer().resolve(PATH));
        if (!told.isOk()) {
            throw new SignInException(Reason.UNREACHABLE, "the provider answered " + told.status() + " for " + PATH);
        }
        try {
            return checked(OIDCProviderMetadata.parse(told.body()), settings);
        } catch (ParseException e) {
            throw new SignInException(Reason.NOT_CONFIGURED, "the provider's document cannot be read", e);
        }
    }

    private static OIDCProviderMetadata checked(OIDCProviderMetadata metadata, OidcSettings settings)
            throws SignInException {
        if (!metadata.getIssuer().getValue().equals(settings.issuer().toString())) {
            throw new SignInException(Reason.NOT_CONFIGURED, "the provider calls itself otherwise than OIDC_ISSUER");
        }
        for (URI endpoint : new URI[] {
            metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI()
        }) {
            if (endpoint == null || !isSameOrigin(endpoint, settings.issuer())) {
                throw new SignInException(Reason.NOT_CONFIGURED, "an endpoint of the provider stands elsewhere");
            }
        }
        return metadata;
    }

    static boolean isSameOrigin(URI endpoint, URI issuer) {
        return issuer.getScheme().equals(endpoint.getScheme())
                && issuer.getRawAuthority().equals(endpoint.getRawAuthority());
    }
}
