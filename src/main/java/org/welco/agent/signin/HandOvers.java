package org.welco.agent.signin;

import java.time.Instant;
import java.util.Optional;

/** Sign-ins that are being handed over in the current tenant, on whatever node. Called inside a transaction. */
public interface HandOvers {

    /** @param code drawn at random; only its hash is kept */
    void add(String code, HandedOver what);

    /** Takes it away, so that the code serves once. */
    Optional<HandedOver> take(String code);

    /** Forgets those that nobody took. */
    void forgetBefore(Instant moment);
}
