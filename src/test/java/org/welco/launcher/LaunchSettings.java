package org.welco.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What a launch was asked for, from system properties that the build passes on; an empty one means its default.
 *
 * @param tenants folder of the tenants
 * @param sampleTenants whether these are the checkout's own
 * @param data what is kept from run to run: PostgreSQL's files, logs, the run folder
 * @param address where Welco listens for the tenants' hosts
 * @param operatorPort where health, metrics and OpenAPI are, on the loopback
 * @param databaseUrl JDBC address of a PostgreSQL that is already there; empty: start ours
 * @param databasePort port of ours
 * @param sandboxOn whether we play the neighbours; not by default with a database of yours, where the sandbox would keep
 *     what it plays
 */
record LaunchSettings(
        Path tenants,
        boolean sampleTenants,
        Path data,
        String address,
        int port,
        int operatorPort,
        Optional<String> databaseUrl,
        String databaseUser,
        String databasePassword,
        int databasePort,
        boolean sandboxOn,
        int sandboxPort,
        Path war,
        Path payaraJar,
        Path payaraFolder) {

    /**
     * @param properties those of the process
     * @param databasePassword comes by the environment, for command lines are read by everybody
     * @throws LaunchException when a value is none
     */
    static LaunchSettings from(Properties properties, String databasePassword) {
        Reader read = new Reader(properties);
        Path base = Path.of(read.text("welco.basedir", "")).toAbsolutePath();
        Path samples = base.resolve("tenants");
        Path tenants = read.path("welco.tenants.dir", samples);
        Optional<String> databaseUrl =
                Optional.of(read.text("welco.db.url", "")).filter(url -> !url.isEmpty());
        LaunchSettings settings = new LaunchSettings(
                tenants,
                tenants.equals(samples),
                read.path("welco.data.dir", base.resolve(".welco")),
                read.text("welco.http.address", "127.0.0.1"),
                read.port("welco.http.port", SampleTenants.WELCO_PORT),
                read.port("welco.operator.port", 8081),
                databaseUrl,
                read.text("welco.db.user", "welco"),
                databasePassword,
                read.port("welco.db.port", 5439),
                read.isOn("welco.sandbox", databaseUrl.isEmpty()),
                read.port("welco.sandbox.port", SampleTenants.SANDBOX_PORT),
                read.path("welco.war", base.resolve("target/welco.war")),
                read.path("payara.jar", base.resolve("payara-micro.jar")),
                base.resolve("packaging/payara"));
        settings.requireFiles();
        return settings;
    }

    boolean hasDefaultPorts() {
        return port == SampleTenants.WELCO_PORT && sandboxPort == SampleTenants.SANDBOX_PORT;
    }

    /** Nothing is started when a port that we need is taken. */
    void requirePorts() {
        Ports.requireFree(address, port, "Welco", "welco.http.port");
        Ports.requireFree("127.0.0.1", operatorPort, "the operators' listener", "welco.operator.port");
        if (databaseUrl.isEmpty()) {
            Ports.requireFree("127.0.0.1", databasePort, "PostgreSQL", "welco.db.port");
        }
        if (sandboxOn) {
            Ports.requireFree("127.0.0.1", sandboxPort, "the sandbox", "welco.sandbox.port");
        }
    }

    private void requireFiles() {
        if (!Files.isDirectory(tenants)) {
            throw new LaunchException("There is no folder " + tenants + ": welco.tenants.dir must be one.");
        }
        if (!Files.exists(war)) {
            throw new LaunchException("There is no " + war + " yet: run mvn without a goal, it builds first.");
        }
    }

    private record Reader(Properties properties) {

        private String text(String key, String otherwise) {
            String value = properties.getProperty(key, "").strip();
            return value.isEmpty() ? otherwise : value;
        }

        private Path path(String key, Path otherwise) {
            return Path.of(text(key, otherwise.toString())).toAbsolutePath().normalize();
        }

        private int port(String key, int otherwise) {
            String value = text(key, String.valueOf(otherwise));
            if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65_535) {
                throw new LaunchException(key + " must be a port from 1 to 65535, not \"" + value + "\".");
            }
            return Integer.parseInt(value);
        }

        private boolean isOn(String key, boolean otherwise) {
            String value = text(key, otherwise ? "on" : "off");
            if (!value.matches("on|off")) {
                throw new LaunchException(key + " must be on or off, not \"" + value + "\".");
            }
            return value.equals("on");
        }
    }
}
