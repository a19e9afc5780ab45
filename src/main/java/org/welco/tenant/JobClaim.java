package org.welco.tenant;

import java.time.Duration;

/**
 * This node works for one job of one tenant, and nobody else does. Kept alive by itself until it is closed; always use it
 * in try-with-resources. Safe for any thread.
 */
public interface JobClaim extends AutoCloseable {

    /**
     * Whether nobody else can have taken the job meanwhile. To be asked before each step that must not be done twice:
     * a node that was cut off from the database for longer than the lease has lost its claim.
     */
    boolean isHeld();

    /** Ends the work; the next run follows the interval, counted from when this one began. */
    void done(String result);

    /**
     * Ends the work.
     *
     * @param result one short sentence for operators, without personal data
     * @param next the next run is due so long after now, whatever the interval
     */
    void done(String result, Duration next);

    /** Lets go of the job if {@code done} was not called: the work is noted as interrupted. */
    @Override
    void close();
}
