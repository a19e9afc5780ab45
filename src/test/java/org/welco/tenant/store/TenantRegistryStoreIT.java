package org.welco.tenant.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.welco.platform.persistence.DirectConnections;
import org.welco.platform.persistence.Migrations;
import org.welco.tenant.ATenant;
import org.welco.tenant.TenantRegistry;
import org.welco.tenant.TenantRegistryContract;
import org.welco.testing.StoreDatabase;

class TenantRegistryStoreIT extends TenantRegistryContract {

    private static final DataSource DATABASE = migrated();
    private static final TenantRegistry REGISTRY = new JdbcTenantRegistry(DATABASE);

    @Override
    protected TenantRegistry registry() {
        return REGISTRY;
    }

    @Test
    void the_jobs_of_a_renamed_host_follow_it() {
        REGISTRY.register("jobs.fr");
        ScheduledExecutorService heartbeats = Executors.newSingleThreadScheduledExecutor();
        JdbcJobClaims claims = new JdbcJobClaims(DATABASE, Duration.ofSeconds(60), heartbeats);
        claims.claim(ATenant.of("jobs.fr"), "harvest").orElseThrow().done("ok");
        heartbeats.shutdownNow();

        REGISTRY.rename("jobs.fr", "lettres.fr");

        assertThat(claims.standings("harvest")).containsOnlyKeys("lettres.fr");
    }

    private static DataSource migrated() {
        DataSource database = StoreDatabase.fresh();
        new Migrations(new DirectConnections(database)).migrateShared();
        return database;
    }
}
