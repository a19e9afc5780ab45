package org.welco.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.welco.launcher.JvmProfile;
import org.welco.launcher.ServerProcess;

/** How long the service takes to start, in processor time, and how much memory it holds when nothing happens. */
class StartBench {

    private static final int RUNS = 5;
    private static final double MOST_SECONDS = 20;
    private static final double MOST_MEGABYTES = 512;
    private static final double MIB = 1024.0 * 1024;
    private static final long PATIENCE_NANOS = Duration.ofMinutes(3).toNanos();
    private static final Duration IDLE = Duration.ofSeconds(60);

    private static BenchTown town;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    @BeforeAll
    static void start() throws IOException {
        town = new BenchTown("start");
        BenchTable.note("Start: JVM options of development, processor time of the process until the first answer 200 to"
                + " /__version__ on a tenant's host; median of " + RUNS
                + " starts, of which the first also migrates an empty database. Idle: VmRSS of the last one "
                + IDLE.toSeconds() + " s after its first page.");
    }

    @AfterAll
    static void stop() {
        if (town != null) {
            town.close();
        }
    }

    @Test
    void starts_quickly_and_stays_small() {
        List<Double> cpu = new ArrayList<>();
        List<Double> wall = new ArrayList<>();
        double idle = 0;
        for (int i = 1; i <= RUNS; i++) {
            long begin = System.nanoTime();
            try (ServerProcess server = town.start(JvmProfile.DEVELOPMENT)) {
                awaitFirstPage(server);
                cpu.add(server.cpu().toMillis() / 1000.0);
                wall.add((System.nanoTime() - begin) / 1e9);
                if (i == RUNS) {
                    pause(IDLE.toMillis());
                    idle = server.residentBytes() / MIB;
                }
            }
        }
        report(new Figures(cpu), new Figures(wall), idle);
    }

    private static void report(Figures cpu, Figures wall, double idle) {
        BenchTable.row(
                "start of the service, to the first page",
                "**%s of processor**; on the clock %s".formatted(cpu.spread("s"), wall.spread("s")),
                "20 s of processor",
                "",
                cpu.median() <= MOST_SECONDS);
        BenchTable.row(
                "memory of the idle service",
                String.format(Locale.ROOT, "**%.0f MiB** resident", idle),
                "512 MiB",
                "",
                idle <= MOST_MEGABYTES);
        SoftAssertions.assertSoftly(figures -> {
            figures.assertThat(cpu.median()).as("seconds of processor to start").isLessThanOrEqualTo(MOST_SECONDS);
            figures.assertThat(idle).as("MiB resident when idle").isLessThanOrEqualTo(MOST_MEGABYTES);
        });
    }

    private void awaitFirstPage(ServerProcess server) {
        URI page = server.address().resolve("/__version__");
        long limit = System.nanoTime() + PATIENCE_NANOS;
        while (status(page) != 200) {
            if (!server.isAlive() || System.nanoTime() > limit) {
                throw new IllegalStateException(
                        "no first page; the log is " + server.log().file());
            }
            pause(20);
        }
    }

    private int status(URI page) {
        HttpRequest request = HttpRequest.newBuilder(page)
                .timeout(Duration.ofSeconds(30))
                .header("Host", BenchTown.HOST + ":" + page.getPort())
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
