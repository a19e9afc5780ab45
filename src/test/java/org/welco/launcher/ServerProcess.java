package org.welco.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * One real server with the real WAR, in a process of its own. Several may run side by side: ports, run folder and log are
 * theirs, and their Hazelcast stays alone. Not for several threads at once, except {@link #close()}.
 */
public final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(6);
    private static final int LINES_OF_REASON = 15;
    private static final long KIB = 1024;

    private final ServerSettings settings;
    private final Process process;
    private final ServerLog log;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private ServerProcess(ServerSettings settings, Process process) {
        this.settings = settings;
        this.process = process;
        this.log = new ServerLog(settings.log());
    }

    /** Starts it and returns at once; {@link #awaitReady} follows. */
    public static ServerProcess start(ServerSettings settings) {
        Folders.create(settings.log().getParent());
        ProcessBuilder builder = new ProcessBuilder(settings.command())
                .redirectErrorStream(true)
                .redirectOutput(settings.log().toFile());
        builder.environment().putAll(settings.environment());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return new ServerProcess(settings, process);
        } catch (IOException e) {
            throw new LaunchException("the server does not start: " + e.getMessage(), e);
        }
    }

    /**
     * Waits until the application is loaded and says that it is ready.
     *
     * @throws LaunchException when it does not happen in that time, or the server ends, or refuses the application; the
     *     process is stopped then
     */
    public ServerProcess awaitReady(Duration patience) {
        Instant limit = Instant.now().plus(patience);
        while (!isReady()) {
            String trouble = trouble(limit);
            if (!trouble.isEmpty()) {
                close();
                throw new LaunchException(
                        trouble + " Its log is " + log.file() + " and says:\n" + log.trouble(LINES_OF_REASON));
            }
            Pauses.pause();
        }
        return this;
    }

    /** Whether the operators' readiness page answers "up" and the application is loaded. */
    public boolean isReady() {
        return log.says("Loading application [welco] at [/]") && status(operator("/health/ready")) == 200;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Where the tenants' hosts are served, by address: {@code http://127.0.0.1:8080}. The host goes into a header. */
    public URI address() {
        String host = settings.address().equals("0.0.0.0") ? "127.0.0.1" : settings.address();
        return URI.create("http://" + host + ":" + settings.port());
    }

    public int port() {
        return settings.port();
    }

    /** A page of the operators' listener, such as {@code /metrics}. */
    public URI operator(String path) {
        return URI.create("http://127.0.0.1:" + settings.operatorPort() + path);
    }

    public ServerLog log() {
        return log;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Processor time of the process so far, user and system. */
    public Duration cpu() {
        return process.toHandle()
                .info()
                .totalCpuDuration()
                .orElseThrow(() -> new LaunchException("this system does not tell the processor time of a process"));
    }

    /** Bytes in memory now. Linux only. */
    public long residentBytes() {
        return status("VmRSS");
    }

    /** The most bytes that it ever had in memory. Linux only. */
    public long peakResidentBytes() {
        return status("VmHWM");
    }

    /** Waits for its end, without ending it. */
    public void join() throws InterruptedException {
        process.waitFor();
    }

    /** As a power cut: nothing is said to it, nothing is waited for except its end. */
    public void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    /** Asks it to stop, and kills it when it has not after six seconds. Idempotent. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(PATIENCE_AT_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        waitForEnd();
    }

    private void waitForEnd() {
        process.onExit().join();
    }

    /** Empty while there is still hope. */
    private String trouble(Instant limit) {
        if (!process.isAlive()) {
            return "The server ended by itself with code " + process.exitValue() + ".";
        }
        if (log.says("Failed to start, exiting")) {
            return "The server does not boot.";
        }
        if (log.says("Boot Command deploy failed")) {
            return "The server refuses the application.";
        }
        return Instant.now().isAfter(limit) ? "The server is not ready in time." : "";
    }

    private int status(URI page) {
        HttpRequest request =
                HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(5)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private long status(String field) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status"), StandardCharsets.UTF_8)
                    .stream()
                    .filter(line -> line.startsWith(field + ":"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .map(kib -> kib * KIB)
                    .findFirst()
                    .orElseThrow(() -> new LaunchException("no " + field + " for process " + process.pid()));
        } catch (IOException e) {
            throw new LaunchException("cannot read the memory of process " + process.pid() + ": " + e.getMessage(), e);
        }
    }
}
