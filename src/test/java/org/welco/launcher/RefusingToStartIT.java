package org.welco.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.testing.BuildPaths;

/** A launch that cannot succeed says why in one line, before anything is started. */
class RefusingToStartIT {

    private final Path data = BuildPaths.target("it-launcher").resolve("refusals");

    @ParameterizedTest
    @ValueSource(strings = {"welco.http.port", "welco.operator.port", "welco.db.port"})
    void a_busy_port_is_one_clear_line(String setting) throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                MavenRun run = new MavenRun(data, Map.of(setting, busy.getLocalPort()))) {
            assertThat(run.awaitEnd()).isEqualTo(1);
            assertThat(run.firstLine())
                    .startsWith("Port " + busy.getLocalPort() + " of 127.0.0.1 is busy")
                    .contains("-D" + setting + "=");
        }
    }

    @Test
    void nothing_is_started_when_a_port_is_busy() throws Exception {
        Folders.delete(data);
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                MavenRun run = new MavenRun(data, Map.of("welco.db.port", busy.getLocalPort()))) {
            run.awaitEnd();
            assertThat(Files.exists(data.resolve("postgres"))).isFalse();
            assertThat(Files.exists(data.resolve("log"))).isFalse();
        }
    }

    @Test
    void two_launches_never_share_a_data_folder() throws Exception {
        try (DataLock other = DataLock.take(data);
                MavenRun run = new MavenRun(data, Map.of())) {
            assertThat(other).isNotNull();
            assertThat(run.awaitEnd()).isEqualTo(1);
            assertThat(run.terminal()).contains("Another Welco is running on " + data);
        }
    }
}
