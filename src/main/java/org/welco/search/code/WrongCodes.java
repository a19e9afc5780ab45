package org.welco.search.code;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps agents from guessing codes: after {@link #MOST} that open nothing, none is looked at until {@link #MEMORY} after the
 * first of them. Counted on each node by itself; holds the latest {@link #KEPT} agents. Safe for any thread.
 */
final class WrongCodes {

    static final int MOST = 10;
    static final Duration MEMORY = Duration.ofMinutes(10);

    private static final int KEPT = 10_000;

    private record Key(String tenant, String nameId) {}

    private final Map<Key, Deque<Instant>> tries = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Deque<Instant>> eldest) {
            return size() > KEPT;
        }
    };
    private final Clock clock;

    WrongCodes(Clock clock) {
        this.clock = clock;
    }

    /** Counts a code as wrong before it is tried, so that many at once are not more than one after the other. @return whether it may be */
    synchronized boolean add(String tenant, String nameId) {
        Instant now = clock.instant();
        Deque<Instant> lately = tries.computeIfAbsent(new Key(tenant, nameId), unknown -> new ArrayDeque<>());
        while (!lately.isEmpty() && !lately.peekFirst().plus(MEMORY).isAfter(now)) {
            lately.removeFirst();
        }
        if (lately.size() >= MOST) {
            return false;
        }
        lately.addLast(now);
        return true;
    }

    /** That one was not wrong after all, or nobody could say. */
    synchronized void forgive(String tenant, String nameId) {
        Deque<Instant> lately = tries.get(new Key(tenant, nameId));
        if (lately != null) {
            lately.pollLast();
        }
    }
}
