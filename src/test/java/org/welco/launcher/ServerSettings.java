package org.welco.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one server process is started with. A builder: each method changes it and gives it back. Not for several threads. */
public final class ServerSettings {

    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Path payaraJar;
    private final Path payaraFolder;
    private JvmProfile profile = JvmProfile.DEVELOPMENT;
    private String address = "127.0.0.1";
    private int port;
    private int operatorPort;
    private String databasePassword = "";
    private Path log;
    private Path hostsFile;

    private ServerSettings(Path payaraJar, Path payaraFolder) {
        this.payaraJar = payaraJar;
        this.payaraFolder = payaraFolder;
    }

    /**
     * @param payaraJar the server
     * @param payaraFolder the checkout's packaging/payara
     * @param war the application, packed or exploded
     */
    public static ServerSettings of(Path payaraJar, Path payaraFolder, Path war) {
        return new ServerSettings(payaraJar.toAbsolutePath(), payaraFolder.toAbsolutePath())
                .property("welco.war", war.toAbsolutePath().toString());
    }

    public ServerSettings profile(JvmProfile chosen) {
        profile = chosen;
        return this;
    }

    /** Where the tenants' hosts are served, and on which port of the loopback the operators' pages are. */
    public ServerSettings listen(String httpAddress, int httpPort, int operatorHttpPort) {
        address = httpAddress;
        port = httpPort;
        operatorPort = operatorHttpPort;
        return this;
    }

    public ServerSettings database(String url, String user, String password) {
        databasePassword = password;
        return property("welco.db.url", url).property("welco.db.user", user);
    }

    /** The embedded database: what most callers want. */
    public ServerSettings database(EmbeddedDatabase database) {
        return database(database.url(), database.user(), "");
    }

    public ServerSettings tenants(Path folder) {
        return property("welco.tenants.dir", folder.toAbsolutePath().toString());
    }

    /** Where the running service leaves address and token for welco-manage. One folder per node. */
    public ServerSettings runFolder(Path folder) {
        return property("welco.run.dir", Folders.create(folder.toAbsolutePath()).toString());
    }

    public ServerSettings log(Path file) {
        log = file.toAbsolutePath();
        return this;
    }

    /** Names that this JVM resolves; it then resolves no other. */
    public ServerSettings hostsFile(Path file) {
        hostsFile = file.toAbsolutePath();
        return this;
    }

    /** Any other system property of the server. */
    public ServerSettings property(String key, String value) {
        properties.put(key, value);
        return this;
    }

    String address() {
        return address;
    }

    int port() {
        return port;
    }

    int operatorPort() {
        return operatorPort;
    }

    Path log() {
        return log;
    }

    /** Never on the command line, where everybody on the machine would read it. */
    Map<String, String> environment() {
        return databasePassword.isEmpty() ? Map.of() : Map.of("WELCO_DB_PASSWORD", databasePassword);
    }

    List<String> command() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(profile.arguments(payaraFolder));
        words.add("-Dwelco.http.address=" + address);
        words.add("-Dwelco.http.port=" + port);
        words.add("-Dwelco.operator.port=" + operatorPort);
        Optional.ofNullable(hostsFile).ifPresent(file -> words.add("-Djdk.net.hosts.file=" + file));
        properties.forEach((key, value) -> words.add("-D" + key + "=" + value));
        words.addAll(List.of("-jar", payaraJar.toString(), "--disablephonehome", "--port", String.valueOf(port)));
        words.addAll(List.of(
                "--logproperties", payaraFolder.resolve("logging.properties").toString()));
        words.addAll(
                List.of("--hzconfigfile", payaraFolder.resolve("hazelcast.xml").toString()));
        words.addAll(List.of(
                "--prebootcommandfile", payaraFolder.resolve("preboot.asadmin").toString()));
        words.addAll(List.of(
                "--postbootcommandfile",
                payaraFolder.resolve("postboot.asadmin").toString()));
        return words;
    }
}
