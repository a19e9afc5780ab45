package org.welco.survival;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.welco.launcher.Pauses;

/** Drives each town on a thread of its own, round after round, except while it is paused. Paused and resumed by one thread. */
final class Driver implements AutoCloseable {

    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(200);

    private final List<DrivenTown> towns;
    private final ExecutorService threads;
    private final Map<DrivenTown, Integer> finishedWith = new ConcurrentHashMap<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    /** A round holds the one side, a pause the other. */
    private final ReentrantReadWriteLock barrier = new ReentrantReadWriteLock(true);

    private volatile boolean closed;

    Driver(List<DrivenTown> towns) {
        this.towns = List.copyOf(towns);
        this.threads = Executors.newFixedThreadPool(towns.size());
        towns.forEach(town -> threads.execute(() -> drive(town)));
    }

    List<DrivenTown> towns() {
        return towns;
    }

    private void drive(DrivenTown town) {
        while (!closed) {
            barrier.readLock().lock();
            try {
                int letters = town.letters().size();
                finishedWith.put(town, town.round() ? letters : -1);
            } catch (RuntimeException | AssertionError e) {
                failure.compareAndSet(null, e);
            } finally {
                barrier.readLock().unlock();
            }
            Pauses.until(() -> closed, BETWEEN_ROUNDS);
        }
    }

    /** Waits for the rounds that run; starts no more. */
    void pause() {
        barrier.writeLock().lock();
        rethrow();
    }

    void goOn() {
        barrier.writeLock().unlock();
    }

    /** Whether every letter recorded so far is done with. */
    boolean isFinished() {
        rethrow();
        return towns.stream()
                .allMatch(town ->
                        finishedWith.getOrDefault(town, -1) == town.letters().size());
    }

    private void rethrow() {
        if (failure.get() != null) {
            throw new AssertionError("the driver met what it does not understand", failure.get());
        }
    }

    @Override
    public void close() {
        closed = true;
        if (barrier.isWriteLockedByCurrentThread()) {
            goOn();
        }
        threads.shutdown();
    }
}
