package org.welco.agent.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Writes attempts down and crosses them out, each in a short transaction of the current tenant. */
@ApplicationScoped
public class AttemptLedger {

    private Attempts attempts;
    private Clock clock;

    AttemptLedger() {}

    @Inject
    public AttemptLedger(Attempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Whoever writes one down sweeps those that nobody came back from. */
    @Transactional
    public void open(Attempt attempt) {
        attempts.forgetBefore(clock.instant().minus(Attempt.PATIENCE));
        attempts.add(attempt);
    }

    /** @return empty when it is unknown, used, of another browser, or too old */
    @Transactional
    public Optional<Attempt> close(String state, String browser) {
        return attempts.take(state, browser).filter(attempt -> !attempt.isStale(clock.instant()));
    }
}
