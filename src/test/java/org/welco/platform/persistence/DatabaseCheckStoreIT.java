package org.welco.platform.persistence;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.welco.testing.StoreDatabase;

class DatabaseCheckStoreIT {

    @Test
    void a_database_in_UTF_8_that_knows_accents_is_fit() {
        assertThatCode(() -> check(StoreDatabase.fresh())).doesNotThrowAnyException();
    }

    @Test
    void a_database_that_does_not_know_accents_is_refused_in_one_sentence() throws SQLException {
        create("unaware", "encoding 'UTF8' lc_collate 'C' lc_ctype 'C'");

        assertThatThrownBy(() -> check(StoreDatabase.source("unaware", "welco")))
                .isInstanceOf(DatabaseUnfitException.class)
                .hasMessageStartingWith("La base de données ne connaît pas les accents")
                .hasMessageEndingWith(".");
    }

    @Test
    void a_database_that_is_not_in_UTF_8_is_refused_in_one_sentence() throws SQLException {
        create("latin", "encoding 'LATIN1' lc_collate 'C' lc_ctype 'C'");

        assertThatThrownBy(() -> check(StoreDatabase.source("latin", "welco")))
                .hasMessage("La base de données est en LATIN1 : il faut une base en UTF-8.");
    }

    @Test
    void a_role_that_may_not_create_schemas_is_refused() throws SQLException {
        StoreDatabase.fresh();
        execute("create role guest login");

        assertThatThrownBy(() -> check(StoreDatabase.source("postgres", "guest")))
                .hasMessageContaining("propriétaire de la base");
    }

    @Test
    void a_database_that_nobody_answers_for_is_told_in_one_sentence() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/welco");
        nowhere.setPassword("motdepasse");

        assertThatThrownBy(() -> check(nowhere))
                .hasMessageStartingWith("La base de données ne répond pas")
                .hasMessageNotContaining("motdepasse")
                .hasMessageNotContaining("\n");
    }

    private static void check(DataSource database) {
        new DatabaseCheck(new DirectConnections(database)).check();
    }

    private static void create(String name, String options) throws SQLException {
        execute("create database " + name + " owner welco template template0 " + options);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = StoreDatabase.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
