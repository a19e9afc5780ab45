package org.welco.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.testing.BuildPaths;
import org.welco.testing.RunningWelco;

/** What packaging installs, laid out as on a machine: the scripts, the JVM of production, one file of settings. */
class PackagedServiceIT {

    private static final int TERMINATED = 143;

    /** The JVM of production is slow to start, more so next to a whole test run. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path machine = BuildPaths.ofThisFork("it-packaging");
    private final int port = Ports.free();
    private final int operatorPort = Ports.free();
    private Process service;

    @BeforeEach
    void install() throws IOException {
        EmbeddedDatabase database = RunningWelco.get().database();
        database.createDatabase("packaged");
        Folders.delete(machine);
        Path share = Files.createDirectories(machine.resolve("share"));
        Files.createSymbolicLink(share.resolve("welco.war"), BuildPaths.war());
        Files.createSymbolicLink(share.resolve("payara-micro.jar"), BuildPaths.payaraJar());
        Files.createSymbolicLink(share.resolve("payara"), BuildPaths.basedir("packaging/payara"));
        Files.copy(BuildPaths.target("welco-manage.jar"), share.resolve("welco-manage.jar"));
        Files.createDirectories(machine.resolve("run"));
        SampleTenants.render(BuildPaths.basedir("tenants"), machine.resolve("tenants"), port, Ports.free());
        Files.writeString(machine.resolve("welco.properties"), """
                welco.db.url=%s
                welco.http.port=%d
                welco.operator.port = %d
                welco.tenants.dir=%s
                welco.run.dir=%s
                """.formatted(
                database.url("packaged"), port, operatorPort, machine.resolve("tenants"), machine.resolve("run")));
        service = script("welco-server").redirectOutput(log().toFile()).start();
    }

    @AfterEach
    void stop() {
        if (service != null) {
            service.destroyForcibly();
        }
    }

    @Test
    void serves_obeys_the_terminal_and_stops_when_asked() throws Exception {
        assertThat(Pauses.until(this::isReady, PATIENCE))
                .as("ready; see %s", log())
                .isTrue();

        Path said = machine.resolve("said.txt");
        Process terminal = script("welco-manage", "list_tenants")
                .redirectOutput(said.toFile())
                .start();
        assertThat(terminal.waitFor()).isZero();
        assertThat(said).content().contains(RunningWelco.VILLE, RunningWelco.AGGLO);

        service.destroy();
        assertThat(service.waitFor(15, TimeUnit.SECONDS)).isTrue();
        assertThat(service.exitValue()).isEqualTo(TERMINATED);
    }

    private Path log() {
        return machine.resolve("server.log");
    }

    private ProcessBuilder script(String name, String... words) throws IOException {
        Path installed = Files.createDirectories(machine.resolve("bin")).resolve(name);
        if (!Files.exists(installed)) {
            Files.copy(
                    BuildPaths.basedir("packaging/bin").resolve(name), installed, StandardCopyOption.COPY_ATTRIBUTES);
        }
        List<String> command = new ArrayList<>(List.of(installed.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "WELCO_SETTINGS_FILE",
                                machine.resolve("welco.properties").toString(),
                        "WELCO_SHARE", machine.resolve("share").toString(),
                        "WELCO_MANAGE_JAR",
                                machine.resolve("share/welco-manage.jar").toString()));
        return builder.redirectErrorStream(true);
    }

    private boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + operatorPort + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
