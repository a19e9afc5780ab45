package org.welco.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.welco.tenant.hobo.TenantFolder;
import org.welco.tenant.store.FolderConfigs;

class LoadingTenantsTest {

    private final List<FolderReading> onDisk = new ArrayList<>();
    private final MemoryRegistry registry = new MemoryRegistry();
    private final CountedMigrations migrations = new CountedMigrations();
    private final Tenants tenants = new Tenants();
    private final RecordedReloads reloads = new RecordedReloads();
    private final TurnableClock clock = new TurnableClock();
    private final LoadTenants loadTenants = new LoadTenants(
            new ListedFolders(onDisk),
            new FolderConfigs(),
            new PrepareSchema(registry, migrations, clock),
            tenants,
            reloads);

    @Test
    void a_folder_that_reads_well_is_served() {
        put("ville.fr", "1");
        loadTenants.load();

        assertThat(tenants.byHost("VILLE.fr")).map(Tenant::schema).contains(SchemaName.of("ville.fr", 0));
        assertThat(tenants.isLoaded()).isTrue();
    }

    @Test
    void a_broken_folder_disables_its_tenant_alone() {
        put("ville.fr", "1");
        onDisk.add(FolderReading.bad("agglo.fr", "hobo.json : le fichier manque."));
        loadTenants.load();

        assertThat(tenants.all()).extracting(Tenant::host).containsExactly("ville.fr");
        assertThat(tenants.broken()).containsExactly(new BrokenTenant("agglo.fr", "hobo.json : le fichier manque."));
    }

    @Test
    void a_folder_that_breaks_stops_its_tenant() {
        put("ville.fr", "1");
        loadTenants.load();
        breakFolder("ville.fr");
        loadTenants.load();

        assertThat(tenants.byHost("ville.fr")).isEmpty();
        assertThat(reloads.told.get(1).now()).isEmpty();
    }

    @Test
    void mending_a_folder_brings_its_tenant_back() {
        breakFolder("ville.fr");
        loadTenants.load();
        put("ville.fr", "1");
        loadTenants.load();

        assertThat(tenants.byHost("ville.fr")).isPresent();
        assertThat(tenants.broken()).isEmpty();
    }

    @Test
    void a_removed_folder_is_no_longer_served() {
        put("ville.fr", "1");
        loadTenants.load();
        onDisk.clear();
        loadTenants.load();

        assertThat(tenants.all()).isEmpty();
        assertThat(reloads.told).hasSize(2);
    }

    @Test
    void a_tenant_that_does_not_change_stays_the_same_object_and_nobody_is_told() {
        put("ville.fr", "1");
        loadTenants.load();
        Tenant first = tenants.byHost("ville.fr").orElseThrow();
        put("ville.fr", "1");
        loadTenants.load();

        assertThat(tenants.byHost("ville.fr").orElseThrow()).isSameAs(first);
        assertThat(reloads.told).hasSize(1);
    }

    @Test
    void changed_settings_are_told_with_what_was_and_what_is() {
        put("ville.fr", "1");
        loadTenants.load();
        Tenant first = tenants.byHost("ville.fr").orElseThrow();
        put("ville.fr", "2");
        loadTenants.load();

        TenantReloaded told = reloads.told.get(1);
        assertThat(told.before()).containsSame(first);
        assertThat(told.now().orElseThrow().fingerprint()).isEqualTo("2");
    }

    @Test
    void an_observer_that_fails_does_not_keep_others_from_being_served() {
        reloads.failure = new IllegalStateException("observer");
        put("agglo.fr", "1");
        put("ville.fr", "1");
        loadTenants.load();

        assertThat(reloads.told).extracting(TenantReloaded::host).containsExactly("agglo.fr", "ville.fr");
        assertThat(tenants.all()).hasSize(2);
    }

    @Test
    void a_schema_at_the_newest_script_is_not_opened() {
        put("ville.fr", "1");
        loadTenants.load();
        put("ville.fr", "2");
        loadTenants.load();

        assertThat(migrations.opened).hasSize(1);
    }

