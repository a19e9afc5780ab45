package org.welco.tenant.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.welco.tenant.Tenants;

/** Ready once the folders were read. A tenant that is not served is told with its sentence: the others are ready. */
@Readiness
@ApplicationScoped
public class TenantsHealth implements HealthCheck {

    private Tenants tenants;

    TenantsHealth() {}

    @Inject
    public TenantsHealth(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("tenants")
                .status(tenants.isLoaded())
                .withData("served", tenants.all().size())
                .withData("broken", tenants.broken().size());
        tenants.broken().forEach(broken -> answer.withData(broken.host(), broken.sentence()));
        return answer.build();
    }
}
