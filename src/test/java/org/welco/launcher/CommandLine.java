package org.welco.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a short command of the machine to its end. */
final class CommandLine {

    private static final int LIMIT_SECONDS = 60;

    private CommandLine() {}

    /**
     * @param environment added to ours
     * @return what it wrote, both streams together
     * @throws LaunchException when it fails or takes more than a minute
     */
    static String run(List<String> words, Map<String, String> environment) {
        try {
            Path output = Files.createTempFile("welco-command", ".txt");
            try {
                return run(words, environment, output);
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new LaunchException("cannot run " + words.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("interrupted while running " + words.get(0), e);
        }
    }

    /** To a file, never to a pipe: a daemon that the command leaves behind would keep a pipe open. */
    private static String run(List<String> words, Map<String, String> environment, Path output)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        String said = Files.readString(output, StandardCharsets.UTF_8).strip();
        if (!ended) {
            process.destroyForcibly();
        }
        if (!ended || process.exitValue() != 0) {
            throw new LaunchException(String.join(" ", words) + " failed: " + said);
        }
        return said;
    }
}
