package org.welco.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.welco.platform.persistence.DatabaseCheck;
import org.welco.platform.persistence.DatabaseUnfitException;

/** Ready while the database answers and is fit. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {

    private DatabaseCheck database;

    DatabaseHealth() {}

    @Inject
    public DatabaseHealth(DatabaseCheck database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
        try {
            database.check();
            return answer.up().build();
        } catch (DatabaseUnfitException e) {
            return answer.down().withData("reason", e.getMessage()).build();
        }
    }
}
