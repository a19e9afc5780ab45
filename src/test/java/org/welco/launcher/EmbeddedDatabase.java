package org.welco.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A real PostgreSQL on the loopback, in the smallest version that Welco promises to run on, as durable as in production: fsync on, C.UTF-8, and a role {@code welco} that is
 * no superuser and owns the database {@code welco}. Its files stay in the given folder from run to run. Another database,
 * {@code sandbox}, belongs to the neighbours that we play. Not for several threads at once.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String ROLE = "welco";
    private static final String SUPERUSER = "postgres";

    private final PostgresBinaries binaries;
    private final Path files;
    private final int port;
    private boolean closed;

    private EmbeddedDatabase(PostgresBinaries binaries, Path files, int port) {
        this.binaries = binaries;
        this.files = files;
        this.port = port;
    }

    /**
     * Starts it, and creates files, role and databases when they are not there yet.
     *
     * @param folder where its files and its log are kept
     * @param say takes lines for the person at the terminal
     * @throws LaunchException when it does not start; nothing is left running then
     */
    public static EmbeddedDatabase start(Path folder, int port, Consumer<String> say) {
        return start(folder, port, say, Map.of());
    }

    /** The same with more settings than those that all have. @param settings of PostgreSQL, such as {@code shared_buffers} */
    public static EmbeddedDatabase start(Path folder, int port, Consumer<String> say, Map<String, String> settings) {
        recover(folder, say);
        EmbeddedDatabase database = in(folder, port);
        database.binaries.own(folder.toAbsolutePath());
        database.createFiles();
        database.startServer(folder.toAbsolutePath().resolve("postgres.log"), settings);
        try {
            database.createDatabases();
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        return database;
    }

    /** JDBC address of the database of Welco, for the role {@code welco}. */
    public String url() {
        return url(ROLE);
    }

    /** JDBC address of another database of this PostgreSQL. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** JDBC address of the neighbours' database, with the user in it. */
    public String sandboxUrl() {
        return url("sandbox") + "?user=" + ROLE;
    }

    public String user() {
        return ROLE;
    }

    public int port() {
        return port;
    }

    /** Process number of the postmaster, empty when it does not run. */
    public Optional<Long> pid() {
        return pidIn(files.resolve("postmaster.pid"));
    }

    /** A connection to the database of Welco with the rights of Welco. The caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), ROLE, "");
    }

    /** A connection of the superuser. The caller closes it. */
    public Connection connectAsSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, "");
    }

    /** Creates an empty database that belongs to the role {@code welco}; does nothing when it is there. */
    public void createDatabase(String name) {
        try (Connection connection = connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            createDatabase(statement, name);
        } catch (SQLException e) {
            throw new LaunchException("PostgreSQL does not create the database " + name + ": " + e.getMessage(), e);
        }
    }

    /** Stops it within a few seconds, connections or not. Idempotent. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            stopServer();
        }
    }

    private void createFiles() {
        if (!Files.exists(files.resolve("PG_VERSION"))) {
            Folders.delete(files);
            binaries.run(
                    "initdb",
                    List.of("-D", files.toString(), "-U", SUPERUSER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"));
        }
    }

    /**
     * Sets right what a launch that was killed has left. Whoever calls this owns the folder, so that a postmaster still
     * working on these files is nobody's; and PostgreSQL refuses to start when its old process number now belongs to
     * somebody else.
     */
    static void recover(Path folder, Consumer<String> say) {
        in(folder, 0).recover(say);
    }

    private static EmbeddedDatabase in(Path folder, int port) {
        Path files = Folders.create(folder.toAbsolutePath()).resolve("data");
        return new EmbeddedDatabase(PostgresBinaries.unpacked(), files, port);
    }

    private void recover(Consumer<String> say) {
        Path pidFile = files.resolve("postmaster.pid");
        Optional<Long> pid = pidIn(pidFile);
        if (pid.isEmpty()) {
            return;
        }
        if (pid.flatMap(ProcessHandle::of).filter(this::worksOnOurFiles).isPresent()) {
            stopServer();
            say.accept("PostgreSQL: stopped the one that an earlier run had left behind (process " + pid.get() + ").");
            return;
        }
        try {
            Files.delete(pidFile);
        } catch (IOException e) {
            throw new LaunchException("cannot remove " + pidFile + ": " + e.getMessage(), e);
        }
        say.accept("PostgreSQL: recovering from a run that did not end properly.");
    }

    private boolean worksOnOurFiles(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(files.toString()))
                .isPresent();
    }

    private void startServer(Path log, Map<String, String> settings) {
        StringBuilder options = new StringBuilder(
                "-p " + port + " -c listen_addresses=127.0.0.1"
                        + " -c unix_socket_directories='' -c fsync=on -c synchronous_commit=on -c timezone=UTC -c max_connections=200");
        settings.forEach(
                (name, value) -> options.append(" -c ").append(name).append('=').append(value));
        try {
            binaries.run(
                    "pg_ctl",
                    List.of(
                            "-D",
                            files.toString(),
                            "-l",
                            log.toString(),
                            "-w",
                            "-t",
                            "30",
                            "-o",
                            options.toString(),
                            "start"));
        } catch (LaunchException e) {
            throw new LaunchException("PostgreSQL does not start; its reasons are in " + log, e);
        }
    }

    private void stopServer() {
        try {
            binaries.run("pg_ctl", List.of("-D", files.toString(), "-m", "fast", "-w", "-t", "4", "stop"));
        } catch (LaunchException e) {
            if (pid().isPresent()) {
                binaries.run("pg_ctl", List.of("-D", files.toString(), "-m", "immediate", "-w", "-t", "4", "stop"));
            }
        }
    }

    private void createDatabases() {
        try (Connection connection = connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + ROLE + "'")) {
                statement.execute("create role " + ROLE + " login");
            }
            createDatabase(statement, ROLE);
            createDatabase(statement, "sandbox");
        } catch (SQLException e) {
            throw new LaunchException("PostgreSQL does not create what Welco needs: " + e.getMessage(), e);
        }
    }

    private static void createDatabase(Statement statement, String name) throws SQLException {
        if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
            statement.execute("create database " + name + " owner " + ROLE);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }

    /** The first line of the file is the process number. */
    private static Optional<Long> pidIn(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                            .findFirst()
                            .map(line -> Long.valueOf(line.strip()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            throw new LaunchException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
