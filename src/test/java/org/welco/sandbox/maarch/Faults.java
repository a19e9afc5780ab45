package org.welco.sandbox.maarch;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The faults in force on one Maarch; kept in memory, a restart of the sandbox clears them. Thread-safe. */
public final class Faults {

    private static final class Standing {
        private final Fault fault;
        private int seen;
        private int played;

        private Standing(Fault fault) {
            this.fault = fault;
        }
    }

    private final Map<Long, Standing> standing = new TreeMap<>();
    private long last;
    private boolean closed;

    /** Puts a fault in force; returns the number by which it is removed. */
    public synchronized long add(Fault fault) {
        standing.put(++last, new Standing(fault));
        return last;
    }

    /** Removes a fault; calls that hang on it are cut. */
    public synchronized void remove(long number) {
        standing.remove(number);
        notifyAll();
    }

    public synchronized void clear() {
        standing.clear();
        notifyAll();
    }

    /** The faults in force, by number. */
    public synchronized Map<Long, Fault> list() {
        Map<Long, Fault> faults = new TreeMap<>();
        standing.forEach((number, one) -> faults.put(number, one.fault));
        return faults;
    }

    /** How many calls the fault has hit so far; 0 when it is no longer there. */
    public synchronized int played(long number) {
        Standing one = standing.get(number);
        return one == null ? 0 : one.played;
    }

    /** The first fault that hits this call. */
    synchronized Optional<Fault> take(MaarchCall call) {
        for (Standing one : standing.values()) {
            if (one.fault.match().test(call)) {
                one.seen++;
                boolean due = one.seen > one.fault.skip();
                boolean spent = one.fault.times() > 0 && one.played >= one.fault.times();
                if (due && !spent) {
                    one.played++;
                    return Optional.of(one.fault);
                }
            }
        }
        return Optional.empty();
    }

    /** Waits until the fault is removed or the sandbox stops. */
    synchronized void hangOn(Fault fault) throws InterruptedException {
        while (!closed && standing.values().stream().anyMatch(one -> one.fault == fault)) {
            wait();
        }
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
