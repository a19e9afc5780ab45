package org.welco.sandbox.maarch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The database of one Maarch: a schema of its own, made at the first start and found again at the next. Each statement is
 * its own transaction, as in Maarch. Thread-safe.
 */
final class MaarchDatabase implements AutoCloseable {

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Work on a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final String url;
    private final String schema;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    MaarchDatabase(String url, String host, MaarchVersion version) {
        this.url = url;
        String name = (host + "_" + version.label()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        this.schema = "sandbox_" + name;
        prepare(version);
    }

    private void prepare(MaarchVersion version) {
        with(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create schema if not exists " + schema);
                try (ResultSet there = statement.executeQuery("select to_regclass('" + schema + ".sandbox_town')")) {
                    there.next();
                    if (there.getString(1) != null) {
                        return null;
                    }
                }
                String externalId =
                        version.keepsExternalIdAsJson() ? "jsonb not null default '{}'" : "character varying(255)";
                statement.execute("begin;" + resource("tables.sql").replace("${external_id}", externalId)
                        + resource("view-" + version.label() + ".sql") + "commit");
            }
            return null;
        });
    }

    /** Drops everything and makes it anew. */
    void reset(MaarchVersion version) {
        update("drop schema " + schema + " cascade");
        close();
        prepare(version);
    }

    private static String resource(String name) {
        try (InputStream in = MaarchDatabase.class.getResourceAsStream("/sandbox/maarch/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A failed connection is thrown away, a good one is used again. */
    <T> T tried(Work<T> work) throws SQLException {
        Connection connection = Optional.ofNullable(idle.poll()).orElse(null);
        if (connection == null) {
            connection = open();
        }
        boolean good = false;
        try {
            T result = work.on(connection);
            good = true;
            return result;
        } finally {
            if (good) {
                idle.add(connection);
            } else {
                connection.close();
            }
        }
    }

    <T> T with(Work<T> work) {
        try {
            return tried(work);
        } catch (SQLException failed) {
            throw new IllegalStateException("sandbox database: " + failed.getMessage(), failed);
        }
    }

    private Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path to " + schema + "; set client_min_messages to warning");
        }
        return connection;
    }

    <T> List<T> list(String sql, Row<T> row, Object... values) {
        return with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                set(statement, values);
                List<T> found = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(row.read(rows));
                    }
                }
                return found;
            }
        });
    }

    <T> Optional<T> one(String sql, Row<T> row, Object... values) {
        return list(sql, row, values).stream().findFirst();
    }

    int update(String sql, Object... values) {
        return with(connection -> updateOn(connection, sql, values));
    }

    int triedUpdate(String sql, Object... values) throws SQLException {
        return tried(connection -> updateOn(connection, sql, values));
    }

    private static int updateOn(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    /** Lists of numbers become {@code bigint[]}, lists of texts {@code text[]}. */
    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof List<?> list) {
                boolean texts = !list.isEmpty() && list.get(0) instanceof String;
                Array array = statement.getConnection().createArrayOf(texts ? "text" : "bigint", list.toArray());
                statement.setArray(i + 1, array);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    @Override
    public void close() {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            try {
                connection.close();
            } catch (SQLException alreadyGone) {
                System.getLogger(MaarchDatabase.class.getName())
                        .log(System.Logger.Level.DEBUG, "sandbox: connection already gone");
            }
        }
    }
}
