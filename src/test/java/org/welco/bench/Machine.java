package org.welco.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What the figures were measured on. */
final class Machine {

    private static final double GIB = 1024.0 * 1024 * 1024;

    private static String postgresql = "not started";

    private Machine() {}

    /** Called by whoever starts it. */
    static void postgresqlIs(String version) {
        postgresql = version;
    }

    static List<String> facts() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return List.of(
                "Measured on %s: %d cores (%s), %.1f GiB of memory, load %.1f at the end; %s %s."
                        .formatted(
                                LocalDate.now(),
                                system.getAvailableProcessors(),
                                processor(),
                                system.getTotalMemorySize() / GIB,
                                system.getSystemLoadAverage(),
                                System.getProperty("os.name"),
                                System.getProperty("os.arch")),
                "JDK %s; PostgreSQL %s, fsync and synchronous_commit on, on the same machine."
                        .formatted(System.getProperty("java.runtime.version"), postgresql));
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("model name"))
                    .map(line -> line.replaceFirst("^[^:]*:\\s*", ""))
                    .findFirst()
                    .orElse("unnamed");
        } catch (IOException e) {
            return "unnamed";
        }
    }
}
