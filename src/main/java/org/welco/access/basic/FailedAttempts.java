package org.welco.access.basic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever tries passwords: after {@link #FREE} wrong ones in a row for an identifier of a tenant, it is not
 * looked at for a while, longer each time. Counted on each node by itself. Holds the latest {@link #KEPT} identifiers.
 */
final class FailedAttempts {

    static final int FREE = 5;
    static final Duration SHORTEST = Duration.ofSeconds(10);
    static final Duration LONGEST = Duration.ofMinutes(5);

    /** Failures older than this are forgotten. */
    static final Duration MEMORY = Duration.ofMinutes(15);

    private static final int KEPT = 10_000;

    private record Key(String tenant, String identifier) {}

    private record Record(int failures, Instant last, Instant shutUntil) {}

    private final Map<Key, Record> records = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Record> eldest) {
            return size() > KEPT;
        }
    };
    private final Clock clock;

    FailedAttempts(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean areTooMany(String tenant, String identifier) {
        Record record = records.get(new Key(tenant, identifier));
        return record != null && clock.instant().isBefore(record.shutUntil());
    }

    synchronized void add(String tenant, String identifier) {
        Instant now = clock.instant();
        records.compute(new Key(tenant, identifier), (key, before) -> {
            boolean fresh = before == null || before.last().plus(MEMORY).isBefore(now);
            int failures = fresh ? 1 : before.failures() + 1;
            return new Record(failures, now, now.plus(pause(failures)));
        });
    }

    synchronized void forget(String tenant, String identifier) {
        records.remove(new Key(tenant, identifier));
    }

    private static Duration pause(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration doubled = SHORTEST.multipliedBy(1L << Math.min(failures - FREE, 10));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
