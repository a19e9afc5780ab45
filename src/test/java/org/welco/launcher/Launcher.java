package org.welco.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.logging.LogManager;
import org.welco.sandbox.Sandbox;
import org.welco.sandbox.articles.SampleArticles;

/**
 * What {@code mvn} runs: PostgreSQL, the sandbox, the server with the WAR, until Ctrl-C, SIGTERM, or the end of Maven.
 * Exit code 1, after one line, when something prevents the start; the process ends only when everything it started has.
 */
public final class Launcher {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final LaunchSettings settings;
    private final Started started;

    private Launcher(LaunchSettings settings, Started started) {
        this.settings = settings;
        this.started = started;
    }

    public static void main(String[] args) throws InterruptedException {
        keepLibrariesQuiet();
        Started started = new Started(Launcher::say);
        Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop"));
        ParentWatch.start(System.in, () -> System.exit(0));
        try {
            String password =
                    Optional.ofNullable(System.getenv("WELCO_DB_PASSWORD")).orElse("");
            new Launcher(LaunchSettings.from(System.getProperties(), password), started).launch();
        } catch (LaunchException e) {
            say(e.getMessage());
        }
        System.exit(1);
    }

    private static void keepLibrariesQuiet() {
        try (InputStream levels = Launcher.class.getResourceAsStream("terminal-logging.properties")) {
            LogManager.getLogManager().readConfiguration(levels);
        } catch (IOException e) {
            throw new LaunchException("cannot read terminal-logging.properties", e);
        }
    }

    static void say(String line) {
        System.out.println(line);
    }

    /** Returns only when the server has ended although nobody asked for it. */
    private void launch() throws InterruptedException {
        started.add("the lock of " + settings.data(), DataLock.take(settings.data()));
        stopWhatIsLeft(settings.data(), Launcher::say);
        settings.requirePorts();
        ServerSettings server = ServerSettings.of(settings.payaraJar(), settings.payaraFolder(), settings.war())
                .listen(settings.address(), settings.port(), settings.operatorPort())
                .runFolder(settings.data().resolve("run"))
                .log(settings.data().resolve("log/server.log"));
        Path tenants = tenants();
        server.tenants(tenants);
        String sandboxUrl = database(server);
        Optional<Sandbox> sandbox = Optional.empty();
        if (settings.sandboxOn()) {
            sandbox = Optional.of(sandbox(server, tenants, sandboxUrl));
        } else {
            say("Sandbox: off; Welco speaks to the neighbours that the tenants name");
        }
        ServerProcess process = started.add("the server", ServerProcess.start(server));
        new LeftServer(settings.data().resolve("run")).remember(process.handle());
        say("Server: starting; its log is " + process.log().file());
        new LogFollower(process.log(), Launcher::say).start();
        process.awaitReady(PATIENCE);
        if (settings.sandboxOn() && settings.sampleTenants()) {
            bringArticles(tenants);
        }
        sayAddresses(tenants, sandbox);
        process.join();
        say("The server has ended by itself; its log is " + process.log().file());
    }

    private void bringArticles(Path tenants) throws InterruptedException {
        Path articles = SampleArticles.in(settings.data().resolve("articles"));
        for (String host : SampleTenants.tenants(tenants)) {
            FirstArticles.bring(settings.data().resolve("run"), host, articles, Launcher::say);
        }
    }

    /** What a launch that was itself killed could not stop. The caller holds the lock of the folder. */
    static void stopWhatIsLeft(Path data, Consumer<String> say) {
        new LeftServer(data.resolve("run")).stop(say);
        Path postgres = data.resolve("postgres");
        if (Files.isDirectory(postgres)) {
            EmbeddedDatabase.recover(postgres, say);
        }
    }

    private Path tenants() {
        if (!settings.sampleTenants() || settings.hasDefaultPorts()) {
            say("Tenants: " + settings.tenants());
            return settings.tenants();
        }
        Path rendered = SampleTenants.render(
                settings.tenants(), settings.data().resolve("tenants"), settings.port(), settings.sandboxPort());
        say("Tenants: " + rendered + ", rendered from " + settings.tenants() + " for these ports at each start");
        return rendered;
    }

    /** @return JDBC address, with user, of the database where the sandbox keeps what it plays */
    private String database(ServerSettings server) {
        if (settings.databaseUrl().isPresent()) {
            String url = settings.databaseUrl().get();
            server.database(url, settings.databaseUser(), settings.databasePassword());
            say("PostgreSQL: " + url);
            return url + (url.contains("?") ? "&" : "?") + "user=" + encode(settings.databaseUser()) + "&password="
                    + encode(settings.databasePassword());
        }
        EmbeddedDatabase database = started.add(
                "PostgreSQL",
                EmbeddedDatabase.start(settings.data().resolve("postgres"), settings.databasePort(), Launcher::say));
        server.database(database);
        say("PostgreSQL: " + database.url() + ", user " + database.user() + ", no password");
        return database.sandboxUrl();
    }

    private Sandbox sandbox(ServerSettings server, Path tenants, String url) {
        Set<String> names = new TreeSet<>(SampleTenants.hosts(tenants));
        names.add(Sandbox.CONTROL);
        server.hostsFile(HostsFile.write(settings.data().resolve("hosts"), names));
        try {
            Sandbox sandbox = started.add("the sandbox", Sandbox.towns(url, settings.sandboxPort(), tenants));
            server.property("welco.smtp.host", "127.0.0.1")
                    .property(
                            "welco.smtp.port", Integer.toString(sandbox.mails().port()))
                    .property("welco.smtp.from", "ne-pas-repondre@agglo.example");
            say("Sandbox: plays Maarch, w.c.s., authentic and the agents' portals on port " + settings.sandboxPort());
            return sandbox;
        } catch (IOException e) {
            throw new LaunchException("The sandbox does not start: " + e.getMessage(), e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void sayAddresses(Path tenants, Optional<Sandbox> sandbox) {
        say("");
        say("Welco is ready.");
        for (String host : SampleTenants.tenants(tenants)) {
            say("  http://" + host + ":" + settings.port() + "/");
        }
        sandbox.ifPresent(neighbours -> {
            neighbours.portals().forEach(town -> say("  agents of " + town.name() + ": " + town.page("courrier/")));
            say("  the neighbours: " + neighbours.url(Sandbox.CONTROL));
        });
        say("  operators: http://localhost:" + settings.operatorPort() + "/health, /metrics, /openapi");
        say("Ctrl-C stops everything.");
    }
}
