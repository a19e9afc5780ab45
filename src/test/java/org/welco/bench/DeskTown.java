package org.welco.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.welco.launcher.EmbeddedDatabase;
import org.welco.launcher.JvmProfile;
import org.welco.launcher.Ports;
import org.welco.launcher.ServerProcess;
import org.welco.sandbox.Sandbox;
import org.welco.sandbox.letters.LetterTown;
import org.welco.sandbox.maarch.NewLetter;
import org.welco.testing.AgentClient;
import org.welco.testing.RunningWelco;
import org.welco.testing.SignedIn;
import org.welco.testing.TenantClient;
import org.welco.testing.TypedManage;
import org.welco.testing.WelcoGround;

/** The ground of the benchmarks of screens: the packaged product with the options of production, and all neighbours. One thread. */
final class DeskTown implements AutoCloseable {

    private final WelcoGround ground;
    private final ServerProcess server;

    DeskTown(String name) {
        this(name, Map.of());
    }

    /** @param ofPostgresql its settings besides those that every test has */
    DeskTown(String name, Map<String, String> ofPostgresql) {
        ground = WelcoGround.prepare("bench/" + name, ofPostgresql);
        ground.changeSettings(RunningWelco.VILLE, settings -> settings.put("FEED_INTERVAL", "1440"));
        server = ServerProcess.start(ground.settings("node1")
                        .profile(JvmProfile.PRODUCTION)
                        .listen("127.0.0.1", ground.firstPort(), Ports.free()))
                .awaitReady(Duration.ofMinutes(3));
        Machine.postgresqlIs(one("select current_setting('server_version')"));
    }

    ServerProcess server() {
        return server;
    }

    Sandbox sandbox() {
        return ground.sandbox();
    }

    EmbeddedDatabase database() {
        return ground.database();
    }

    /** A client of the town, anonymous at first. */
    TenantClient client() {
        return ground.tenant(server, RunningWelco.VILLE);
    }

    /** The readable letters of the town, with their documents. */
    void harvestLetters() {
        sandbox().fillTown(RunningWelco.MAARCH_VILLE, "ville");
        harvest();
    }

    void harvest() {
        manage("feed_mail_maarch");
    }

    /** A command for the town, typed by its operator. @return what it said */
    String manage(String command, String... words) {
        List<String> line = new ArrayList<>(List.of("tenant_command", command, "--domain", RunningWelco.VILLE));
        line.addAll(List.of(words));
        TypedManage typed = TypedManage.type(ground.runFolder("node1"), ground.tenants(), line.toArray(String[]::new));
        if (typed.exit() != 0) {
            throw new IllegalStateException(typed.out() + typed.err());
        }
        return typed.out() + typed.err();
    }

    /** Real letters of one page, as scanners make them, and harvests them. */
    void recordLetters(int count) {
        byte[] document = LetterTown.letters("ville").get(0).document().orElseThrow();
        for (int i = 0; i < count; i++) {
            sandbox().maarch(RunningWelco.MAARCH_VILLE).addLetter(NewLetter.pdf("Lettre " + i, document));
        }
        harvest();
    }

    /** A session of that agent, for a browser. */
    String session(String login) {
        return SignedIn.sessionOf(ground.tenant(server, RunningWelco.VILLE), login);
    }

    /** Adds letters to process, all with the document of one that was harvested: what a list of that length costs is the list. */
    void addLetters(int count) {
        execute("insert into mail (external_id, res_id, state, subject, chrono, letter_date, arrived_at, recorded_at,"
                + " received_at, document_state, document_id)"
                + " select 'maarch-' || (500000 + n), 500000 + n, 'TO_PROCESS',"
                + " (array['Nid-de-poule rue', 'Place en crèche', 'Facture d’eau', 'Acte de naissance', 'Bruit du bar'])[1 + n % 5]"
                + " || ' ' || n, 'BENCH/' || n, current_date - 3, now() - interval '2 days', now() - interval '2 days',"
                + " now() - n * interval '1 minute', 'KEPT',"
                + " (select min(id) from document where state = 'kept')"
                + " from generate_series(1, " + count + ") n; analyze mail");
    }

    /** A page of the tenant. */
    URI page(String path) {
        return URI.create("http://" + RunningWelco.VILLE + ":" + server.port() + "/" + path);
    }

    /**
     * Somebody signed in, who has just opened that page.
     *
     * @param shows what must stand in it
     */
    AgentClient agent(String login, String path, String shows) {
        AgentClient agent = new AgentClient();
        AgentClient.Page page =
                agent.signIn(page("login?next=" + URLEncoder.encode("/" + path, StandardCharsets.UTF_8)), login);
        if (page.status() != 200 || !page.body().contains(shows)) {
            throw new IllegalStateException(
                    login + " does not see " + shows + ": " + page.status() + " at " + page.address());
        }
        return agent;
    }

    private void execute(String statements) {
        try (Connection connection = ground.database().connectAsSuperuser("welco");
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = " + schema() + ", public; " + statements);
        } catch (SQLException e) {
            throw new IllegalStateException(statements, e);
        }
    }

    /** Whether the search's index holds that account. */
    boolean indexes(String uuid) {
        return one("select count(*) from " + schema() + ".search_citizen where uuid = '" + uuid + "'")
                .equals("1");
    }

    /** Where the tables of the town are. */
    String schema() {
        return one("select schema_name from welco.tenant where host = '" + RunningWelco.VILLE + "'");
    }

    private String one(String query) {
        try (Connection connection = ground.database().connectAsSuperuser("welco");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    @Override
    public void close() {
        server.close();
        ground.close();
    }
}
