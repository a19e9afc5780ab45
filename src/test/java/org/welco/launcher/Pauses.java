package org.welco.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for something that only looking again can tell, such as the end of a process that is not ours. */
public final class Pauses {

    private static final Duration STEP = Duration.ofMillis(100);

    private Pauses() {}

    /** Waits until the condition holds. @return false when it did not within that time */
    public static boolean until(BooleanSupplier condition, Duration patience) {
        Instant limit = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(limit)) {
                return false;
            }
            pause();
        }
        return true;
    }

    static void pause() {
        LockSupport.parkNanos(STEP.toNanos());
    }
}
