package org.welco.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.welco.platform.persistence.Migrations;
import org.welco.tenant.hobo.TenantFolder;

/** Sees to it that a tenant has its row in the register and its schema at the newest script. */
@ApplicationScoped
public class PrepareSchema {

    private static final System.Logger LOG = System.getLogger(PrepareSchema.class.getName());

    private TenantRegistry registry;
    private Migrations migrations;

    PrepareSchema() {}

    @Inject
    public PrepareSchema(TenantRegistry registry, Migrations migrations) {
        this.registry = registry;
        this.migrations = migrations;
    }

    /** Reads the register once for all folders. */
    Round begin(List<FolderReading> readings) {
        Map<String, RegisteredTenant> rows =
                registry.all().stream().collect(Collectors.toMap(RegisteredTenant::host, Function.identity()));
        return new Round(rows, readings.stream().map(FolderReading::host).toList());
    }

    /**
     * Makes row and schema for a host, whether or not it has a folder, and lets a disabled one be served again.
     *
     * @return the row as it then is
     */
    public RegisteredTenant create(String host) {
        RegisteredTenant row = registry.register(host);
        registry.put(host, RegisteredTenant.State.ACTIVE);
        return migrate(row);
    }

    /** Runs whatever scripts the row lacks; Flyway is not even opened when it lacks none. */
    RegisteredTenant migrate(RegisteredTenant row) {
        if (row.migratedTo().equals(Optional.of(migrations.newestTenantScript()))) {
            return row;
        }
        return migrateAnyway(row);
    }

    /** Opens Flyway even if the register says that nothing is new. */
    public RegisteredTenant migrateAnyway(RegisteredTenant row) {
        migrations.migrateTenant(row.schema());
        registry.migrated(row.host(), migrations.newestTenantScript());
        return new RegisteredTenant(
                row.host(), row.schema(), row.state(), Optional.of(migrations.newestTenantScript()));
    }

    /** One look at all folders. */
    final class Round {

        private final Map<String, RegisteredTenant> rows;
        private final List<String> hostsWithFolder;

        private Round(Map<String, RegisteredTenant> rows, List<String> hostsWithFolder) {
            this.rows = rows;
            this.hostsWithFolder = hostsWithFolder;
        }

        /** @throws NotServedException when the register says that this tenant is not to be served */
        String schemaFor(TenantFolder folder) {
            RegisteredTenant row = Optional.ofNullable(rows.get(folder.host())).orElseGet(() -> newRow(folder));
            if (row.state() == RegisteredTenant.State.DISABLED) {
                throw new NotServedException(
                        "Désactivé par delete_tenant ; create_tenant " + folder.host() + " le remet en service.");
            }
            return migrate(row).schema();
        }

        /** A host that hobo renamed keeps its schema: its new folder names the old address. */
        private RegisteredTenant newRow(TenantFolder folder) {
            for (String legacy : folder.legacyHosts()) {
                if (rows.containsKey(legacy)
                        && !hostsWithFolder.contains(legacy)
                        && registry.rename(legacy, folder.host())) {
                    LOG.log(
                            System.Logger.Level.INFO,
                            "tenant {0}: takes over the schema of {1}",
                            folder.host(),
                            legacy);
                    break;
                }
            }
            return registry.register(folder.host());
        }
    }
}
