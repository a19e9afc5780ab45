package org.welco.tenant.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.welco.tenant.store.ChangeListener;

/**
 * Whether this node hears what other nodes change. Never unready for it: pages that are not told ask every 20 seconds, and
 * their gestures are checked all the same.
 */
@Readiness
@ApplicationScoped
public class PushHealth implements HealthCheck {

    private ChangeListener listener;

    PushHealth() {}

    @Inject
    public PushHealth(ChangeListener listener) {
        this.listener = listener;
    }

    void register(@Observes @Initialized(ApplicationScoped.class) Object start, MetricRegistry registry) {
        registry.gauge(
                Metadata.builder()
                        .withName("welco_push_listening")
                        .withDescription("1 while this node hears what other nodes change")
                        .withUnit(MetricUnits.NONE)
                        .build(),
                () -> listener.isListening() ? 1 : 0);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("push")
                .up()
                .withData("listening", listener.isListening())
                .build();
    }
}
