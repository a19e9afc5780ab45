package org.welco.launcher;

import java.nio.file.Path;
import java.util.List;

/** How the server's JVM is tuned. The options themselves are shared with production: they stand in packaging/payara. */
public enum JvmProfile {
    /** Starts quickly: {@code mvn} and the tests. */
    DEVELOPMENT("jvm-development.options"),
    /** Serves quickly: as packaged, and the benchmarks of speed. */
    PRODUCTION("jvm-production.options");

    private final String file;

    JvmProfile(String file) {
        this.file = file;
    }

    /** Arguments of the java command, as @-files. */
    List<String> arguments(Path payaraFolder) {
        return List.of("@" + payaraFolder.resolve("jvm-common.options"), "@" + payaraFolder.resolve(file));
    }
}
