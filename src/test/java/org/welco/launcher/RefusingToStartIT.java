package org.welco.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.welco.testing.BuildPaths;

/** A launch that cannot succeed says why in one line, before anything is started. */
class RefusingToStartIT {

    private final Path data = BuildPaths.ofThisFork("it-launcher").resolve("refusals");

    @Test
    void a_busy_port_is_one_clear_line_before_anything_is_started() throws Exception {
        Folders.delete(data);
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                MavenRun run = new MavenRun(data, Map.of("welco.http.port", busy.getLocalPort()))) {
            assertThat(run.awaitEnd()).isEqualTo(1);
            assertThat(run.firstLine())
                    .startsWith("Port " + busy.getLocalPort() + " of 127.0.0.1 is busy")
                    .contains("-Dwelco.http.port=");
            assertThat(Files.exists(data.resolve("postgres"))).isFalse();
            assertThat(Files.exists(data.resolve("log"))).isFalse();
        }
    }
}
