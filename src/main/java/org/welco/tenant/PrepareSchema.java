package org.welco.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.welco.platform.persistence.DatabaseUnfitException;
import org.welco.platform.persistence.Migrations;
import org.welco.tenant.hobo.TenantFolder;

/** Sees to it that a tenant has its row in the register and its schema at the newest script. Safe for any thread. */
@ApplicationScoped
public class PrepareSchema {

    private static final System.Logger LOG = System.getLogger(PrepareSchema.class.getName());
    private static final String LATER =
            "Son schéma n'a pas pu être migré : voir le journal du service ; nouvel essai toutes les 30 secondes.";
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(30);

    private final Map<String, Instant> failedAt = new ConcurrentHashMap<>();
    private TenantRegistry registry;
    private Migrations migrations;
    private Clock clock;

    PrepareSchema() {}

    @Inject
    public PrepareSchema(TenantRegistry registry, Migrations migrations, Clock clock) {
        this.registry = registry;
        this.migrations = migrations;
        this.clock = clock;
    }

    /**
     * Makes row and schema for a host, whether or not it has a folder, and lets a disabled one be served again.
     *
     * @return the row as it then is
     * @throws DatabaseUnfitException when a script fails
     */
    public RegisteredTenant create(String host) {
        registry.register(host);
        registry.put(host, RegisteredTenant.State.ACTIVE);
        return migrateIfBehind(registry.register(host));
    }

    /**
     * Opens Flyway even if the register says that nothing is new.
     *
     * @throws DatabaseUnfitException when a script fails
     */
    public RegisteredTenant migrate(RegisteredTenant row) {
        String newest = migrations.newestTenantScript();
        migrations.migrateTenant(row.schema());
        registry.migrated(row.host(), newest);
        failedAt.remove(row.host());
        return new RegisteredTenant(row.host(), row.schema(), row.state(), Optional.of(newest));
    }

    /** Reads the register, once for all the folders that are there now. */
    Round begin(List<FolderReading> readings) {
        Map<String, RegisteredTenant> rows =
                registry.all().stream().collect(Collectors.toMap(RegisteredTenant::host, Function.identity()));
        return new Round(rows, readings.stream().map(FolderReading::host).collect(Collectors.toSet()));
    }

    /** Flyway is not even opened when the schema is at the newest script: a hundred tenants start quickly. */
    private RegisteredTenant migrateIfBehind(RegisteredTenant row) {
        return row.migratedTo().equals(Optional.of(migrations.newestTenantScript())) ? row : migrate(row);
    }

    /** One look at all folders. */
    final class Round {

        private final Map<String, RegisteredTenant> rows;
        private final Set<String> hostsWithFolder;

        private Round(Map<String, RegisteredTenant> rows, Set<String> hostsWithFolder) {
            this.rows = rows;
            this.hostsWithFolder = hostsWithFolder;
        }

        /** @throws NotServedException when this tenant is not to be served, or its schema is not ready */
        String schemaFor(TenantFolder folder) {
            RegisteredTenant row = Optional.ofNullable(rows.get(folder.host())).orElseGet(() -> newRow(folder));
            if (row.state() == RegisteredTenant.State.DISABLED) {
                throw new NotServedException(
                        "Désactivé par delete_tenant ; create_tenant " + folder.host() + " le remet en service.");
            }
            return readySchema(row);
        }

        private String readySchema(RegisteredTenant row) {
            Instant failed = failedAt.get(row.host());
            if (failed != null && clock.instant().isBefore(failed.plus(REST_AFTER_FAILURE))) {
                throw new NotServedException(LATER);
            }
            try {
                return migrateIfBehind(row).schema();
            } catch (DatabaseUnfitException e) {
                failedAt.put(row.host(), clock.instant());
                throw new NotServedException(LATER);
            }
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
