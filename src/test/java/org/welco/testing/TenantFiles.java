package org.welco.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.welco.launcher.Pauses;
import org.welco.launcher.ServerLog;

/**
 * The folder of one tenant, as an administrator changes it while the service runs. Each change is waited for: the
 * service says in its log that it has seen it. Not for several threads.
 */
public final class TenantFiles {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final ServerLog log;

    TenantFiles(Path folder, ServerLog log) {
        this.folder = folder;
        this.log = log;
    }

    /** Changes settings.json and waits until the tenant is served with it. */
    public void change(Consumer<ObjectNode> edit) {
        changeFrom(settings(), edit);
    }

    /** The same, beginning from that text instead of what stands there. */
    public void changeFrom(String text, Consumer<ObjectNode> edit) {
        settings(edited(text, edit).toString());
    }

    /** Writes settings.json as it is given, and waits until the tenant is served with it. */
    public void settings(String text) {
        seen("settings read again", () -> write("settings.json", text));
    }

    /** Writes something that makes the tenant unserved; waits for that. */
    public void breakSettings(String text) {
        seen("not served:", () -> write("settings.json", text));
    }

    /** Mends what {@link #breakSettings} broke; waits until the tenant is served again. */
    public void mendSettings(String text) {
        seen("served, schema", () -> write("settings.json", text));
    }

    /** Makes the folder from that hobo.json, and waits until the tenant is served. */
    void create(String hobo, String settings) {
        seen("served, schema", () -> {
            write("settings.json", settings);
            write("hobo.json", hobo);
        });
    }

    /** Takes the folder away, and waits until the tenant is no longer served. */
    void remove() {
        seen("no longer served", () -> move(folder, folder.resolveSibling("." + folder.getFileName())));
    }

    public String settings() {
        return read(folder.resolve("settings.json"));
    }

    private static ObjectNode edited(String text, Consumer<ObjectNode> edit) {
        try {
            ObjectNode settings = (ObjectNode) JSON.readTree(text);
            edit.accept(settings);
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void seen(String words, Runnable change) {
        String sign = folder.getFileName() + ": " + words;
        long before = count(sign);
        change.run();
        Assertions.assertThat(Pauses.until(() -> count(sign) > before, PATIENCE))
                .as("the service says: " + sign)
                .isTrue();
    }

    private long count(String sign) {
        return log.lines().stream().filter(line -> line.contains(sign)).count();
    }

    /** At once, as hobo's agent and good editors do. */
    private void write(String name, String text) {
        try {
            Files.createDirectories(folder);
            Path half = Files.writeString(folder.resolve("." + name), text, StandardCharsets.UTF_8);
            Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
