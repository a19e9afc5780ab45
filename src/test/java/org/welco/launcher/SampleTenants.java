package org.welco.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tenants of the checkout, whose addresses hold the default ports of Welco and of the sandbox. */
public final class SampleTenants {

    static final int WELCO_PORT = 8080;
    static final int SANDBOX_PORT = 8090;

    private static final Pattern HOST = Pattern.compile("://([a-z0-9.-]+\\.localhost)[:/]");

    private SampleTenants() {}

    /**
     * Copies the tenants with other ports in their addresses. What was in the target's tenants of the same names is
     * replaced.
     *
     * @return the target
     */
    public static Path render(Path source, Path target, int welcoPort, int sandboxPort) {
        for (Path file : filesOf(source)) {
            String text = read(file)
                    .replace(".localhost:" + WELCO_PORT + "/", ".localhost:" + welcoPort + "/")
                    .replace(".localhost:" + SANDBOX_PORT + "/", ".localhost:" + sandboxPort + "/");
            Path copy = target.resolve(source.relativize(file).toString());
            write(copy, text);
        }
        return target;
    }

    /** Every host under {@code .localhost} that the tenants' files name: the tenants and their neighbours. */
    public static Set<String> hosts(Path tenants) {
        Set<String> hosts = new TreeSet<>();
        for (Path file : filesOf(tenants)) {
            Matcher matcher = HOST.matcher(read(file));
            while (matcher.find()) {
                hosts.add(matcher.group(1));
            }
        }
        return hosts;
    }

    /** The hosts that are tenants: the names of their folders, in order. */
    static List<String> tenants(Path tenants) {
        return filesOf(tenants).stream()
                .filter(file -> file.endsWith("hobo.json"))
                .map(file -> file.getParent().getFileName().toString())
                .sorted()
                .toList();
    }

    private static List<Path> filesOf(Path tenants) {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(tenants, 2)) {
            all.filter(file -> file.getFileName().toString().endsWith(".json")).forEach(files::add);
        } catch (IOException e) {
            throw new LaunchException("cannot read the tenants in " + tenants + ": " + e.getMessage(), e);
        }
        return files;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LaunchException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Folders.create(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LaunchException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
