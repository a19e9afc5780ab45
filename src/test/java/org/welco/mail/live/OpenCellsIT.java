package org.welco.mail.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Browsing;
import org.welco.browser.Visitor;
import org.welco.launcher.Pauses;
import org.welco.testing.MailApi.Told;
import org.welco.testing.RunningWelco;
import org.welco.testing.SignedIn;
import org.welco.testing.TenantClient;

/** Mail cells in real browsers: told of what others do whatever becomes of the socket, claims kept, nothing typed lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenCellsIT {

    private static final String LIVE = "**/cells/mail/live";
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final String TYPED = "Pas pour nous : c’est la métropole.";

    @RegisterExtension
    final Browsing browsing = Browsing.withoutDocuments();

    private final RunningWelco welco = RunningWelco.get();
    private final String origin = welco.origin(RunningWelco.VILLE);
    private final String claire = SignedIn.sessionOf(welco.ville(), "claire");
    private final String hugo = SignedIn.sessionOf(welco.ville(), "hugo");
    private String letter;

    @BeforeEach
    void a_letter() {
        letter = Told.of(welco.ville()
                        .withBasic("scanner", "sample-scanner")
                        .send("POST", "/api/mail/", BodyPublishers.ofString("Monsieur le maire,"), "text/plain"))
                .data()
                .path("id")
                .asText();
    }

    private Visitor agent(String session) {
        return browsing.somebodyElse().inSession(origin, session);
    }

    private Page cellOf(Visitor agent) {
        Page page = agent.page();
        page.navigate(origin + "/cells/mail?id=" + letter);
        return page;
    }

    private Page openedBy(String session) {
        return cellOf(agent(session));
    }

    private static void does(Page page, String gesture) {
        page.locator("#mail-work [data-mail-do='" + gesture + "']").click();
        page.locator("#mail[aria-busy]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static void takes(Page page) {
        does(page, "take");
        assertThat(page.locator("[data-claim-token]")).hasCount(1);
    }

    /** Another agent takes the letter, without a page. */
    private void takenByHugo() {
        TenantClient agent = SignedIn.inSession(welco.ville(), hugo);
        assertThat(Told.of(agent.postJson("/api/mail/" + letter + "/claim/", "{}"))
                        .data()
                        .path("mine")
                        .asBoolean())
                .isTrue();
    }

    /** On a busy machine too. */
    private static void shows(Locator place, String text) {
        assertThat(place).containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
    }

    private static void holds(Locator field, String text) {
        assertThat(field).hasValue(text, new LocatorAssertions.HasValueOptions().setTimeout(20_000));
    }

    private static Locator holder(Page page) {
        return page.locator("#mail-work");
    }

    private static void events(Page page, String name) {
        page.evaluate(
                "name => { window.heard = []; document.addEventListener(name, event => window.heard.push(event.detail)); }",
                name);
    }

    private static void awaitState(Page page, String state) {
        page.waitForFunction("state => window.heard.some(one => one.state === state)", state);
    }

    private String sql(String query) {
        try (Connection connection = welco.database().connect();
                Statement statement = connection.createStatement()) {
            String schema;
            try (ResultSet row = statement.executeQuery(
                    "select schema_name from welco.tenant where host = '" + RunningWelco.VILLE + "'")) {
                row.next();
                schema = row.getString(1);
            }
            statement.execute("set search_path to " + schema);
            try (ResultSet row = statement.executeQuery(query)) {
                return row.next() ? String.valueOf(row.getString(1)) : "";
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String leaseBeyond(int seconds) {
        return sql("select c.lease_until > clock_timestamp() + interval '" + seconds
                + " seconds' from mail_claim c join mail m on m.id = c.mail_id where m.external_id = '" + letter + "'");
    }

    private void shortenLease(int seconds) {
        sql("update mail_claim c set lease_until = clock_timestamp() + interval '" + seconds
                + " seconds' from mail m where m.id = c.mail_id and m.external_id = '" + letter + "' returning 1");
    }

    @Test
    void an_open_letter_shows_at_once_that_a_colleague_took_it() {
        Page page = openedBy(claire);

        takenByHugo();

        shows(holder(page), "Hugo Diallo");
    }

    @Test
    void a_page_whose_socket_is_cut_shows_what_it_missed() {
        Visitor agent = agent(claire);
        List<WebSocketRoute> sockets = new CopyOnWriteArrayList<>();
        agent.context().routeWebSocket(LIVE, socket -> {
            socket.connectToServer();
            sockets.add(socket);
        });
        Page page = cellOf(agent);
        assertThat(Pauses.until(() -> tick(page) && !sockets.isEmpty(), PATIENCE))
                .isTrue();

        sockets.get(0).close();
        takenByHugo();

        shows(holder(page), "Hugo Diallo");
        assertThat(Pauses.until(() -> tick(page) && sockets.size() > 1, PATIENCE))
                .as("the page opens another socket")
                .isTrue();
    }

    /** Lets the browser's events in. */
    private static boolean tick(Page page) {
        page.evaluate("1");
        return true;
    }

    @Test
    void where_sockets_are_blocked_the_page_asks_instead_and_keeps_its_claim() {
        Visitor agent = agent(claire);
        agent.context().routeWebSocket(LIVE, socket -> socket.close());
        agent.context().clock().install();
        Page page = agent.page();
        page.navigate(origin + "/cells/mail?id=" + letter);
        events(page, "welco:live");
        takes(page);
        shortenLease(10);

        page.clock().runFor(30_000);
        awaitState(page, "polling");

        assertThat(Pauses.until(() -> leaseBeyond(120).equals("t"), PATIENCE))
                .as("the lease of a page that asks is three minutes")
                .isTrue();
    }

    @Test
    void a_frozen_tab_keeps_its_letter() {
        Page page = openedBy(claire);
        takes(page);
        assertThat(Pauses.until(() -> leaseBeyond(60).equals("t"), PATIENCE)).isTrue();
        CDPSession devtools = page.context().newCDPSession(page);
        JsonObject frozen = new JsonObject();
        frozen.addProperty("state", "frozen");
        devtools.send("Page.setWebLifecycleState", frozen);

        shortenLease(50);

        assertThat(Pauses.until(() -> leaseBeyond(60).equals("t"), PATIENCE))
                .as("the browser answers the server's ping by itself")
                .isTrue();
    }

    @Test
    void a_page_that_lost_its_letter_says_so_and_keeps_the_text() {
        Page page = openedBy(claire);
        takes(page);
        events(page, "welco:claim-lost");
        type(page);
        TenantClient robber = SignedIn.inSession(welco.ville(), hugo);
        String number = Told.of(robber.postJson("/api/mail/" + letter + "/claim/", "{}"))
                .data()
                .path("claim")
                .path("number")
                .asText();

        robber.postJson(
                "/api/mail/" + letter + "/claim/",
                "{\"number\":\"" + number + "\",\"reason\":\"usager au téléphone\"}");

        page.waitForFunction("() => window.heard.length > 0");
        assertThat(page.evaluate("() => window.heard[0].name + ', ' + window.heard[0].reason"))
                .isEqualTo("Hugo Diallo, usager au téléphone");
        holds(page.locator("#mail-reason"), TYPED);
    }

    private static void type(Page page) {
        page.locator("#mail-work [data-w-open='mail-refuse']").click();
        page.locator("#mail-reason").pressSequentially(TYPED);
    }

    private static void awaitSaved(Page page) {
        shows(page.locator("#mail-reason-s"), "Enregistré à ");
    }

    @Test
    void what_was_typed_before_a_crash_is_there_again() {
        Visitor agent = agent(claire);
        Page page = cellOf(agent);
        takes(page);
        type(page);
        awaitSaved(page);
        page.close();

        Page again = cellOf(agent);

        holds(again.locator("#mail-reason"), TYPED);
    }

    @Test
    void what_was_typed_in_the_last_second_leaves_with_the_page() {
        Visitor agent = agent(claire);
        Page page = cellOf(agent);
        takes(page);
        type(page);

        page.navigate(origin + "/cells/mail");

        assertThat(Pauses.until(() -> sql(kept()).equals(TYPED), PATIENCE)).isTrue();
    }

    private String kept() {
        return "select t.content from mail_typing t join mail m on m.id = t.mail_id where m.external_id = '" + letter
                + "' and t.field = 'REASON'";
    }

    @Test
    void when_the_session_ends_while_typing_the_text_stays_and_is_sent_after_sign_in() {
        Visitor agent = agent(SignedIn.sessionOf(welco.ville(), "claire")).expect("401");
        Page page = cellOf(agent);
        takes(page);
        events(page, "welco:session-expired");
        agent.context().clearCookies();

        type(page);

        page.waitForFunction("() => window.heard.length > 0");
        holds(page.locator("#mail-reason"), TYPED);
        shows(page.locator("#mail-reason-s"), "Session expirée");
        assertThat(page.locator("#w-expired")).isVisible();
        agent.inSession(origin, SignedIn.sessionOf(welco.ville(), "claire"));
        // what the page at the end of a sign-in in another tab tells all pages of this browser
        agent.open(origin + "/cells/mail").evaluate("() => new BroadcastChannel('welco-sign-in').postMessage('done')");
        awaitSaved(page);
        assertThat(page.locator("#w-expired")).isHidden();
        assertThat(sql(kept())).isEqualTo(TYPED);
    }

    @Test
    void what_could_not_be_sent_survives_the_way_to_the_sign_in_page_and_back() {
        Visitor agent = agent(SignedIn.sessionOf(welco.ville(), "claire")).expect("401");
        Page page = cellOf(agent);
        takes(page);
        agent.context().clearCookies();
        type(page);
        shows(page.locator("#mail-reason-s"), "Session expirée");

        page.navigate("about:blank");
        agent.inSession(origin, SignedIn.sessionOf(welco.ville(), "claire"));
        page.navigate(origin + "/cells/mail?id=" + letter);

        holds(page.locator("#mail-reason"), TYPED);
        assertThat(Pauses.until(() -> sql(kept()).equals(TYPED), PATIENCE)).isTrue();
    }
}
