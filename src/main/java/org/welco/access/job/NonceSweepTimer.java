package org.welco.access.job;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.welco.access.signature.Nonces;

/** Sweeps old nonces on every node; sweeping twice does no harm, so nobody claims it. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class NonceSweepTimer {

    /** A query signed 30 s ahead of our clock serves until 60 s after it was first seen; the rest is margin. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Nonces nonces;
    private final Clock clock;

    @Inject
    public NonceSweepTimer(Nonces nonces, Clock clock) {
        this.nonces = nonces;
        this.clock = clock;
    }

    @Schedule(hour = "*", minute = "*", second = "17", persistent = false)
    void sweep() {
        nonces.forgetBefore(clock.instant().minus(KEPT));
    }
}
