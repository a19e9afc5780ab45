package org.welco.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.welco.launcher.LaunchException;
import org.welco.launcher.Pauses;
import org.welco.launcher.Ports;
import org.welco.launcher.ServerProcess;
import org.welco.sandbox.Sandbox;
import org.welco.sandbox.authentic.AgentAccounts;
import org.welco.sandbox.letters.FictionalLetter;
import org.welco.sandbox.letters.LetterTown;
import org.welco.sandbox.maarch.MaarchSandbox;
import org.welco.sandbox.maarch.NewLetter;
import org.welco.sandbox.portal.PortalTown;
import org.welco.testing.MailApi;
import org.welco.testing.RunningWelco;
import org.welco.testing.SignedIn;
import org.welco.testing.TenantClient;
import org.welco.testing.TypedManage;
import org.welco.testing.WelcoGround;

/**
 * A town as {@code mvn} shows it, with its letters, for the tests of screens: no other test records anything there. Started when the
 * first of them asks for it, stopped with the fork. One thread.
 */
final class RunningDesk implements AutoCloseable {

    private final WelcoGround ground = WelcoGround.prepare("it-desk");
    private final ServerProcess server;
    private Optional<ServerProcess> other = Optional.empty();

    private RunningDesk() {
        letOtherPortalFrame();
        server = ServerProcess.start(ground.settings("node1").listen("127.0.0.1", ground.firstPort(), Ports.free()));
        try {
            ground.sandbox().fillTown(RunningWelco.MAARCH_VILLE, "ville");
            server.awaitReady(WelcoGround.PATIENCE);
            harvest();
        } catch (LaunchException | AssertionError e) {
            close();
            throw e;
        }
    }

