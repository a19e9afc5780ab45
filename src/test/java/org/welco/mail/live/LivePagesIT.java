package org.welco.mail.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.welco.launcher.Pauses;
import org.welco.testing.LivePage;
import org.welco.testing.MailApi;
import org.welco.testing.MailApi.Told;
import org.welco.testing.RunningWelco;
import org.welco.testing.SignedIn;
import org.welco.testing.TenantClient;

/** Agents of one town with the mail cell open, on the real server: claims, sockets, catching up, texts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivePagesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final RunningWelco welco = RunningWelco.get();
    private final String origin = welco.origin(RunningWelco.VILLE);
    private final TenantClient claire = SignedIn.as(welco.ville(), "claire");
    private final TenantClient hugo = SignedIn.as(welco.ville(), "hugo");
    private LivePage claires;
    private LivePage hugos;
    private String letter;

    @BeforeEach
    void a_letter_and_two_open_pages() {
        letter = feed();
        claires = LivePage.open(claire, origin);
        hugos = LivePage.open(hugo, origin);
    }

    @AfterEach
    void close_the_pages() {
        claires.close();
        hugos.close();
    }

    private String feed() {
        HttpResponse<String> fed = welco.ville()
                .withBasic("scanner", "sample-scanner")
                .send("POST", "/api/mail/", BodyPublishers.ofString("Monsieur le maire,"), "text/plain");
        return Told.of(fed).data().path("id").asText();
    }

    private Told post(TenantClient agent, String path, String json) {
        return Told.of(agent.postJson(path, json));
    }

    private Told claim(TenantClient agent) {
        return post(agent, "/api/mail/" + letter + "/claim/", "{}");
    }

    private static String token(Told claimed) {
        return claimed.data().path("token").asText();
    }

    private Told takeOver(TenantClient agent, Told seen, String reason) {
        String number = seen.data().path("claim").path("number").asText();
        return post(
                agent,
                "/api/mail/" + letter + "/claim/",
                MailApi.object().put("number", number).put("reason", reason).toString());
    }

    private String sql(String query) {
        try (Connection connection = welco.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String schema() {
        return sql("select schema_name from welco.tenant where host = '" + RunningWelco.VILLE + "'");
    }

    @Test
    void one_agent_gets_the_letter_and_the_other_page_shows_it_at_once() {
        Told mine = claim(claire);
        Told refused = claim(hugo);

        assertThat(mine.data().path("mine").asBoolean()).isTrue();
        assertThat(token(mine)).hasSize(22);
        assertThat(refused.data().path("mine").asBoolean()).isFalse();
        assertThat(refused.data().has("token")).isFalse();
        JsonNode shown = hugos.awaitClaim(letter, claim -> claim.path("held").asBoolean());
        assertThat(shown.path("name").asText()).isEqualTo("Claire Vasseur");
        assertThat(shown.path("mine").asBoolean()).isFalse();
        assertThat(Instant.parse(shown.path("since").asText())).isBefore(Instant.now());
        assertThat(claires.awaitClaim(letter, claim -> claim.path("held").asBoolean())
                        .path("mine")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void nothing_that_is_told_holds_a_token_or_a_name_id() {
        String token = token(claim(claire));
        hugos.awaitClaim(letter, claim -> claim.path("held").asBoolean());

        assertThat(hugos.told().toString()).doesNotContain(token).doesNotContain("a0000000000000000000000000000001");
    }

    @Test
    void a_letter_let_go_is_shown_as_free() {
        String token = token(claim(claire));

        Told released = post(claire, "/api/mail/" + letter + "/claim/release/", "{\"token\":\"" + token + "\"}");

        assertThat(released.data().path("released").asBoolean()).isTrue();
        hugos.awaitClaim(letter, claim -> !claim.path("held").asBoolean());
    }

    @Test
    void a_take_over_is_told_with_its_reason_to_the_loser_alone() {
        Told seen = claim(claire);
        claires.holds(letter, token(seen));

        assertThat(takeOver(hugo, seen, "usager au téléphone")
                        .data()
                        .path("mine")
                        .asBoolean())
                .isTrue();

        JsonNode lost = claires.awaitClaim(letter, claim -> claim.has("reason"));
        assertThat(lost.path("reason").asText()).isEqualTo("usager au téléphone");
        assertThat(lost.path("name").asText()).isEqualTo("Hugo Diallo");
        assertThat(hugos.awaitClaim(letter, claim -> claim.path("mine").asBoolean())
                        .has("reason"))
                .isFalse();
    }

    @Test
    void a_take_over_without_reason_or_of_another_claim_takes_nothing() {
        Told seen = claim(claire);

        assertThat(takeOver(hugo, seen, "x".repeat(301)).status()).isEqualTo(400);
        assertThat(post(hugo, "/api/mail/" + letter + "/claim/", "{\"number\":\"-1\",\"reason\":\"urgent\"}")
                        .status())
                .isEqualTo(400);
        assertThat(post(hugo, "/api/mail/" + letter + "/claim/", "{\"number\":\"999999999\",\"reason\":\"urgent\"}")
                        .data()
                        .path("mine")
                        .asBoolean())
                .isFalse();
        assertThat(claim(claire).data().path("mine").asBoolean()).isTrue();
    }

    @Test
    void a_page_that_lost_its_letter_learns_it_when_it_says_that_it_is_there() {
        Told seen = claim(claire);
        takeOver(hugo, seen, "urgent");

        claires.holds(letter, token(seen));

        JsonNode lost = claires.await(message -> message.has("lost")).path("lost");
        assertThat(lost.path("mail").asText()).isEqualTo(letter);
        assertThat(lost.path("reason").asText()).isEqualTo("urgent");
    }

    @Test
    void the_server_s_ping_keeps_the_claim_of_a_page_that_runs_no_script() {
        claires.holds(letter, token(claim(claire)));
        String row = schema() + ".mail_claim c join " + schema() + ".mail m on m.id = c.mail_id where m.external_id = '"
                + letter + "'";
        String left = "select c.lease_until > clock_timestamp() + interval '60 seconds' from " + row;
        assertThat(Pauses.until(() -> sql(left).equals("t"), PATIENCE)).isTrue();
        sql("update " + schema() + ".mail_claim c set lease_until = clock_timestamp() + interval '50 seconds' from "
                + schema() + ".mail m where m.id = c.mail_id and m.external_id = '" + letter + "' returning 1");

        assertThat(Pauses.until(() -> sql(left).equals("t"), PATIENCE))
                .as("the answer to the next ping makes the lease longer")
                .isTrue();
    }

    @Test
    void a_claim_whose_page_fell_silent_is_shown_as_free() {
        claim(claire);
        hugos.awaitClaim(letter, claim -> claim.path("held").asBoolean());
        sql("update " + schema() + ".mail_claim c set lease_until = clock_timestamp() - interval '1 second' from "
                + schema() + ".mail m where m.id = c.mail_id and m.external_id = '" + letter + "' returning 1");

        hugos.awaitClaim(letter, claim -> !claim.path("held").asBoolean());
        assertThat(claim(hugo).data().path("mine").asBoolean()).isTrue();
    }

    @Test
    void a_page_without_socket_asks_what_it_missed_and_says_that_it_is_there() {
        long before =
                Told.of(claire.get("/api/mail/changes/")).data().path("to").asLong();
        Told seen = claim(claire);
        String hold = "{\"mail\":\"" + letter + "\",\"token\":\"" + token(seen) + "\"}";
        assertThat(post(claire, "/api/mail/presence/", hold).data().path("held").asBoolean())
                .isTrue();
        takeOver(hugo, seen, "urgent");

        JsonNode news =
                Told.of(claire.get("/api/mail/changes/?after=" + before)).data();
        Told presence = post(claire, "/api/mail/presence/", hold);

        assertThat(news.path("from").asLong()).isEqualTo(before);
        assertThat(news.path("to").asLong()).isGreaterThan(before);
        assertThat(news.path("claims").findValuesAsText("mail")).contains(letter);
        assertThat(presence.data().path("held").asBoolean()).isFalse();
        assertThat(presence.data().path("claim").path("reason").asText()).isEqualTo("urgent");
    }

    @Test
    void a_page_that_was_away_for_too_long_is_told_to_look_at_everything() {
        assertThat(Told.of(claire.get("/api/mail/changes/?after=999999999"))
                        .data()
                        .path("all")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void what_cannot_be_read_is_refused() {
        assertThat(claire.get("/api/mail/changes/?after=-1").statusCode()).isEqualTo(400);
        assertThat(claire.get("/api/mail/changes/?after=x").statusCode()).isEqualTo(400);
        assertThat(post(claire, "/api/mail/presence/", "{\"mail\":\"" + letter + "\",\"token\":\"x\"}")
                        .status())
                .isEqualTo(400);
        assertThat(post(claire, "/api/mail/welco-999999/claim/", "{}").status()).isEqualTo(404);
        assertThat(post(claire, "/api/mail/nowhere/claim/", "{}").status()).isEqualTo(404);
    }

    @Test
    void a_message_that_makes_no_sense_does_not_close_the_line() {
        claires.say("not JSON");
        claires.say("[1]");
        claires.say("{\"hold\":{\"mail\":7,\"token\":null}}");

        claim(hugo);

        claires.awaitClaim(letter, claim -> claim.path("held").asBoolean());
    }

    @Test
    void after_the_listening_connection_was_cut_pages_are_told_what_they_missed() {
        sql("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                + " where datname = current_database() and query ilike 'listen %'");
        claim(claire);

        hugos.awaitClaim(letter, claim -> claim.path("held").asBoolean());
    }

    @Test
    void a_new_letter_is_told_as_such() {
        String another = feed();

        JsonNode news = hugos.await(
                message -> message.path("letters").findValuesAsText("mail").contains(another));

        assertThat(news.path("letters").findValuesAsText("kind")).contains("RECEIVED");
    }

    @Test
    void a_hundred_pages_that_open_and_close_are_each_told_how_far_the_others_are() {
        for (int i = 0; i < 100; i++) {
            try (LivePage page = LivePage.open(hugo, origin)) {
                assertThat(page.told().get(0).path("to").asLong()).isPositive();
            }
        }
    }

    @Test
    void the_socket_is_for_pages_of_our_own() {
        // over plain http a browser names the origin alone
        TenantClient plain = claire.withHeader("Sec-Fetch-Site", "");
        assertThat(LivePage.refusal(plain, "http://agents.ville.localhost")).isEqualTo(403);
        assertThat(LivePage.refusal(plain, origin + "0")).isEqualTo(403);
        assertThat(LivePage.refusal(plain, null)).isEqualTo(403);
        assertThat(LivePage.refusal(claire.withHeader("Sec-Fetch-Site", "cross-site"), origin))
                .isEqualTo(403);
    }

    @Test
    void the_socket_is_for_signed_in_agents_of_the_mail() {
        assertThat(LivePage.refusal(welco.ville(), origin)).isEqualTo(401);
        assertThat(LivePage.refusal(welco.ville().withBasic("scanner", "sample-scanner"), origin))
                .isIn(401, 403);
        assertThat(LivePage.refusal(SignedIn.as(welco.ville(), "leila"), origin))
                .isEqualTo(403);
    }

    @Test
    void the_session_of_one_town_opens_no_socket_of_another() {
        assertThat(LivePage.refusal(claire.onHost(RunningWelco.AGGLO), welco.origin(RunningWelco.AGGLO)))
                .isEqualTo(401);
    }

    @Test
    void the_session_of_one_town_takes_no_letter_of_another() {
        TenantClient copied = claire.onHost(RunningWelco.AGGLO);

        assertThat(claimStatus(copied)).isEqualTo(401);
        assertThat(copied.get("/api/mail/changes/").statusCode()).isEqualTo(401);
        assertThat(copied.get("/api/mail/" + letter + "/typing/").statusCode()).isEqualTo(401);
    }

    @Test
    void an_agent_who_is_not_of_the_mail_is_told_nothing() {
        TenantClient leila = SignedIn.as(welco.ville(), "leila");

        assertThat(claimStatus(leila)).isEqualTo(403);
        assertThat(leila.get("/api/mail/changes/").statusCode()).isEqualTo(403);
        assertThat(leila.get("/api/mail/" + letter + "/typing/").statusCode()).isEqualTo(403);
    }

    @Test
    void the_address_of_the_socket_is_no_page() {
        assertThat(claire.get("/cells/mail/live").statusCode()).isEqualTo(404);
    }

    @Test
    void operators_see_whether_the_node_listens_and_how_many_pages_are_open() throws Exception {
        String ready = operators("/health/ready");
        String metrics = operators("/metrics");

        assertThat(ready).contains("\"listening\":\"true\"");
        assertThat(metrics).containsPattern("(?m)^welco_push_listening.* 1(\\.0)?$");
        assertThat(metrics)
                .containsPattern("(?m)^welco_live_pages\\{.*tenant=\"courrier\\.ville\\.localhost\".*} [2-9]");
    }

    private String operators(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(welco.server().operator(path)).build(), BodyHandlers.ofString())
                .body();
    }

    @Test
    void what_one_town_does_is_not_told_to_another() {
        TenantClient neighbour = SignedIn.as(welco.agglo(), "claire");
        try (LivePage elsewhere = LivePage.open(neighbour, welco.origin(RunningWelco.AGGLO))) {
            claim(claire);
            hugos.awaitClaim(letter, claim -> claim.path("held").asBoolean());

            assertThat(elsewhere.told().toString()).doesNotContain("Claire Vasseur");
        }
    }

    @Test
    void the_socket_is_hung_up_when_the_agent_signs_out() {
        TenantClient leaving = SignedIn.as(welco.ville(), "hugo");
        try (LivePage page = LivePage.open(leaving, origin)) {
            leaving.get("/logout/");

            assertThat(page.awaitClose()).isEqualTo(1008);
        }
    }

    @Test
    void what_an_agent_types_is_offered_again_to_him_alone() {
        String path = "/api/mail/" + letter + "/typing/";
        Told kept = post(claire, path, "{\"field\":\"answer\",\"content\":\"Madame,\\r\\n« oui »\",\"round\":\"1\"}");
        assertThat(Instant.parse(kept.data().path("saved_at").asText())).isBefore(Instant.now());

        JsonNode offered = Told.of(claire.get(path)).data();

        assertThat(offered).hasSize(1);
        assertThat(offered.get(0).path("content").asText()).isEqualTo("Madame,\r\n« oui »");
        assertThat(Told.of(hugo.get(path)).data()).isEmpty();
    }

    @Test
    void a_text_that_was_thrown_away_does_not_come_back_by_a_late_copy() {
        String path = "/api/mail/" + letter + "/typing/";
        String copy = "{\"field\":\"reason\",\"content\":\"pas pour nous\",\"round\":\"1\"}";
        post(claire, path, copy);
        post(claire, path, "{\"field\":\"reason\",\"forget\":true}");

        Told late = post(claire, path, copy);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.errorClass()).isEqualTo("forgotten");
        assertThat(Told.of(claire.get(path)).data().get(0).path("content").asText())
                .isEmpty();
    }

    @Test
    void a_text_for_no_field_no_letter_or_without_end_is_refused() {
        String path = "/api/mail/" + letter + "/typing/";
        String endless = "x".repeat(50_001);

        assertThat(post(claire, path, "{\"field\":\"subject\",\"content\":\"x\"}")
                        .status())
                .isEqualTo(400);
        assertThat(post(claire, path, "{\"field\":\"answer\",\"content\":\"" + endless + "\"}")
                        .status())
                .isEqualTo(400);
        assertThat(post(claire, "/api/mail/welco-999999/typing/", "{\"field\":\"answer\",\"content\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(claire.postJson(path, "x".repeat(600 * 1024)).statusCode()).isEqualTo(413);
    }

    @Test
    void a_page_of_another_site_cannot_make_an_agent_claim_or_type() {
        TenantClient forged = claire.withHeader("Sec-Fetch-Site", "cross-site");

        assertThat(claimStatus(forged)).isEqualTo(403);
        assertThat(forged.postJson("/api/mail/" + letter + "/typing/", "{\"field\":\"answer\",\"content\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    private int claimStatus(TenantClient agent) {
        return agent.postJson("/api/mail/" + letter + "/claim/", "{}").statusCode();
    }
}
