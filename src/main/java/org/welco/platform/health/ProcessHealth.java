package org.welco.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive unless threads wait for one another for ever: then only a restart helps. */
@Liveness
@ApplicationScoped
public class ProcessHealth implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        long[] deadlocked = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
        int threads = deadlocked == null ? 0 : deadlocked.length;
        return HealthCheckResponse.named("process")
                .status(threads == 0)
                .withData("deadlocked_threads", threads)
                .build();
    }
}
