package org.welco.agent.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * One try to sign in, between the moment when the browser leaves for the identity provider and the one when it comes back.
 *
 * @param state drawn at random, comes back with the browser
 * @param browser drawn at random, stays in a cookie of the browser that began
 * @param nonce drawn at random, comes back inside the identity token
 * @param verifier drawn at random, proves to the provider that it is we who ask for the token
 * @param returnTo where the browser goes once signed in
 * @param silent without showing anything, in a frame
 */
public record Attempt(
        String state,
        String browser,
        String nonce,
        String verifier,
        ReturnAddress returnTo,
        boolean silent,
        Instant startedAt) {

    /** How long a person may take to type his password. */
    public static final Duration PATIENCE = Duration.ofMinutes(15);

    public Attempt {
        Objects.requireNonNull(state);
        Objects.requireNonNull(browser);
        Objects.requireNonNull(nonce);
        Objects.requireNonNull(verifier);
        Objects.requireNonNull(returnTo);
        Objects.requireNonNull(startedAt);
    }

    boolean isStale(Instant now) {
        return startedAt.plus(PATIENCE).isBefore(now);
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "attempt of " + startedAt;
    }
}
