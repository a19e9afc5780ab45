package org.welco.mail.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: doubling from 5 s to an hour, drawn between half of it and the whole, so that
 * many letters do not come back at the same instant. What the registry asks for is a minimum.
 */
final class RetryPlan {

    static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 10;

    private final RandomGenerator random;

    RetryPlan(RandomGenerator random) {
        this.random = random;
    }

    /** @param attempts tries so far, 1 or more */
    Duration waitAfter(int attempts, Optional<Duration> asked) {
        long doubled = FIRST.toMillis() << Math.min(attempts - 1, DOUBLINGS);
        long bounded = Math.min(doubled, LONGEST.toMillis());
        long drawn = bounded / 2 + random.nextLong(bounded / 2 + 1);
        long minimum = Math.min(asked.orElse(Duration.ZERO).toMillis(), LONGEST.toMillis());
        return Duration.ofMillis(Math.max(drawn, minimum));
    }
}
