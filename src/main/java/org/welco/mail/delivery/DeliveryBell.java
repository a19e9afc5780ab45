package org.welco.mail.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Rings on this node whenever a try ended, so that whoever promised to wait a little can look again. */
@ApplicationScoped
public class DeliveryBell {

    private static final Duration LOOK = Duration.ofMillis(250);

    private final Lock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private long rings;

    void ring() {
        lock.lock();
        try {
            rings++;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the condition holds, looking at it first, then at each ring, and every quarter of a second: a try that
     * ended on another node rings there, not here.
     *
     * @return whether it holds; false as well when the thread was interrupted, which stays interrupted
     */
    public boolean await(BooleanSupplier condition, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        long seen = rings();
        while (!condition.getAsBoolean()) {
            long left = end - System.nanoTime();
            if (!awaitRing(seen, Math.min(left, LOOK.toNanos()))) {
                return false;
            }
            if (System.nanoTime() - end >= 0) {
                return condition.getAsBoolean();
            }
            seen = rings();
        }
        return true;
    }

    /** @return false when the thread was interrupted */
    private boolean awaitRing(long seen, long atMostNanos) {
        lock.lock();
        try {
            long left = atMostNanos;
            while (rings == seen && left > 0) {
                left = rung.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private long rings() {
        lock.lock();
        try {
            return rings;
        } finally {
            lock.unlock();
        }
    }
}
