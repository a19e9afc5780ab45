package org.welco.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.welco.platform.persistence.DirectConnections;
import org.welco.tenant.hobo.HoboJson;
import org.welco.tenant.store.FolderConfigs;
import org.welco.tenant.store.JdbcTenantRegistry;
import org.welco.tenant.store.WatchedFolders;
import org.welco.testing.StoreDatabase;

class HundredTenantsStoreIT {

    @Test
    void a_second_start_of_a_hundred_tenants_opens_Flyway_for_none(@TempDir Path root) throws Exception {
        for (int i = 0; i < 100; i++) {
            String host = "courrier.ville" + i + ".fr";
            Files.writeString(Files.createDirectory(root.resolve(host)).resolve("hobo.json"), HoboJson.of(host, "{}"));
        }
        DataSource database = StoreDatabase.fresh();

        assertThat(start(root, database)).isEqualTo(100);
        assertThat(start(root, database)).isZero();
    }

    /** Starts as a node does, with nothing kept in memory; how many schemas Flyway was opened for. */
    private static int start(Path root, DataSource database) {
        CountedMigrations migrations = new CountedMigrations(new DirectConnections(database));
        migrations.migrateShared();
        Tenants tenants = new Tenants();
        new LoadTenants(
                        new WatchedFolders(root, Clock.systemUTC()),
                        new FolderConfigs(),
                        new PrepareSchema(new JdbcTenantRegistry(database), migrations, Clock.systemUTC()),
                        tenants,
                        new RecordedReloads())
                .load();
        assertThat(tenants.all()).hasSize(100);
        return migrations.opened.size();
    }
}
