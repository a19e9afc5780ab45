package org.welco.search.find;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Searches of the index, a few at a time and in the order in which they came. More than that only interrupt one another: all take
 * longer, and those that have much to do longest. Safe for any thread.
 */
@ApplicationScoped
public class Turns {

    /** One is at work while another waits for PostgreSQL. */
    private static final int OF_A_PROCESSOR = 2;

    private final Semaphore free =
            new Semaphore(OF_A_PROCESSOR * Runtime.getRuntime().availableProcessors(), true);

    /**
     * Waits for a turn, and does the work. Not inside a transaction: it would hold a connection while it waits.
     *
     * @throws CancellationException when nobody wants the answer any more
     */
    public <T> T take(Supplier<T> work) {
        try {
            free.acquire();
        } catch (InterruptedException unwanted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while it waited for its turn");
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
