package org.welco.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.welco.launcher.EmbeddedDatabase;
import org.welco.launcher.Folders;
import org.welco.launcher.HostsFile;
import org.welco.launcher.JvmProfile;
import org.welco.launcher.Ports;
import org.welco.launcher.SampleTenants;
import org.welco.launcher.ServerProcess;
import org.welco.launcher.ServerSettings;
import org.welco.testing.BuildPaths;

/**
 * The ground of a benchmark: a PostgreSQL of its own, as durable as in production, one tenant of which only Maarch exists,
 * played by a {@link LetterFeed}, and servers that are started on them. Nothing of an earlier run is left. One thread.
 */
final class BenchTown implements AutoCloseable {

    static final String HOST = "courrier.ville.localhost";

    private final Path folder;
    private final Path tenants;
    private final LetterFeed feed;
    private final EmbeddedDatabase database;
    private final int port = Ports.free();

    BenchTown(String name) throws IOException {
        folder = BuildPaths.target("bench").resolve(name);
        Folders.delete(folder);
        feed = new LetterFeed();
        tenants = SampleTenants.render(BuildPaths.basedir("tenants"), folder.resolve("tenants"), port, feed.port());
        Folders.delete(tenants.resolve("courrier.agglo.localhost"));
        harvestOnDemandOnly(tenants.resolve(HOST).resolve("hobo.json"));
        database = EmbeddedDatabase.start(folder.resolve("postgres"), Ports.free(), line -> {});
        Machine.postgresqlIs(version());
    }

    /** The timer harvests once when the service starts, and then not before a day. */
    private static void harvestOnDemandOnly(Path hobo) throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode environment = json.readTree(hobo.toFile());
        for (JsonNode service : environment.path("services")) {
            if (service.path("variables").path("SETTING_MAARCH_FEED") instanceof ObjectNode settings) {
                settings.put("FEED_INTERVAL", 1440);
            }
        }
        json.writeValue(hobo.toFile(), environment);
    }

    LetterFeed feed() {
        return feed;
    }

    EmbeddedDatabase database() {
        return database;
    }

    Path runFolder() {
        return folder.resolve("run");
    }

    /** Starts the packaged product; the caller closes it. */
    ServerProcess start(JvmProfile profile) {
        return ServerProcess.start(
                ServerSettings.of(BuildPaths.payaraJar(), BuildPaths.basedir("packaging/payara"), BuildPaths.war())
                        .profile(profile)
                        .listen("127.0.0.1", port, Ports.free())
                        .tenants(tenants)
                        .database(database)
                        .runFolder(runFolder())
                        .log(folder.resolve("server.log"))
                        .hostsFile(HostsFile.write(folder.resolve("hosts"), SampleTenants.hosts(tenants))));
    }

    /** The schema of the tenant, once a server has made it. */
    String schema() {
        return one("select schema_name from welco.tenant where host = '" + HOST + "'");
    }

    /** The first column of the first row of a query on the database of Welco, as text. */
    String one(String query) {
        return one("welco", query);
    }

    String one(String name, String query) {
        try (Connection connection = database.connectAsSuperuser(name);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Runs statements as the superuser. */
    void execute(String name, String statements) {
        try (Connection connection = database.connectAsSuperuser(name);
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(statements, e);
        }
    }

    /** Where a resource of the benchmarks lies as a file. */
    static Path resource(String name) {
        Path file = BuildPaths.basedir("src/test/resources/bench").resolve(name);
        if (!Files.exists(file)) {
            throw new UncheckedIOException(new IOException("no " + file));
        }
        return file;
    }

    private String version() {
        return one("postgres", "select current_setting('server_version')");
    }

    @Override
    public void close() {
        feed.close();
        database.close();
    }
}
