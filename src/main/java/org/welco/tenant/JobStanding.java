package org.welco.tenant;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How a job of one tenant stands, by the database's clock.
 *
 * @param asOf when this was read
 * @param claimed whether somebody is at it
 * @param lastRun when its last run began
 * @param nextRun when the next one is due if that was said; empty when it follows the interval
 * @param lastResult what the last finished run said, empty before
 */
public record JobStanding(
        Instant asOf, boolean claimed, Optional<Instant> lastRun, Optional<Instant> nextRun, String lastResult) {

    public JobStanding {
        Objects.requireNonNull(asOf);
        Objects.requireNonNull(lastRun);
        Objects.requireNonNull(nextRun);
        Objects.requireNonNull(lastResult);
    }

    public boolean isDue(Duration interval) {
        Optional<Instant> due = nextRun.or(() -> lastRun.map(last -> last.plus(interval)));
        return !claimed && due.map(moment -> !moment.isAfter(asOf)).orElse(true);
    }
}
