package org.welco.agent.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.welco.tenant.CurrentTenant;

/** A browser leaves for the identity provider of the current tenant. May wait for the network; without transaction. */
@ApplicationScoped
public class StartSignIn {

    /** 256 bits, 43 characters of base64url: what PKCE asks for at least. */
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private CurrentTenant tenant;
    private IdentityProvider provider;
    private AttemptLedger ledger;
    private Clock clock;

    StartSignIn() {}

    @Inject
    public StartSignIn(CurrentTenant tenant, IdentityProvider provider, AttemptLedger ledger, Clock clock) {
        this.tenant = tenant;
        this.provider = provider;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What a browser is sent away with.
     *
     * @param attempt whose {@code browser} goes into a cookie of its own
     * @param page of the identity provider
     */
    public record Departure(Attempt attempt, URI page) {}

    /** @param silent nothing may be shown to the agent: he is signed in there already, or it fails */
    public Departure start(ReturnAddress returnTo, boolean silent) throws SignInException {
        Attempt attempt = new Attempt(draw(), draw(), draw(), draw(), returnTo, silent, clock.instant());
        URI page = provider.authorization(tenant.get(), attempt);
        ledger.open(attempt);
        return new Departure(attempt, page);
    }

    private String draw() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