    @Test
    void a_schema_behind_is_migrated() {
        registry.register("ville.fr");
        registry.migrated("ville.fr", "200001010000");
        put("ville.fr", "1");
        loadTenants.load();

        assertThat(migrations.opened).containsExactly(SchemaName.of("ville.fr", 0));
        assertThat(registry.register("ville.fr").migratedTo()).contains(migrations.newestTenantScript());
    }

    @Test
    void a_migration_that_fails_disables_its_tenant_and_is_tried_again_after_a_rest() {
        put("ville.fr", "1");
        migrations.failing = true;
        loadTenants.load();
        loadTenants.load();
        assertThat(tenants.broken()).extracting(BrokenTenant::host).containsExactly("ville.fr");
        assertThat(migrations.opened).hasSize(1);

        migrations.failing = false;
        clock.turn(Duration.ofSeconds(31));
        loadTenants.load();
        assertThat(tenants.byHost("ville.fr")).isPresent();
    }

    @Test
    void a_tenant_disabled_in_the_register_is_not_served() {
        registry.register("ville.fr");
        registry.put("ville.fr", RegisteredTenant.State.DISABLED);
        put("ville.fr", "1");
        loadTenants.load();

        assertThat(tenants.all()).isEmpty();
        assertThat(tenants.broken())
                .singleElement()
                .extracting(BrokenTenant::sentence)
                .asString()
                .contains("create_tenant ville.fr");
    }

    @Test
    void a_host_renamed_by_hobo_keeps_its_schema() {
        put("ville.fr", "1");
        loadTenants.load();
        onDisk.clear();
        onDisk.add(FolderReading.good(renamed("lettres.fr", "ville.fr")));
        loadTenants.load();

        assertThat(tenants.byHost("lettres.fr")).map(Tenant::schema).contains(SchemaName.of("ville.fr", 0));
    }

    @Test
    void a_former_host_that_still_has_a_folder_keeps_its_own_schema() {
        put("ville.fr", "1");
        loadTenants.load();
        onDisk.add(FolderReading.good(renamed("lettres.fr", "ville.fr")));
        loadTenants.load();

        assertThat(tenants.byHost("ville.fr")).map(Tenant::schema).contains(SchemaName.of("ville.fr", 0));
        assertThat(tenants.byHost("lettres.fr")).map(Tenant::schema).contains(SchemaName.of("lettres.fr", 0));
    }

    @Test
    void tenants_stay_as_they_were_while_folders_cannot_be_listed() {
        put("ville.fr", "1");
        loadTenants.load();
        onDisk.add(null);

        assertThatThrownBy(loadTenants::load).isInstanceOf(TenantStoreException.class);
        assertThat(tenants.byHost("ville.fr")).isPresent();
    }

    private void put(String host, String fingerprint) {
        onDisk.removeIf(reading -> reading.host().equals(host));
        onDisk.add(FolderReading.good(ATenant.folder(host, Map.of(), fingerprint)));
    }

    private void breakFolder(String host) {
        onDisk.removeIf(reading -> reading.host().equals(host));
        onDisk.add(FolderReading.bad(host, "hobo.json : ce n'est pas du JSON valide."));
    }

    private static TenantFolder renamed(String host, String legacy) {
        TenantFolder folder = ATenant.folder(host, Map.of(), "1");
        return new TenantFolder(
                host,
                folder.baseUrl(),
                List.of(legacy),
                folder.services(),
                folder.profile(),
                folder.variables(),
                folder.settings(),
                folder.fingerprint());
    }

    /** A null among them stands for a folder that cannot be listed. */
    private record ListedFolders(List<FolderReading> readings) implements TenantFolders {

        @Override
        public List<FolderReading> scan() {
            if (readings.contains(null)) {
                throw new TenantStoreException("folders cannot be read", null);
            }
            return List.copyOf(readings);
        }

        @Override
        public boolean exists(String host) {
            return readings.stream().anyMatch(reading -> reading.host().equals(host));
        }

        @Override
        public Optional<Path> setAside(String host) {
            return Optional.empty();
        }
    }

    private static final class TurnableClock extends Clock {

        private Instant now = Instant.parse("2026-11-25T10:00:00Z");

        void turn(Duration forward) {
            now = now.plus(forward);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
