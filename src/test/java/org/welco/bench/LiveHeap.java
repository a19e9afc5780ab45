package org.welco.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.welco.launcher.ServerProcess;

/** What lives in the heap of a server after a full collection, as the JDK's own {@code jcmd} counts it. */
final class LiveHeap {

    /** The last line of a histogram: instances, bytes. */
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

    private LiveHeap() {}

    /** Bytes. Collects first: a histogram counts only what can be reached. */
    static long bytes(ServerProcess server) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        jcmd, String.valueOf(server.handle().pid()), "GC.class_histogram")
                .redirectErrorStream(true);
        try {
            Process process = builder.start();
            try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
                List<String> lines = reader.lines().toList();
                Matcher total = TOTAL.matcher(lines.get(lines.size() - 1));
                if (!total.find()) {
                    throw new IllegalStateException("no total in the histogram: " + lines.get(lines.size() - 1));
                }
                return Long.parseLong(total.group(1));
            }
        } catch (IOException e) {
            throw new IllegalStateException("jcmd does not start: " + e.getMessage(), e);
        }
    }
}
