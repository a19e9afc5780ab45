package org.welco.mail.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Function;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;
import org.welco.mail.MailFigures;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantReloaded;

/** Per tenant: letters to handle, steps that wait, are blocked or uncertain, and how long ago a harvest went well. */
@ApplicationScoped
public class MailMetrics {

    private static final double NEVER = -1;

    private MetricRegistry registry;
    private WatchedFigures figures;

    MailMetrics() {}

    @Inject
    public MailMetrics(MetricRegistry registry, WatchedFigures figures) {
        this.registry = registry;
        this.figures = figures;
    }

    void follow(@Observes TenantReloaded change) {
        change.now()
                .ifPresentOrElse(
                        tenant -> {
                            if (change.before().isEmpty()) {
                                register(tenant);
                            }
                        },
                        () -> change.before().ifPresent(this::forget));
    }

    private void register(Tenant tenant) {
        gauge(tenant, "welco_mail_open", "Letters still to handle", MailFigures::open);
        gauge(tenant, "welco_mail_deliveries_waiting", "Steps on their way to the registry", MailFigures::waiting);
        gauge(tenant, "welco_mail_deliveries_blocked", "Steps that the registry refuses", MailFigures::blocked);
        gauge(tenant, "welco_mail_deliveries_uncertain", "Steps a person must decide about", MailFigures::uncertain);
        gauge(
                tenant,
                "welco_mail_oldest_delivery_seconds",
                "Age of the oldest step not confirmed",
                figures -> figures.oldestWaiting().toSeconds());
        gauge(
                tenant,
                "welco_mail_harvest_age_seconds",
                "Time since the last harvest that went well, -1 for never",
                figures -> figures.sinceHarvest()
                        .map(Duration::toSeconds)
                        .map(Long::doubleValue)
                        .orElse(NEVER));
        gauge(
                tenant,
                "welco_mail_harvest_paused",
                "1 while the harvest is paused",
                figures -> figures.pause().isPresent() ? 1 : 0);
    }

    private void gauge(Tenant tenant, String name, String meaning, Function<MailFigures, Number> value) {
        Metadata described = Metadata.builder()
                .withName(name)
                .withDescription(meaning)
                .withUnit(MetricUnits.NONE)
                .build();
        registry.gauge(described, () -> value.apply(figures.of(tenant)).doubleValue(), tag(tenant));
    }

    private void forget(Tenant tenant) {
        figures.forget(tenant);
        registry.removeMatching((id, metric) -> id.getName().startsWith("welco_mail_")
                && tenant.host().equals(id.getTags().get("tenant")));
    }

    private static Tag tag(Tenant tenant) {
        return new Tag("tenant", tenant.host());
    }
}
