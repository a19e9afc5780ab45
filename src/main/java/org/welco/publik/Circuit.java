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

    private final Duration queue;

    /** Whoever comes while all places are taken is refused at once: for what is asked again anyway. */
    public Circuit() {
        this(Duration.ZERO);
    }

    /** @param queue how long a free place is waited for: many people who come at once are no trouble of the service */
    public Circuit(Duration queue) {
        this.queue = queue;
    }

    /**
     * Waits for a place as long as it was made for, and not at all when the service is to be left alone.
     *
     * @return false when the service is to be left alone; when true, {@link #leave} must follow
     */
    public boolean enter() {
        boolean resting = breaker.isOpen() && !breaker.getRemainingDelay().isZero();
        if (resting || !isAdmitted()) {
            return false;
        }
        if (!breaker.tryAcquirePermit()) {
            places.releasePermit();
            return false;
        }
        return true;
    }

    private boolean isAdmitted() {
        try {
            return places.tryAcquirePermit(queue);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * A call that we gave up ourselves, by interrupting its thread, says nothing of the service.
     *
     * @param alive the service answered, whatever it said
     */
    public void leave(boolean alive) {
        places.releasePermit();
        if (alive) {
            breaker.recordSuccess();
        } else if (!Thread.currentThread().isInterrupted() || !breaker.isClosed()) {
            breaker.recordFailure();
        }
    }
}
