package org.welco.mail.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.welco.mail.MailFigures;
import org.welco.tenant.Tenant;
import org.welco.tenant.Tenants;

/**
 * Says, tenant by tenant, what of its letters needs somebody. Never unready for it: a registry that is down or a harvest
 * that is paused must not take agents' pages away.
 */
@Readiness
@ApplicationScoped
public class MailHealth implements HealthCheck {

    private Tenants tenants;
    private WatchedFigures figures;

    MailHealth() {}

    @Inject
    public MailHealth(Tenants tenants, WatchedFigures figures) {
        this.tenants = tenants;
        this.figures = figures;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("mail").up();
        tenants.all().forEach(tenant -> answer.withData(tenant.host(), words(tenant)));
        return answer.build();
    }

    private String words(Tenant tenant) {
        try {
            MailFigures now = figures.of(tenant);
            return now.pause()
                    .map("moisson en pause : "::concat)
                    .orElseGet(() -> "%d à traiter, %d envois en attente, %d bloqués, %d incertains"
                            .formatted(now.open(), now.waiting(), now.blocked(), now.uncertain()));
        } catch (RuntimeException failure) {
            return "illisible : " + failure.getClass().getSimpleName();
        }
    }
}
