package org.welco.sandbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.welco.sandbox.control.ControlSite;
import org.welco.sandbox.http.SandboxServer;
import org.welco.sandbox.maarch.MaarchSandbox;
import org.welco.sandbox.maarch.MaarchVersion;

/**
 * The running sandbox: every neighbour on one port of the loopback interface. {@link #start} gives the towns of the
 * launcher; tests build theirs with {@link #builder}.
 */
public final class Sandbox implements AutoCloseable {

    public static final int PORT = 8090;
    public static final String CONTROL = "sandbox.localhost";

    private final SandboxServer server;
    private final Map<String, MaarchSandbox> maarchs = new LinkedHashMap<>();

    private Sandbox(Builder builder) throws IOException {
        server = new SandboxServer(builder.port);
        try {
            builder.maarchs.forEach((host, version) -> {
                MaarchSandbox maarch = new MaarchSandbox(builder.jdbcUrl, host, version);
                maarchs.put(host, maarch);
                server.site(host, maarch.site());
            });
            server.site(CONTROL, new ControlSite(this));
        } catch (RuntimeException broken) {
            close();
            throw broken;
        }
    }

    /**
     * @param jdbcUrl PostgreSQL with user and password, on which schemas may be created
     */
    public static Builder builder(String jdbcUrl) {
        return new Builder(jdbcUrl);
    }

    /** The two towns of the launcher: maarch.localhost (2301) and maarch.agglo.localhost (18.10). */
    public static Sandbox start(String jdbcUrl, int port) throws IOException {
        return builder(jdbcUrl)
                .port(port)
                .maarch("maarch.localhost", MaarchVersion.V2301)
                .maarch("maarch.agglo.localhost", MaarchVersion.V18_10)
                .start();
    }

    public int port() {
        return server.port();
    }

    /** {@code http://<host>:<port>/}. */
    public String url(String host) {
        return "http://" + host + ":" + port() + "/";
    }

    /** @throws NoSuchElementException when no Maarch has that name */
    public MaarchSandbox maarch(String host) {
        MaarchSandbox maarch = maarchs.get(host);
        if (maarch == null) {
            throw new NoSuchElementException("no Maarch named " + host + " in the sandbox");
        }
        return maarch;
    }

    public List<MaarchSandbox> maarchs() {
        return new ArrayList<>(maarchs.values());
    }

    @Override
    public void close() {
        maarchs.values().forEach(MaarchSandbox::close);
        server.close();
    }

    /** What to start. */
    public static final class Builder {

        private final String jdbcUrl;
        private final Map<String, MaarchVersion> maarchs = new LinkedHashMap<>();
        private int port;

        private Builder(String jdbcUrl) {
            this.jdbcUrl = jdbcUrl;
        }

        /** 0, the default, takes any free port. */
        public Builder port(int wanted) {
            port = wanted;
            return this;
        }

        public Builder maarch(String host, MaarchVersion version) {
            maarchs.put(host, version);
            return this;
        }

        /** @throws IOException when the port is taken */
        public Sandbox start() throws IOException {
            return new Sandbox(this);
        }
    }
}
