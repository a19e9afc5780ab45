package org.welco.platform.child;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * One Java process that does one thing and ends. It inherits no environment, hears nothing, and is killed when it takes too
 * long or says too much. It runs with the lowest priority where the system has {@code nice}.
 */
public final class ChildJvm {

    /** What {@code -XX:+ExitOnOutOfMemoryError} ends with. */
    private static final int OUT_OF_MEMORY_STATUS = 3;

    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final long LOOK_AGAIN_MILLIS = 10;
    private static final String ANSWER = "answer";

    private final List<Path> classPath;
    private final Limits limits;

    /**
     * @param heapMegabytes its whole heap
     * @param patience from its start to its end
     * @param longestAnswer bytes that it may say; one more and it is killed
     */
    public record Limits(int heapMegabytes, Duration patience, int longestAnswer) {}

    /** How it ended. */
    public enum End {
        DONE,
        OUT_OF_TIME,
        OUT_OF_MEMORY,
        /** By a status of its own, a signal, or by saying too much. */
        FAILED
    }

    /** @param said what came until the end, however it ended */
    public record Answer(End end, byte[] said) {}

    public ChildJvm(List<Path> classPath, Limits limits) {
        this.classPath = List.copyOf(classPath);
        this.limits = limits;
    }

    /**
     * Runs a class to its end and gives back what it said. Blocks at most for the patience and the time to kill it.
     *
     * @param folder its own for this run, where it works and leaves files; the caller deletes it
     * @throws IOException when no process could be started
     * @throws InterruptedException the process is dead then
     */
    public Answer run(Path folder, String mainClass, List<String> words) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(folder, mainClass, words)).directory(folder.toFile());
        builder.environment().clear();
        Path answer = folder.resolve(ANSWER);
        builder.redirectOutput(answer.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            return await(process, answer);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private List<String> command(Path folder, String mainClass, List<String> words) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "19"));
        }
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of(
                "-Xmx" + limits.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:ErrorFile=/dev/null",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Duser.home=" + folder,
                "-Dfile.encoding=UTF-8"));
        command.add("-classpath");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(mainClass);
        command.addAll(words);
        return command;
    }

    /** The answer goes through a file: a pipe would have to be emptied all the time, by a thread of its own. */
    private Answer await(Process process, Path answer) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limits.patience().toNanos();
        while (!process.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
            if (Files.size(answer) > limits.longestAnswer()) {
                return new Answer(End.FAILED, said(answer));
            }
            if (System.nanoTime() - deadline > 0) {
                return new Answer(End.OUT_OF_TIME, said(answer));
            }
        }
        boolean tooLong = Files.size(answer) > limits.longestAnswer();
        return new Answer(tooLong ? End.FAILED : endOf(process.exitValue()), said(answer));
    }

    private byte[] said(Path answer) throws IOException {
        try (InputStream said = Files.newInputStream(answer)) {
            return said.readNBytes(limits.longestAnswer());
        }
    }

    private static End endOf(int status) {
        return switch (status) {
            case 0 -> End.DONE;
            case OUT_OF_MEMORY_STATUS -> End.OUT_OF_MEMORY;
            default -> End.FAILED;
        };
    }
}
