package org.welco.mail.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;
import org.welco.mail.live.LiveDesk;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantReloaded;

/** Per tenant: open pages that this node keeps told. */
@ApplicationScoped
public class LiveMetrics {

    private static final String NAME = "welco_live_pages";

    private MetricRegistry registry;
    private LiveDesk desk;

    LiveMetrics() {}

    @Inject
    public LiveMetrics(MetricRegistry registry, LiveDesk desk) {
        this.registry = registry;
        this.desk = desk;
    }

    void follow(@Observes TenantReloaded change) {
        if (change.before().isEmpty()) {
            change.now().ifPresent(this::register);
        } else if (change.now().isEmpty()) {
            registry.removeMatching((id, metric) -> id.getName().equals(NAME)
                    && change.host().equals(id.getTags().get("tenant")));
        }
    }

    private void register(Tenant tenant) {
        Metadata described = Metadata.builder()
                .withName(NAME)
                .withDescription("Open pages that this node keeps told")
                .withUnit(MetricUnits.NONE)
                .build();
        registry.gauge(described, () -> desk.connections(tenant), new Tag("tenant", tenant.host()));
    }
}
