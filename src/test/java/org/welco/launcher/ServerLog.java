package org.welco.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a server process wrote, one line per event. Reads the file anew each time. */
public final class ServerLog {

    private final Path file;

    ServerLog(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /** All lines so far; none before the server has written its first. */
    public List<String> lines() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines()) {
            return lines.toList();
        } catch (IOException e) {
            throw new LaunchException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Whether some line holds this text. */
    public boolean says(String text) {
        return lines().stream().anyMatch(line -> line.contains(text));
    }

    /** The lines that tell best what went wrong: from the first severe one on, else the last ones. */
    public String trouble(int count) {
        List<String> lines = lines();
        int from = 0;
        while (from < lines.size() && !lines.get(from).contains(" SEVERE ")) {
            from++;
        }
        from = from < lines.size() ? from : Math.max(0, lines.size() - count);
        return String.join("\n", lines.subList(from, Math.min(lines.size(), from + count)));
    }
}
