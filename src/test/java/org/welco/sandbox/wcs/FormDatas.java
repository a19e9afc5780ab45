package org.welco.sandbox.wcs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The filled forms of one w.c.s. With a database they are found again after a restart, since Welco still follows them then:
 * an id is never given twice. Thread-safe.
 */
final class FormDatas {

    /** What is worked out of a draft is written too, for whoever reads it in the database. */
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private final Map<String, FormData> all = new ConcurrentHashMap<>();
    private final Map<String, Integer> lastIds = new ConcurrentHashMap<>();
    private final Optional<String> url;
    private final String schema;

    /** @param url of a PostgreSQL with user and password, empty to keep everything in memory */
    FormDatas(Optional<String> url, String host) {
        this.url = url;
        this.schema = "sandbox_wcs_" + host.replaceAll("[^a-z0-9]+", "_");
        on(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create schema if not exists " + schema);
                statement.execute("create table if not exists " + schema
                        + ".form_data (slug text, id int, body text, primary key (slug, id))");
            }
            load(connection);
        });
    }

    private void load(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select slug, id, body from " + schema + ".form_data")) {
            while (rows.next()) {
                lastIds.merge(rows.getString(1), rows.getInt(2), Math::max);
                if (rows.getString(3) != null) {
                    FormData data = read(rows.getString(3));
                    all.put(key(data.slug(), data.id()), data);
                }
            }
        }
    }

    /** The next id of a form; it stays used whatever happens to what it was for. */
    int nextId(String slug) {
        int id = lastIds.merge(slug, 1, Integer::sum);
        write(slug, id, null);
        return id;
    }

    void put(FormData data) {
        all.put(key(data.slug(), data.id()), data);
        write(data.slug(), data.id(), text(data));
    }

    Optional<FormData> change(String slug, int id, UnaryOperator<FormData> change) {
        FormData changed = all.computeIfPresent(key(slug, id), (key, data) -> change.apply(data));
        if (changed != null) {
            write(slug, id, text(changed));
        }
        return Optional.ofNullable(changed);
    }

    void delete(String slug, int id) {
        all.remove(key(slug, id));
        write(slug, id, null);
    }

    Optional<FormData> find(String slug, int id) {
        return Optional.ofNullable(all.get(key(slug, id)));
    }

    /** Newest first. */
    List<FormData> of(String slug) {
        return all.values().stream()
                .filter(data -> data.slug().equals(slug))
                .sorted(Comparator.comparingInt(FormData::id).reversed())
                .toList();
    }

    List<FormData> all() {
        return all.values().stream()
                .sorted(Comparator.comparing(FormData::at).reversed())
                .toList();
    }

    void clear() {
        all.forEach((key, data) -> delete(data.slug(), data.id()));
    }

    private static String key(String slug, int id) {
        return slug + "/" + id;
    }

    private void write(String slug, int id, String body) {
        on(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("insert into " + schema
                    + ".form_data values (?, ?, ?) on conflict (slug, id) do update set body = excluded.body")) {
                statement.setString(1, slug);
                statement.setInt(2, id);
                statement.setString(3, body);
                statement.executeUpdate();
            }
        });
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void on(Work work) {
        if (url.isEmpty()) {
            return;
        }
        try (Connection connection = DriverManager.getConnection(url.get())) {
            work.on(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("sandbox database: " + failed.getMessage(), failed);
        }
    }

    private static FormData read(String text) {
        try {
            return JSON.readValue(text, FormData.class);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private static String text(FormData data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }
}
