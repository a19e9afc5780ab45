package org.welco.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The server that a launch leaves behind when it is itself killed, known by its process number and its run folder. */
final class LeftServer {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Path runFolder;

    LeftServer(Path runFolder) {
        this.runFolder = runFolder;
    }

    void remember(ProcessHandle server) {
        try {
            Files.writeString(Folders.create(runFolder).resolve("server.pid"), String.valueOf(server.pid()));
        } catch (IOException e) {
            throw new LaunchException("cannot write into " + runFolder + ": " + e.getMessage(), e);
        }
    }

    /** Whoever calls this owns the folder: a server that still runs for it is nobody's. */
    void stop(Consumer<String> say) {
        Optional<ProcessHandle> server = remembered().filter(this::servesOurFolder);
        if (server.isEmpty()) {
            return;
        }
        server.get().destroy();
        if (!Pauses.until(() -> !server.get().isAlive(), PATIENCE)) {
            server.get().destroyForcibly();
        }
        say.accept("Server: stopped the one that an earlier run had left behind (process "
                + server.get().pid() + ").");
    }

    private Optional<ProcessHandle> remembered() {
        Path file = runFolder.resolve("server.pid");
        try {
            return Files.exists(file)
                    ? ProcessHandle.of(Long.parseLong(
                            Files.readString(file, StandardCharsets.UTF_8).strip()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            throw new LaunchException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private boolean servesOurFolder(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("-Dwelco.run.dir=" + runFolder.toAbsolutePath()))
                .isPresent();
    }
}
