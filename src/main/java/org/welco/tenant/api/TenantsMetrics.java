package org.welco.tenant.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.welco.tenant.Tenants;

/** How many tenants this node serves, and how many it should but cannot. */
@ApplicationScoped
public class TenantsMetrics {

    private MetricRegistry registry;
    private Tenants tenants;

    TenantsMetrics() {}

    @Inject
    public TenantsMetrics(MetricRegistry registry, Tenants tenants) {
        this.registry = registry;
        this.tenants = tenants;
    }

    void register(@Observes @Initialized(ApplicationScoped.class) Object start) {
        registry.gauge(
                described("welco_tenants_served", "Tenants served by this node"),
                () -> tenants.all().size());
        registry.gauge(
                described("welco_tenants_broken", "Tenants with a folder that are not served"),
                () -> tenants.broken().size());
    }

    private static Metadata described(String name, String meaning) {
        return Metadata.builder()
                .withName(name)
                .withDescription(meaning)
                .withUnit(MetricUnits.NONE)
                .build();
    }
}
