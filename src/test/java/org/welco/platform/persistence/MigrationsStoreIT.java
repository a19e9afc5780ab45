package org.welco.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.testing.StoreDatabase;

class MigrationsStoreIT {

    private static final DataSource DATABASE = StoreDatabase.fresh();

    private final Migrations migrations = new Migrations(new DirectConnections(DATABASE));

    @Test
    void an_empty_schema_is_brought_to_the_newest_script() throws SQLException {
        migrations.migrateTenant("t_new");

        assertThat(text("select max(version) from t_new.flyway_schema_history"))
                .isEqualTo(migrations.newestTenantScript());
    }

    @Test
    void a_schema_at_the_newest_script_is_left_alone() {
        migrations.migrateTenant("t_twice");

        assertThat(migrations.migrateTenant("t_twice")).isZero();
    }

    @Test
    void no_table_of_a_tenant_is_in_public_so_that_a_forgotten_tenant_fails() throws SQLException {
        migrations.migrateShared();
        migrations.migrateTenant("t_closed");

        assertThat(text("select count(*)::text from pg_tables where schemaname = 'public'"))
                .isEqualTo("0");
    }

    @Test
    void four_nodes_that_start_at_once_migrate_each_schema_once() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        Callable<Integer> node = () -> new Migrations(new DirectConnections(DATABASE)).migrateTenant("t_race");
        int run = 0;
        for (Future<Integer> result : nodes.invokeAll(List.of(node, node, node, node))) {
            run += result.get();
        }
        nodes.shutdownNow();

        assertThat(text("select count(*)::text from t_race.flyway_schema_history where version is not null"))
                .isEqualTo(String.valueOf(run));
    }

    @Test
    void a_dropped_schema_is_gone_with_all_that_it_held() throws SQLException {
        migrations.migrateTenant("t_drop");
        migrations.dropSchema("t_drop");

        assertThat(text("select count(*)::text from pg_namespace where nspname = 't_drop'"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"welco", "t\"; drop schema welco; --", ""})
    void nothing_but_a_tenant_s_schema_can_be_dropped(String schema) {
        assertThatThrownBy(() -> migrations.dropSchema(schema)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_schema_that_cannot_be_migrated_is_told_by_name() throws SQLException {
        execute("create schema t_odd; create table t_odd.mail (id int)");

        assertThatThrownBy(() -> migrations.migrateTenant("t_odd"))
                .isInstanceOf(DatabaseUnfitException.class)
                .hasMessageStartingWith("La migration du schéma t_odd a échoué");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
