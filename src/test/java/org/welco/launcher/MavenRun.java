package org.welco.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.welco.testing.BuildPaths;

/**
 * A {@code mvn} of a person, without the build: a real Maven, in a process group of its own as a terminal gives it, with ports
 * and a data folder of its own.
 */
final class MavenRun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> PORTS =
            List.of("welco.http.port", "welco.operator.port", "welco.db.port", "welco.sandbox.port");

    private final Path data;
    private final Path output;
    private final Process maven;
    private final List<ProcessHandle> tree = new ArrayList<>();

    /**
     * @param data folder of this run; made when it is not there
     * @param ports by setting; free ones for those left out
     */
    MavenRun(Path data, Map<String, Integer> ports) throws IOException {
        this.data = data;
        output = Files.createDirectories(data).resolve("terminal.txt");
        List<String> words = new ArrayList<>(List.of("setsid", "env", "--default-signal=INT", maven()));
        words.addAll(List.of("-B", "-o", "-f", BuildPaths.basedir("pom.xml").toString(), "exec:exec@run"));
        words.add("-Dwelco.data.dir=" + data);
        words.add("-Dwelco.sandbox=off");
        for (String port : PORTS) {
            words.add("-D" + port + "=" + ports.getOrDefault(port, Ports.free()));
        }
        maven = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static String maven() {
        return Path.of(System.getProperty("maven.home"), "bin", "mvn").toString();
    }

    /** Waits until it says that Welco is ready, and remembers every process that it started. */
    MavenRun awaitReady() {
        if (!Pauses.until(() -> says("Welco is ready") || !maven.isAlive(), PATIENCE) || !maven.isAlive()) {
            throw new LaunchException("mvn did not come up:\n" + terminal());
        }
        tree.add(maven.toHandle());
        maven.toHandle().descendants().forEach(tree::add);
        tree.add(postmaster());
        return this;
    }

    /** Everything that runs because of this run: Maven, the launcher, the server, PostgreSQL. */
    List<ProcessHandle> processes() {
        return List.copyOf(tree);
    }

    /** Waits for the end of Maven itself. @return its exit code */
    int awaitEnd() throws InterruptedException {
        return maven.waitFor();
    }

    void signalMaven(String signal) {
        CommandLine.run(List.of("kill", "-" + signal, String.valueOf(maven.pid())), Map.of());
    }

    /** As Ctrl-C does. */
    void signalGroup(String signal) {
        CommandLine.run(List.of("kill", "-" + signal, "--", "-" + maven.pid()), Map.of());
    }

    /** Kills the launcher alone, and waits for the end of Maven. */
    void killLauncher() throws InterruptedException {
        maven.toHandle().children().forEach(ProcessHandle::destroyForcibly);
        maven.waitFor();
    }

    /** @return those that still run after that time */
    List<ProcessHandle> leftAfter(Duration patience) {
        Pauses.until(() -> tree.stream().noneMatch(ProcessHandle::isAlive), patience);
        return tree.stream().filter(ProcessHandle::isAlive).toList();
    }

    String terminal() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LaunchException("cannot read " + output, e);
        }
    }

    /** The first line that is not Maven's own. */
    String firstLine() {
        try (Stream<String> lines = terminal().lines()) {
            return lines.filter(line -> !line.contains("[INFO]") && !line.contains("[ERROR]"))
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .orElse("");
        }
    }

    boolean says(String text) {
        return terminal().contains(text);
    }

    /** Nothing of a failed test stays behind. */
    @Override
    public void close() {
        maven.toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
        maven.destroyForcibly();
        tree.forEach(ProcessHandle::destroyForcibly);
    }

    /** Started by a program that has ended since: nobody's descendant. */
    private ProcessHandle postmaster() {
        try {
            String pid = Files.readAllLines(data.resolve("postgres/data/postmaster.pid"), StandardCharsets.UTF_8)
                    .get(0);
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new LaunchException("PostgreSQL does not run in " + data, e);
        }
    }
}
