package org.welco.agent.signin;

import java.time.Instant;
import java.util.Optional;

/** Attempts that are under way in the current tenant, on whatever node. Called inside a transaction. */
public interface Attempts {

    void add(Attempt attempt);

    /**
     * Takes an attempt away, so that it serves once.
     *
     * @param browser what the cookie of the browser holds
     * @return empty when there is none, when it was taken before, or when another browser began it, whose attempt stays
     */
    Optional<Attempt> take(String state, String browser);

    /** Forgets those that nobody came back from. */
    void forgetBefore(Instant moment);
}
