package org.welco.account.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;
import org.welco.account.notice.NoticeLedger;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;
import org.welco.tenant.TenantReloaded;

/** Per tenant: citizens who are still to be told that their accounts were changed. */
@ApplicationScoped
public class NoticeMetrics {

    private static final String NAME = "welco_account_notices_waiting";

    private MetricRegistry registry;
    private NoticeLedger notices;
    private TenantGate gate;

    NoticeMetrics() {}

    @Inject
    public NoticeMetrics(MetricRegistry registry, NoticeLedger notices, TenantGate gate) {
        this.registry = registry;
        this.notices = notices;
        this.gate = gate;
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
                .withDescription("Citizens still to be told that their accounts were changed")
                .withUnit(MetricUnits.NONE)
                .build();
        registry.gauge(described, () -> gate.call(tenant, notices::waiting), new Tag("tenant", tenant.host()));
    }
}
