package org.welco.testing;

import java.nio.file.Path;

/** Where things of the build are, as failsafe tells; from the checkout's root when a test is run by hand. */
public final class BuildPaths {

    private BuildPaths() {}

    public static Path basedir(String path) {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve(path);
    }

    public static Path target(String path) {
        return basedir("target").resolve(path);
    }

    /** A folder of this fork alone: failsafe runs the tests in two processes side by side. */
    public static Path ofThisFork(String path) {
        return target(System.getProperty("welco.fork", "fork-1")).resolve(path);
    }

    public static Path war() {
        return Path.of(
                System.getProperty("welco.war", basedir("target/welco.war").toString()));
    }

    public static Path payaraJar() {
        String jar = System.getProperty("payara.jar");
        if (jar == null) {
            throw new IllegalStateException("payara.jar is not set: run this through Maven");
        }
        return Path.of(jar);
    }
}
