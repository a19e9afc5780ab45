package org.welco.mail.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that moves only when it is told to, and by a microsecond at each look, so that no two moments are equal. */
public final class MovingTime extends Clock {

    private static final Duration BLINK = Duration.ofNanos(1000);

    private Instant now = Instant.parse("2026-11-23T08:00:00Z");

    @Override
    public synchronized Instant instant() {
        now = now.plus(BLINK);
        return now;
    }

    public OffsetDateTime now() {
        return instant().atOffset(ZoneOffset.UTC);
    }

    public synchronized void passes(Duration time) {
        now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the rooms work in UTC");
    }
}
