package org.welco.command.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.command.CommandUsageException;
import org.welco.command.PlatformCommand;
import org.welco.platform.persistence.DirectConnections;
import org.welco.platform.persistence.Migrations;
import org.welco.tenant.LoadTenants;
import org.welco.tenant.PrepareSchema;
import org.welco.tenant.RecordedReloads;
import org.welco.tenant.TenantRegistry;
import org.welco.tenant.Tenants;
import org.welco.tenant.hobo.HoboJson;
import org.welco.tenant.store.FolderConfigs;
import org.welco.tenant.store.JdbcTenantRegistry;
import org.welco.tenant.store.WatchedFolders;
import org.welco.testing.StoreDatabase;

class TenancyCommandsStoreIT {

    @TempDir
    Path root;

    private DataSource database;
    private Tenants tenants;
    private PlatformCommand list;
    private PlatformCommand create;
    private PlatformCommand delete;
    private PlatformCommand migrate;

    @BeforeEach
    void one_served_tenant() throws Exception {
        database = StoreDatabase.fresh();
        tenants = new Tenants();
        Migrations migrations = new Migrations(new DirectConnections(database));
        migrations.migrateShared();
        TenantRegistry registry = new JdbcTenantRegistry(database);
        PrepareSchema prepareSchema = new PrepareSchema(registry, migrations, Clock.systemUTC());
        WatchedFolders folders = new WatchedFolders(root, Clock.systemUTC());
        LoadTenants loadTenants =
                new LoadTenants(folders, new FolderConfigs(), prepareSchema, tenants, new RecordedReloads());
        list = new ListTenantsCommand(registry, tenants, loadTenants);
        create = new CreateTenantCommand(prepareSchema, folders, loadTenants);
        delete = new DeleteTenantCommand(registry, folders, migrations, loadTenants);
        migrate = new MigrateSchemasCommand(registry, prepareSchema, migrations);
        Files.writeString(
                Files.createDirectory(root.resolve("ville.fr")).resolve("hobo.json"), HoboJson.of("ville.fr", "{}"));
        loadTenants.load();
    }

    @Test
    void the_list_tells_the_state_of_each_tenant_and_why_a_broken_one_is_not_served() throws Exception {
        Files.createDirectory(root.resolve("agglo.fr"));
        create.run(new RecordedCall("neuf.fr"));

        assertThat(linesOf(list))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("agglo.fr  en panne")
                                .endsWith("hobo.json : le fichier manque."),
                        line -> assertThat(line).startsWith("neuf.fr  sans dossier  t_neuf_fr_"),
                        line -> assertThat(line).startsWith("ville.fr  en service  t_ville_fr_"));
    }

    @Test
    void a_tenant_made_before_its_folder_is_told_that_the_folder_is_missing() {
        RecordedCall call = new RecordedCall("neuf.fr");

        assertThat(create.run(call)).isZero();
        assertThat(call.said).anySatisfy(line -> assertThat(line).contains("son dossier manque encore"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://neuf.fr/", "neuf.fr:8080", "../ailleurs", ""})
    void what_is_no_host_is_refused_before_anything_is_done(String word) {
        assertThatThrownBy(() -> create.run(new RecordedCall(word))).isInstanceOf(CommandUsageException.class);
    }

    @Test
    void without_the_option_a_deleted_tenant_is_only_disabled() throws SQLException {
        assertThat(delete.run(new RecordedCall("ville.fr"))).isZero();

        assertThat(tenants.all()).isEmpty();
        assertThat(linesOf(list)).singleElement().asString().startsWith("ville.fr  désactivé");
        assertThat(schemas()).isEqualTo(1);
    }

    @Test
    void a_disabled_tenant_is_served_again_once_created_anew() {
        delete.run(new RecordedCall("ville.fr"));
        create.run(new RecordedCall("ville.fr"));

        assertThat(tenants.byHost("ville.fr")).isPresent();
    }

    @Test
    void with_the_option_its_data_goes_and_its_folder_is_put_aside() throws SQLException {
        assertThat(delete.run(new RecordedCall("ville.fr", "--force-drop"))).isZero();

        assertThat(schemas()).isZero();
        assertThat(linesOf(list)).isEmpty();
        assertThat(root.resolve(".removed")).isDirectoryContaining("glob:**/ville.fr-*");
    }

    @Test
    void an_unknown_tenant_is_refused_without_naming_another() {
        RecordedCall call = new RecordedCall("inconnue.fr");

        assertThat(delete.run(call)).isEqualTo(1);
        assertThat(call.complaints).containsExactly("inconnue.fr : collectivité inconnue.");
    }

    @Test
    void an_option_that_is_misspelt_deletes_nothing() throws SQLException {
        assertThatThrownBy(() -> delete.run(new RecordedCall("ville.fr", "--force-dropp")))
                .isInstanceOf(CommandUsageException.class);
        assertThat(tenants.byHost("ville.fr")).isPresent();
    }

    @Test
    void schemas_are_migrated_and_counted() {
        RecordedCall call = new RecordedCall();

        assertThat(migrate.run(call)).isZero();
        assertThat(call.said).containsExactly("1 schéma(s) à jour, 0 en échec.");
    }

    private static List<String> linesOf(PlatformCommand command) {
        RecordedCall call = new RecordedCall();
        command.run(call);
        return call.said;
    }

    private int schemas() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from pg_namespace where nspname like 't\\_%'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
