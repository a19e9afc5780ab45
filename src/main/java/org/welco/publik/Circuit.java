package org.welco.publik;

import dev.failsafe.Bulkhead;
import dev.failsafe.CircuitBreaker;
import java.time.Duration;

/**
 * Keeps a service that does not answer from holding our threads: after some failures in a row it is left alone for a while,
 * and it never has more than some calls at a time. One per tenant and service, never shared: one town's trouble is not
 * another's. Safe for any thread.
 */
public final class Circuit {

    private static final int FAILURES = 5;
    private static final Duration REST = Duration.ofSeconds(15);
    private static final int AT_A_TIME = 16;

    private final CircuitBreaker<Object> breaker = CircuitBreaker.builder()
            .withFailureThreshold(FAILURES)
            .withSuccessThreshold(1)
            .withDelay(REST)
            .build();
    private final Bulkhead<Object> places = Bulkhead.of(AT_A_TIME);

    /** @return false when the service is to be left alone; when true, {@link #leave} must follow */
    public boolean enter() {
        if (!places.tryAcquirePermit()) {
            return false;
        }
        if (!breaker.tryAcquirePermit()) {
            places.releasePermit();
            return false;
        }
        return true;
    }

    /** @param alive the service answered, whatever it said */
    public void leave(boolean alive) {
        places.releasePermit();
        if (alive) {
            breaker.recordSuccess();
        } else {
            breaker.recordFailure();
        }
    }
}
