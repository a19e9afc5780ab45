package org.welco.agent.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Writes sign-ins that are handed over down and crosses them out, each in a short transaction of the current tenant. */
@ApplicationScoped
public class HandOverLedger {

    /** From one window of a browser to another of the same: no person types anything between. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private HandOvers handOvers;
    private Clock clock;

    HandOverLedger() {}

    @Inject
    public HandOverLedger(HandOvers handOvers, Clock clock) {
        this.handOvers = handOvers;
        this.clock = clock;
    }

    /** Whoever writes one down sweeps those that nobody took. */
    @Transactional
    public void open(String code, String nameId, String providerSession) {
        handOvers.forgetBefore(clock.instant().minus(PATIENCE));
        handOvers.add(code, new HandedOver(nameId, providerSession, clock.instant()));
    }

    /** @return empty when the code is unknown here, used, or too old */
    @Transactional
    public Optional<HandedOver> close(String code) {
        return handOvers.take(code).filter(one -> !one.at().plus(PATIENCE).isBefore(clock.instant()));
    }
}
