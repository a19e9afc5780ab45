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
     * Waits until the condition holds, looking at it first and then at each ring.
     *
     * @return whether it holds; false as well when the thread was interrupted, which stays interrupted
     */
    public boolean await(BooleanSupplier condition, Duration atMost) {
        long left = atMost.toNanos();
        long seen = rings();
        while (!condition.getAsBoolean()) {
            lock.lock();
            try {
                while (rings == seen && left > 0) {
                    left = rung.awaitNanos(left);
                }
                if (rings == seen) {
                    return false;
                }
                seen = rings;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                lock.unlock();
            }
        }
        return true;
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
