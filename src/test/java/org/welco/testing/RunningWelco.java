package org.welco.testing;

import java.nio.file.Path;
import java.util.List;
import org.welco.launcher.EmbeddedDatabase;
import org.welco.launcher.LaunchException;
import org.welco.launcher.Ports;
import org.welco.launcher.ServerProcess;
import org.welco.sandbox.Sandbox;

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

    private static RunningWelco running;
    private static LaunchException failure;

    private final WelcoGround ground;
    private final ServerProcess server;

    private RunningWelco() {
        ground = WelcoGround.prepare("it-welco");
        server = ServerProcess.start(ground.settings("node1").listen("127.0.0.1", ground.firstPort(), Ports.free()));
    }

    /** @throws LaunchException when it did not start, with what the server's log says; it is not tried twice */
    public static synchronized RunningWelco get() {
        if (failure != null) {
            throw failure;
        }
        if (running == null) {
            running = new RunningWelco();
            try {
                running.server.awaitReady(WelcoGround.PATIENCE);
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
        return ground.tenant(server, host);
    }

    /** The same on another node. */
    public TenantClient tenant(ServerProcess node, String host) {
        return ground.tenant(node, host);
    }

    public TenantClient ville() {
        return tenant(VILLE);
    }

    public TenantClient agglo() {
        return tenant(AGGLO);
    }

    /** The origin of that host's own pages, as its hobo.json gives it. */
    public String origin(String host) {
        return "http://" + host + ":" + ground.firstPort();
    }

    public ServerProcess server() {
        return server;
    }

    public EmbeddedDatabase database() {
        return ground.database();
    }

    /**
     * The neighbours: {@link #MAARCH_VILLE} as Maarch 2301, {@link #MAARCH_AGGLO} as 18.10, w.c.s. and authentic of both
     * towns. No letter is recorded at first.
     */
    public Sandbox sandbox() {
        return ground.sandbox();
    }

    /** The folder of the tenants in use, a copy that tests may change as long as they put it back. */
    public Path tenantsFolder() {
        return ground.tenants();
    }

    /** The key by which a service of a tenant's hobo.json signs to that tenant. */
    public String secretSharedBy(String host, String serviceHost) {
        return SampleSecrets.sharedBy(tenantsFolder(), host, serviceHost);
    }

    /** Where the first node leaves address and token for welco-manage. */
    public Path runFolder() {
        return ground.runFolder("node1");
    }

    /**
     * Starts another node on the same database and tenants, on ports of its own. The caller closes it.
     *
     * @param name names its run folder and its log
     */
    public ServerProcess startAnotherNode(String name) {
        return ServerProcess.start(ground.settings(name).listen("127.0.0.1", Ports.free(), Ports.free()))
                .awaitReady(WelcoGround.PATIENCE);
    }

    /** The folder of a tenant, to be changed and put back. */
    public TenantFiles files(String host) {
        return new TenantFiles(tenantsFolder().resolve(host), server.log());
    }

    /** Types {@code welco-manage} with these words. */
    public TypedManage manage(String... words) {
        return TypedManage.type(runFolder(), tenantsFolder(), words);
    }

    /** The hosts of both sample tenants. */
    public List<String> hosts() {
        return List.of(VILLE, AGGLO);
    }

    @Override
    public void close() {
        server.close();
        ground.close();
    }
}
