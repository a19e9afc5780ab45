package org.welco.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
 * The whole product as it is delivered: the WAR on the server, PostgreSQL, the sandbox, two tenants. Started when the first
 * test asks for it, once for all tests of the run, on free ports; stopped after the last one. Tests share it: each
 * uses letters and names of its own, and leaves no fault switched on.
 */
public final class RunningWelco implements AutoCloseable {

    /** The host of the first sample tenant. */
    public static final String VILLE = "courrier.ville.localhost";

    /** The host of the second sample tenant. */
    public static final String AGGLO = "courrier.agglo.localhost";

    public static final String MAARCH_VILLE = "maarch.localhost";
    public static final String MAARCH_AGGLO = "maarch.agglo.localhost";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static RunningWelco running;
    private static LaunchException failure;

    private final Path folder;
    private final Path tenants;
    private final Path hostsFile;
    private final EmbeddedDatabase database;
    private final Sandbox sandbox;
    private final ServerProcess server;

    private RunningWelco() {
        folder = BuildPaths.target("it-welco");
        Folders.delete(folder);
        int port = Ports.free();
        int sandboxPort = Ports.free();
        tenants = SampleTenants.render(BuildPaths.basedir("tenants"), folder.resolve("tenants"), port, sandboxPort);
        hostsFile = HostsFile.write(folder.resolve("hosts"), SampleTenants.hosts(tenants));
        database = EmbeddedDatabase.start(folder.resolve("postgres"), Ports.free(), line -> {});
        sandbox = startSandbox(sandboxPort);
        server = ServerProcess.start(settings("node1")
                .listen("127.0.0.1", port, Ports.free())
                .tenants(tenants)
                .database(database));
    }

    /** @throws LaunchException when it did not start, with what the server's log says; it is not tried twice */
    public static synchronized RunningWelco get() {
        if (failure != null) {
            throw failure;
        }
        if (running == null) {
            running = new RunningWelco();
            try {
                running.server.awaitReady(PATIENCE);
            } catch (LaunchException e) {
                failure = e;
                stop();
                throw e;
            }
        }
        return running;
    }

    static synchronized void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    /** A client of one tenant's host, anonymous at first. Any host will do: also one that is no tenant. */
    public TenantClient tenant(String host) {
        return new TenantClient(server.address(), host, tenants);
    }

    public TenantClient ville() {
        return tenant(VILLE);
    }

    public TenantClient agglo() {
        return tenant(AGGLO);
    }

    public ServerProcess server() {
        return server;
    }

    public EmbeddedDatabase database() {
        return database;
    }

    /**
     * The neighbours: {@link #MAARCH_VILLE} as Maarch 2301, {@link #MAARCH_AGGLO} as 18.10, w.c.s. and authentic of both
     * towns. No letter is recorded at first.
     */
    public Sandbox sandbox() {
        return sandbox;
    }

    /** The folder of the tenants in use, a copy that tests may change as long as they put it back. */
    public Path tenantsFolder() {
        return tenants;
    }

    /** The key by which a service of a tenant's hobo.json signs to that tenant. */
    public String secretSharedBy(String host, String serviceHost) {
        return SampleSecrets.sharedBy(tenants, host, serviceHost);
    }

    /** Where the first node leaves address and token for welco-manage. */
    public Path runFolder() {
        return folder.resolve("node1").resolve("run");
    }

    /**
     * Settings of a node that lacks only ports, database and tenants.
     *
     * @param name names its run folder and its log
     */
    public ServerSettings settings(String name) {
        return ServerSettings.of(BuildPaths.payaraJar(), BuildPaths.basedir("packaging/payara"), BuildPaths.war())
                .runFolder(folder.resolve(name).resolve("run"))
                .log(folder.resolve(name).resolve("server.log"))
                .hostsFile(hostsFile);
    }

    /**
     * Starts another node on the same database and tenants, on ports of its own. The caller closes it.
     *
     * @param name names its run folder and its log
     */
    public ServerProcess startAnotherNode(String name) {
        return ServerProcess.start(settings(name)
                        .listen("127.0.0.1", Ports.free(), Ports.free())
                        .tenants(tenants)
                        .database(database))
                .awaitReady(PATIENCE);
    }

    /** The hosts of both sample tenants. */
    public List<String> hosts() {
        return List.of(VILLE, AGGLO);
    }

    @Override
    public void close() {
        server.close();
        sandbox.close();
        database.close();
    }

    private Sandbox startSandbox(int port) {
        try {
            return Sandbox.builder(database.sandboxUrl())
                    .port(port)
                    .town("ville", MAARCH_VILLE, MaarchVersion.V2301)
                    .town("agglo", MAARCH_AGGLO, MaarchVersion.V18_10)
                    .tenants(tenants)
                    .start();
        } catch (IOException e) {
            database.close();
            throw new LaunchException("the sandbox does not start: " + e.getMessage(), e);
        }
    }
}
