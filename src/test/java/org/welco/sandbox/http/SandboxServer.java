package org.welco.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The server: one port of the loopback interface, one site per host name, 404 for any other name. */
public final class SandboxServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SandboxServer.class.getName());

    static {
        // without it, each answer on a kept connection waits 40 ms for the client's delayed acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final Map<String, Site> sites = new ConcurrentHashMap<>();

    /**
     * @param port 0 for any free port
     * @throws IOException when the port is taken
     */
    public SandboxServer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 200);
        threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "sandbox");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public void site(String host, Site site) {
        sites.put(host.toLowerCase(Locale.ROOT), site);
    }

    private void serve(HttpExchange exchange) {
        try {
            String host = hostOf(exchange);
            Visit visit = new Visit(exchange, host);
            Optional<Site> site = Optional.ofNullable(sites.get(host));
            if (site.isPresent() && visit.path().equals("/favicon.ico")) {
                visit.send(Answer.of(204, "", ""));
            } else if (site.isPresent()) {
                site.get().serve(visit);
            } else {
                visit.send(Answer.of(404, "text/plain; charset=utf-8", "no such host in the sandbox\n"));
            }
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "sandbox: the caller went away: {0}", gone.getMessage());
            exchange.close();
        } catch (RuntimeException broken) {
            LOG.log(
                    Level.ERROR,
                    "sandbox: cannot serve " + exchange.getRequestURI().getPath(),
                    broken);
            exchange.close();
        }
    }

    private static String hostOf(HttpExchange exchange) {
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        int colon = host.lastIndexOf(':');
        return colon > 0 ? host.substring(0, colon) : host;
    }

    /** Stops at once; visits that hang are cut. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
