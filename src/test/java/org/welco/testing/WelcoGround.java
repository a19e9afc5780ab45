package org.welco.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.welco.launcher.EmbeddedDatabase;
import org.welco.launcher.Folders;
import org.welco.launcher.HostsFile;
import org.welco.launcher.LaunchException;
import org.welco.launcher.Ports;
import org.welco.launcher.SampleTenants;
import org.welco.launcher.ServerProcess;
import org.welco.launcher.ServerSettings;
import org.welco.sandbox.Sandbox;
import org.welco.sandbox.maarch.MaarchVersion;

/**
 * What servers stand on: PostgreSQL, the sandbox, a copy of the sample tenants, in a folder of the build and on free ports.
 * Tests that kill servers, or need several, have one of their own. Not for several threads at once.
 */
public final class WelcoGround implements AutoCloseable {

    /** How long a server may take to start on a busy machine. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Path tenants;
    private final Path hostsFile;
    private final int firstPort;
    private final EmbeddedDatabase database;
    private final Sandbox sandbox;

    private WelcoGround(Path folder, Map<String, String> ofPostgresql) {
        this.folder = folder;
        Folders.delete(folder);
        firstPort = Ports.free();
        int sandboxPort = Ports.free();
        tenants =
                SampleTenants.render(BuildPaths.basedir("tenants"), folder.resolve("tenants"), firstPort, sandboxPort);
        hostsFile = HostsFile.write(folder.resolve("hosts"), SampleTenants.hosts(tenants));
        database = EmbeddedDatabase.start(folder.resolve("postgres"), Ports.free(), line -> {}, ofPostgresql);
        sandbox = startSandbox(sandboxPort);
    }

    /** @param name names its folder in the build, apart from the other fork; what was in it is deleted */
    public static WelcoGround prepare(String name) {
        return prepare(name, Map.of());
    }

    /** The same on a PostgreSQL with these settings as well. */
    public static WelcoGround prepare(String name, Map<String, String> ofPostgresql) {
        return new WelcoGround(BuildPaths.ofThisFork(name), ofPostgresql);
    }

    /** The port that the tenants' own addresses name. */
    public int firstPort() {
        return firstPort;
    }

    /** The folder of the tenants in use, a copy. */
    public Path tenants() {
        return tenants;
    }

    /** Changes a tenant's settings.json before any server looks at it. */
    public void changeSettings(String host, Consumer<ObjectNode> edit) {
        Path file = tenants.resolve(host).resolve("settings.json");
        try {
            ObjectNode settings = (ObjectNode) JSON.readTree(file.toFile());
            edit.accept(settings);
            JSON.writeValue(file.toFile(), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public EmbeddedDatabase database() {
        return database;
    }

    /** The neighbours of both towns, without any letter at first. */
    public Sandbox sandbox() {
        return sandbox;
    }

    /** Where a node leaves address and token for welco-manage. */
    public Path runFolder(String node) {
        return folder.resolve(node).resolve("run");
    }

    /**
     * Settings of a node that lacks only its ports.
     *
     * @param node names its run folder and its log
     */
    public ServerSettings settings(String node) {
        return ServerSettings.of(BuildPaths.payaraJar(), BuildPaths.basedir("packaging/payara"), BuildPaths.war())
                .runFolder(runFolder(node))
                .log(folder.resolve(node).resolve("server.log"))
                .hostsFile(hostsFile)
                .tenants(tenants)
                .database(database)
                .property("welco.smtp.host", "127.0.0.1")
                .property("welco.smtp.port", Integer.toString(sandbox.mails().port()))
                .property("welco.smtp.from", "ne-pas-repondre@agglo.example");
    }

    /** A client of one tenant's host on that server, anonymous at first. */
    public TenantClient tenant(ServerProcess server, String host) {
        return new TenantClient(server.address(), host, tenants);
    }

    /** Stops sandbox and database; the caller has stopped its servers before. */
    @Override
    public void close() {
        sandbox.close();
        database.close();
    }

    private Sandbox startSandbox(int port) {
        try {
            return Sandbox.builder(database.sandboxUrl())
                    .port(port)
                    .town("ville", RunningWelco.MAARCH_VILLE, MaarchVersion.V2301)
                    .town("agglo", RunningWelco.MAARCH_AGGLO, MaarchVersion.V18_10)
                    .tenants(tenants)
                    .start();
        } catch (IOException e) {
            database.close();
            throw new LaunchException("the sandbox does not start: " + e.getMessage(), e);
        }
    }
}