    /** The agglomeration's portal is one of the town's as well, though of another site; the reverse is not true. */
    private void letOtherPortalFrame() {
        Path hobo = ground.tenants().resolve(RunningWelco.VILLE).resolve("hobo.json");
        ObjectMapper json = new ObjectMapper();
        try {
            ObjectNode environment = (ObjectNode) json.readTree(hobo.toFile());
            environment
                    .withArray("services")
                    .addObject()
                    .put("service-id", "combo")
                    .put("slug", "portal-agent-agglo")
                    .put("title", "Portail agent de l’agglomération")
                    .put("base_url", sandbox().url("agents.agglo.localhost"))
                    .put("secondary", true);
            json.writeValue(hobo.toFile(), environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives it to the tests that name it as a parameter. */
    static final class Given implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == RunningDesk.class;
        }

        @Override
        public RunningDesk resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(RunningDesk.class))
                    .getOrComputeIfAbsent("desk", key -> new RunningDesk(), RunningDesk.class);
        }
    }

    Sandbox sandbox() {
        return ground.sandbox();
    }

    /** Brings the index of the search up to date; when the timer is at it, waits for its end. */
    void index() {
        assertThat(Pauses.until(
                        () -> {
                            TypedManage typed = TypedManage.type(
                                    ground.runFolder("node1"),
                                    ground.tenants(),
                                    "tenant_command",
                                    "index",
                                    "--domain",
                                    RunningWelco.VILLE);
                            return typed.exit() == 0 && typed.out().contains("comptes lus");
                        },
                        WelcoGround.PATIENCE))
                .isTrue();
    }

    /** What a command says for the town, at its ordinary verbosity. */
    String manage(String command, String... more) {
        List<String> words = new ArrayList<>(List.of("tenant_command", command, "--domain", RunningWelco.VILLE));
        words.addAll(List.of(more));
        return TypedManage.type(ground.runFolder("node1"), ground.tenants(), words.toArray(String[]::new))
                .out();
    }

    MaarchSandbox maarch() {
        return sandbox().maarch(RunningWelco.MAARCH_VILLE);
    }

    /** Who may sign in at the town's authentic, for a test to add an agent of its own. */
    AgentAccounts agents() {
        return sandbox().authentic("connexion.ville.localhost").agents();
    }

    ServerProcess server() {
        return server;
    }

    /** Another node on the same database, started when first asked for. */
    ServerProcess otherNode() {
        if (other.isEmpty()) {
            other = Optional.of(
                    ServerProcess.start(ground.settings("node2").listen("127.0.0.1", Ports.free(), Ports.free()))
                            .awaitReady(WelcoGround.PATIENCE));
        }
        return other.get();
    }

    /** The portal of the town's agents. */
    PortalTown portal() {
        return portalOf(RunningWelco.VILLE);
    }

    private PortalTown portalOf(String host) {
        return sandbox().portals().stream()
                .filter(town -> town.welco().getHost().equals(host))
                .findFirst()
                .orElseThrow();
    }

    /** A page of Welco for the agglomeration, whose Maarch holds no letter until a test records one. */
    String elsewhere(String path) {
        return portalOf(RunningWelco.AGGLO).welco().resolve(path).toString();
    }

    MaarchSandbox maarchElsewhere() {
        return sandbox().maarch(RunningWelco.MAARCH_AGGLO);
    }

    /** A page of Welco itself, such as {@code cells/mail}. */
    String welco(String path) {
        return portal().welco().resolve(path).toString();
    }

    /** A session of that agent, for a browser to begin in. */
    String session(String login) {
        return session(server, login);
    }

    /** The same at one of the nodes: each keeps its own sessions. */
    String session(ServerProcess node, String login) {
        return SignedIn.sessionOf(ground.tenant(node, RunningWelco.VILLE), login);
    }

    /** Whoever calls one of the nodes, for the town, without a session. */
    TenantClient client(ServerProcess node) {
        return ground.tenant(node, RunningWelco.VILLE);
    }

    /** One value of the town's tables, as text, for what no page and no API tells. */
    String value(String query) {
        try (Connection connection = ground.database().connectAsSuperuser("welco");
                Statement statement = connection.createStatement()) {
            String schema =
                    one(statement, "select schema_name from welco.tenant where host = '" + RunningWelco.VILLE + "'");
            statement.execute("set search_path = " + schema + ", public");
            return one(statement, query);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The API of letters, to see what is kept. */
    MailApi api() {
        return new MailApi(ground.tenant(server, RunningWelco.VILLE).withBasic("scanner", "sample-scanner"));
    }

    /** The API as the town's w.c.s. calls it. */
    MailApi wcsApi() {
        return new MailApi(ground.tenant(server, RunningWelco.VILLE).signedBy("demarches.ville.localhost"));
    }

    /** Brings a document in as a letter from elsewhere. @return its reference */
    String scan(byte[] document, String type) {
        HttpResponse<String> told =
                api().client().send("POST", "/api/mail/", BodyPublishers.ofByteArray(document), type);
        return told.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
    }

    /**
     * Records a letter in Maarch, older than all others so that it heads the list; {@link #harvest} brings it in.
     *
     * @param years how old: of two letters, the older stands first
     * @return its number in Maarch
     */
    long oldLetter(String subject, int years) {
        LocalDateTime arrival = LocalDateTime.now().withNano(0).minusYears(years);
        FictionalLetter sample = LetterTown.letters("ville").get(0);
        return maarch().addLetter(
                        NewLetter.pdf(subject, sample.document().orElseThrow()).dated(arrival.minusDays(2), arrival));
    }

    /** Changes the town's settings, for as long as the test says so; the server sees it within seconds. */
    void changeSettings(Consumer<ObjectNode> edit) {
        ground.changeSettings(RunningWelco.VILLE, edit);
    }

    /**
     * Brings in what waits in Maarch, by the command, and waits until Maarch knows. A harvest of the timer that is at it has perhaps
     * listed before the letter came, and the command leaves the tenant to it: it is given again then.
     */
    void harvest() {
        assertThat(Pauses.until(this::harvested, WelcoGround.PATIENCE))
                .as("every letter is in")
                .isTrue();
    }

    private boolean harvested() {
        if (nothingWaits()) {
            return true;
        }
        String told = ground.tenant(server, RunningWelco.VILLE)
                .withBasic("exploitation", "sample-exploitation")
                .postJson("/api/tenant_command/feed_mail_maarch/?verbosity=0", "")
                .body();
        assertThat(told).contains("{\"exit\":0}");
        return nothingWaits();
    }

    private boolean nothingWaits() {
        return maarch().letters().stream().noneMatch(letter -> letter.status().equals("GRC"));
    }

    @Override
    public void close() {
        other.ifPresent(ServerProcess::close);
        server.close();
        ground.close();
    }
}
