package org.welco.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.welco.testing.BuildPaths;

/** However mvn ends, all that it started ends too, and what was written is there at the next start. */
class StoppingEverythingIT {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    private MavenRun run;

    @AfterEach
    void clean() {
        run.close();
    }

    @Test
    void ctrl_c_stops_everything_and_loses_nothing() throws Exception {
        stops("ctrl-c", running -> running.signalGroup("INT"));
    }

    @Test
    void a_terminated_maven_takes_everything_with_it_and_loses_nothing() throws Exception {
        stops("sigterm", running -> running.signalMaven("TERM"));
    }

    @Test
    void a_killed_maven_takes_everything_with_it_and_loses_nothing() throws Exception {
        stops("sigkill", running -> running.signalMaven("KILL"));
    }

    /** Nobody can stop anything then; the next launch does, as its first step. */
    @Test
    void what_a_killed_launcher_leaves_is_stopped_by_the_next_launch() throws Exception {
        Path data = BuildPaths.ofThisFork("it-launcher").resolve("left");
        Folders.delete(data);
        run = new MavenRun(data, Map.of()).awaitReady();
        run.killLauncher();
        List<String> said = new ArrayList<>();

        Launcher.stopWhatIsLeft(data, said::add);

        assertThat(run.leftAfter(LIMIT)).isEmpty();
        assertThat(said).hasSize(2).allSatisfy(line -> assertThat(line).contains("left behind"));
    }

    private void stops(String name, Consumer<MavenRun> end) throws Exception {
        Path data = BuildPaths.ofThisFork("it-launcher").resolve(name);
        Folders.delete(data);
        int databasePort = Ports.free();
        run = new MavenRun(data, Map.of("welco.db.port", databasePort)).awaitReady();
        write(databasePort);

        end.accept(run);

        assertThat(run.leftAfter(LIMIT)).isEmpty();
        assertThat(read(data)).isEqualTo("une lettre");
    }

    /** As the application does: committed means kept. */
    private static void write(int port) throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/welco?user=welco";
        try (Connection connection = java.sql.DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (text text)");
            statement.execute("insert into kept values ('une lettre')");
        }
    }

    private static String read(Path data) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve("postgres"), Ports.free(), line -> {});
                Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select text from kept")) {
            row.next();
            return row.getString(1);
        }
    }
}
