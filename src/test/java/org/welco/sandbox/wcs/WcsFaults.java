package org.welco.sandbox.wcs;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The faults that one w.c.s. plays, the oldest first. Thread-safe. */
public final class WcsFaults {

    /** Calls of the API to which a fault is limited. */
    public enum Route {
        ANY,
        FORMS,
        SUBMIT,
        USER,
        LIST,
        ONE,
        CODE,
        /** What the search reads in the background, or asks live: nobody's gesture, so that {@link #ANY} leaves it alone. */
        SEARCH;

        static Route of(String path, String query) {
            if (query.contains("include-disabled=") || query.contains("full=on") || path.equals("/api/forms/")) {
                return SEARCH;
            }
            if (path.endsWith("/submit") || path.endsWith("/submit/")) {
                return SUBMIT;
            }
            if (path.startsWith("/api/users/")) {
                return USER;
            }
            if (path.startsWith("/api/code/")) {
                return CODE;
            }
            if (path.matches("/api/forms/[^/]+/[0-9]+/")) {
                return ONE;
            }
            return path.startsWith("/api/forms/") ? LIST : FORMS;
        }
    }

    /** @param times how often it is still played; 0: until it is taken away */
    public record Planned(WcsFault fault, Route route, int times, Duration delay) {}

    private final Map<Long, Planned> planned = new LinkedHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private long last;

    public synchronized long add(WcsFault fault, Route route, int times) {
        return add(fault, route, times, Duration.ofSeconds(1));
    }

    public synchronized long add(WcsFault fault, Route route, int times, Duration delay) {
        planned.put(++last, new Planned(fault, route, times, delay));
        return last;
    }

    public synchronized void remove(long number) {
        planned.remove(number);
    }

    public synchronized void clear() {
        planned.clear();
    }

    public synchronized Map<Long, Planned> list() {
        return new LinkedHashMap<>(planned);
    }

    synchronized Optional<Planned> next(Route route) {
        Optional<Map.Entry<Long, Planned>> found = planned.entrySet().stream()
                .filter(one -> one.getValue().route() == Route.ANY && route != Route.SEARCH
                        || one.getValue().route() == route)
                .findFirst();
        found.ifPresent(one -> {
            Planned fault = one.getValue();
            if (fault.times() == 1) {
                planned.remove(one.getKey());
            } else if (fault.times() > 1) {
                planned.put(one.getKey(), new Planned(fault.fault(), fault.route(), fault.times() - 1, fault.delay()));
            }
        });
        return found.map(Map.Entry::getValue);
    }

    /** Waits, unless the sandbox is closed meanwhile. */
    void delay(Duration time) {
        try {
            if (closed.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        closed.countDown();
    }
}
