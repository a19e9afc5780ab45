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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.welco.agent.signin.SignInException.Reason;
import org.welco.publik.Circuit;
import org.welco.tenant.Tenant;

/**
 * What each tenant's provider says of itself, asked for again every few minutes. All its endpoints must stand on its own
 * host: our secret goes nowhere else. Safe for any thread.
 */
final class Discovery {

    static final String PATH = ".well-known/openid-configuration";

    /** How long an answer is believed. */
    static final Duration KEPT = Duration.ofMinutes(10);

    /** How long an agent waits behind others who come at the same moment. */
    private static final Duration QUEUE = Duration.ofSeconds(3);

    /** How soon keys may be asked for again, when a token names one that is not among them. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    private record Known(String fingerprint, Instant at, OIDCProviderMetadata metadata, Optional<JWKSet> keys) {}

    private static final String NO_KEYS = OidcKey.OIDC_ALGORITHM.key()
            + " : authentic ne donne pas de clefs publiques ; y régler A2_IDP_OIDC_JWKSET, ou choisir HS256 des deux côtés";

    private record Asking(Tenant tenant, String fingerprint) {}

    private final Map<Asking, CompletableFuture<Known>> asking = new ConcurrentHashMap<>();
    private final Map<Tenant, Known> known = new ConcurrentHashMap<>();
    private final Map<Tenant, Circuit> circuits = new ConcurrentHashMap<>();
    private final Endpoints endpoints;
    private final Clock clock;

    Discovery(Endpoints endpoints, Clock clock) {
        this.endpoints = endpoints;
        this.clock = clock;
    }

    OIDCProviderMetadata of(Tenant tenant, OidcSettings settings) throws ProviderException {
        return current(tenant, settings, KEPT).metadata();
    }

    /** The public keys by which RS256 tokens are verified. */
    JWKSet keys(Tenant tenant, OidcSettings settings) throws ProviderException {
        Known found = current(tenant, settings, KEPT);
        return found.keys().isPresent() ? found.keys().get() : askKeys(tenant, found);
    }

    /** The keys as they are now, unless they were asked for a moment ago. */
    JWKSet freshKeys(Tenant tenant, OidcSettings settings) throws ProviderException {
        return askKeys(tenant, current(tenant, settings, PAUSE));
    }

    void forget(Tenant tenant) {
        known.remove(tenant);
        circuits.remove(tenant);
    }

    private Known current(Tenant tenant, OidcSettings settings, Duration age) throws ProviderException {
        Known before = known.get(tenant);
        if (before != null
                && before.fingerprint().equals(tenant.fingerprint())
                && clock.instant().isBefore(before.at().plus(age))) {
            return before;
        }
        Asking question = new Asking(tenant, tenant.fingerprint());
        CompletableFuture<Known> ours = new CompletableFuture<>();
        CompletableFuture<Known> theirs = asking.putIfAbsent(question, ours);
        return theirs == null ? asked(question, settings, ours) : awaited(theirs);
    }

    /** One asks for all who come meanwhile: at the start of the day many agents sign in at once. */
    private Known asked(Asking question, OidcSettings settings, CompletableFuture<Known> answer)
            throws ProviderException {
        try {
            Known now = new Known(
                    question.fingerprint(), clock.instant(), guarded(question.tenant(), settings), Optional.empty());
            known.put(question.tenant(), now);
            answer.complete(now);
            return now;
        } catch (ProviderException | RuntimeException e) {
            answer.completeExceptionally(e);
            throw e;
        } finally {
            asking.remove(question, answer);
            // whatever happened, nobody waits for ever
            answer.completeExceptionally(new IllegalStateException("the question was not asked to its end"));
        }
    }

    private static Known awaited(CompletableFuture<Known> answer) throws ProviderException {
        try {
            return answer.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof ProviderException same) {
                throw new ProviderException(same.reason(), same.getMessage(), same.sentence(), same);
            }
            throw failure;
        }
    }

    private JWKSet askKeys(Tenant tenant, Known found) throws ProviderException {
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
            throw new ProviderException(Reason.UNREACHABLE, "the provider's keys cannot be read", NO_KEYS, e);
        }
        throw new ProviderException(
                Reason.UNREACHABLE, "the provider's keys were answered with " + told.status(), NO_KEYS, null);
    }

    private OIDCProviderMetadata guarded(Tenant tenant, OidcSettings settings) throws ProviderException {
        Circuit circuit = circuits.computeIfAbsent(tenant, any -> new Circuit(QUEUE));
        if (!circuit.enter()) {
            throw new ProviderException(
                    Reason.UNREACHABLE,
                    "the provider did not answer a moment ago",
                    "authentic ne répondait plus : relancer la vérification dans quelques secondes",
                    null);
        }
        boolean alive = false;
        try {
            OIDCProviderMetadata metadata = ask(tenant, settings);
            alive = true;
            return metadata;
        } catch (ProviderException e) {
            alive = e.reason() != Reason.UNREACHABLE;
            throw e;
        } finally {
            circuit.leave(alive);
        }
    }

    private OIDCProviderMetadata ask(Tenant tenant, OidcSettings settings) throws ProviderException {
        URI document = settings.issuer().resolve(PATH);
        Endpoints.Told told = endpoints.read(document);
        if (told.status() >= 500) {
            throw new ProviderException(
                    Reason.UNREACHABLE,
                    "the provider answered " + told.status() + " for " + PATH,
                    "authentic est en panne : il a répondu " + told.status() + " à " + document,
                    null);
        }
        String elsewhere =
                "ce qui répond à " + document + " n’est pas authentic : vérifier " + OidcSettings.placeOfIssuer(tenant);
        if (!told.isOk()) {
            throw new ProviderException(
                    Reason.NOT_CONFIGURED, "the provider answered " + told.status() + " for " + PATH, elsewhere, null);
        }
        try {
            return checked(OIDCProviderMetadata.parse(told.body()), tenant, settings);
        } catch (ParseException e) {
            throw new ProviderException(Reason.NOT_CONFIGURED, "the provider's document cannot be read", elsewhere, e);
        }
    }

    private static OIDCProviderMetadata checked(OIDCProviderMetadata metadata, Tenant tenant, OidcSettings settings)
            throws ProviderException {
        String name = metadata.getIssuer().getValue();
        if (!name.equals(settings.issuer().toString())) {
            throw new ProviderException(
                    Reason.NOT_CONFIGURED,
                    "the provider calls itself otherwise than its address",
                    "authentic s’appelle « " + name + " », et non « " + settings.issuer() + " » : vérifier "
                            + OidcSettings.placeOfIssuer(tenant),
                    null);
        }
        for (URI endpoint : new URI[] {
            metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI()
        }) {
            if (endpoint == null || !isSameOrigin(endpoint, settings.issuer())) {
                throw new ProviderException(
                        Reason.NOT_CONFIGURED,
                        "an endpoint of the provider stands elsewhere",
                        "authentic place un de ses points d’accès ailleurs que chez lui, « " + endpoint
                                + " » : corriger l’adresse publique d’authentic",
                        null);
            }
        }
        return metadata;
    }

    static boolean isSameOrigin(URI endpoint, URI issuer) {
        return issuer.getScheme().equals(endpoint.getScheme())
                && issuer.getRawAuthority().equals(endpoint.getRawAuthority());
    }
}
