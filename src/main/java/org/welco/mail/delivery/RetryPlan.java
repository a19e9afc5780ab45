package org.welco.mail.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.welco.platform.time.GrowingWaits;

/** How long to wait before the next try: growing from 5 s to an hour. What the registry asks for is a minimum. */
final class RetryPlan {

    static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofHours(1);

    private final GrowingWaits waits;

    RetryPlan(RandomGenerator random) {
        waits = new GrowingWaits(FIRST, LONGEST, random);
    }

    /** @param attempts tries so far, 1 or more */
    Duration waitAfter(int attempts, Optional<Duration> asked) {
        Duration drawn = waits.after(attempts);
        Duration minimum =
                asked.map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait).orElse(Duration.ZERO);
        return drawn.compareTo(minimum) > 0 ? drawn : minimum;
    }
}
