package org.welco.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.welco.testing.BuildPaths;

/**
 * The one table of a run. Written to {@code target/bench/table.md} after each row, so that a run that is broken off leaves
 * what it measured; printed when all benchmarks have run.
 */
public final class BenchTable implements TestExecutionListener {

    private static final List<String> ROWS = new ArrayList<>();
    private static final List<String> NOTES = new ArrayList<>();

    /**
     * @param work what was done
     * @param measured figures with their units
     * @param must what has to be reached
     * @param aim what we would like to reach
     */
    static synchronized void row(String work, String measured, String must, String aim, boolean reached) {
        ROWS.add("| %s | %s | %s | %s | %s |".formatted(work, measured, must, aim, reached ? "yes" : "**no**"));
        write();
    }

    /** Something a reader must know to judge the figures. */
    static synchronized void note(String sentence) {
        NOTES.add("- " + sentence);
        write();
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (!ROWS.isEmpty()) {
            System.out.println(System.lineSeparator() + text());
        }
    }

    private static String text() {
        List<String> lines = new ArrayList<>(Machine.facts());
        lines.add("");
        lines.add("| work | measured | must | aim | reached |");
        lines.add("| --- | --- | --- | --- | --- |");
        lines.addAll(ROWS);
        lines.add("");
        lines.addAll(NOTES);
        return String.join("\n", lines) + "\n";
    }

    private static void write() {
        Path file = BuildPaths.target("bench").resolve("table.md");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
