package org.welco.search.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.welco.sandbox.SandboxDatabase;

/** Marks of tracking codes that were kept before they had a table of their own. */
class MovingCodesStoreIT {

    private static final String SCHEMA = "t_moving_codes";

    private static PGSimpleDataSource database() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(SandboxDatabase.url());
        return database;
    }

    private static void migrate(String target) {
        Flyway.configure(MovingCodesStoreIT.class.getClassLoader())
                .dataSource(database())
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .locations("classpath:db/tenant")
                .target(target)
                .load()
                .migrate();
    }

    private static void held(Statement statement, long id, String code) throws SQLException {
        statement.executeUpdate(
                "insert into " + SCHEMA + ".search_request (form, internal_id, number, form_name, category,"
                        + " status, received_at, modified_at, citizen, first_name, last_name, mail, phones, dialled, roles, url, keys,"
                        + " code) values ('acte', " + id
                        + ", '1', '', '', '', now(), now(), '', '', '', '', '', '', '{}', '', '{}', '"
                        + code + "')");
    }

    @Test
    void marks_of_requests_of_the_index_are_moved() throws SQLException {
        migrate("202611292150");
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            held(statement, 1, "m1");
            held(statement, 2, "");
            migrate("202611292200");

            List<String> moved = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select form || '/' || internal_id || ' ' || code from " + SCHEMA + ".search_code")) {
                while (rows.next()) {
                    moved.add(rows.getString(1));
                }
            }
            assertThat(moved).containsExactly("acte/1 m1");
        }
    }
}
