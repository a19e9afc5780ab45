package org.welco.sandbox.wcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.sandbox.SandboxDatabase;
import org.welco.sandbox.http.RawCall;
import org.welco.sandbox.http.SandboxServer;
import org.welco.sandbox.publik.SecretKeys;
import org.welco.sandbox.publik.SharedSecret;
import org.welco.sandbox.publik.SignedQuery;
import org.welco.testing.AgentClient;

/** The pages of the sandbox's w.c.s., as an agent meets them with a draft that Welco began. */
class SandboxWcsPagesIT {

    private static final String HOST = "demarches.pages.localhost";
    private static final String WELCO = "courrier.pages.localhost";
    private static final String HUGO = "a0000000000000000000000000000002";
    private static final String LOCK = "\"submission-locked\": {\"channel\": \"mail\"}, ";

    private final SecretKeys keys = new SecretKeys();
    private SandboxServer server;
    private WcsSandbox wcs;

    @BeforeEach
    void start() throws IOException {
        keys.put(HOST, "leur clé");
        keys.put(WELCO, "notre clé");
        server = new SandboxServer(0);
        wcs = new WcsSandbox(HOST, server.port(), keys);
        server.site(HOST, wcs.site());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private URI address(String path) {
        return URI.create("http://" + HOST + ":" + server.port() + path);
    }

    /** Begins a draft as Welco does, with or without the lock; returns its path. */
    private String begun(String slug, String lock) throws IOException {
        String body = "{\"meta\": {\"draft\": true, \"backoffice-submission\": true}, \"data\": {}, \"context\": {"
                + "\"channel\": \"mail\", \"user_id\": \"5\", " + lock + "\"external_id\": \"maarch-42\","
                + "\"mail_url\": \"http://courrier/mail/maarch-42\", \"thumbnail_url\": \"http://courrier/t.png\","
                + "\"summary_url\": \"http://courrier/s?capability=x\", \"comments\": \"Rappeler <i>vite</i>\","
                + "\"return_url\": \"http://" + HOST + ":" + server.port() + "/?retour=1\","
                + "\"cancel_url\": \"http://" + HOST + ":" + server.port() + "/?abandon=1\"}}";
        String query = SignedQuery.sign("NameID=" + HUGO, WELCO, SharedSecret.of("leur clé", "notre clé"));
        RawCall.Reply reply =
                RawCall.post(address("/api/formdefs/" + slug + "/submit?" + query), "application/json", body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return "/backoffice/submission/" + slug + "/" + wcs.requests().get(0).id() + "/";
    }

    private AgentClient signedIn(String login, String path) {
        AgentClient agent = new AgentClient();
        agent.signIn(address(path), login);
        return agent;
    }

    private static HttpResponse<String> press(
            AgentClient agent, AgentClient.Page page, Map<String, String> typed, String button) {
        Map<String, String> fields = AgentClient.fields(page.body());
        fields.remove("cancel");
        fields.remove("submit");
        fields.putAll(typed);
        fields.put(button, "go");
        return agent.post(page.address(), fields);
    }

    private static AgentClient.Page page(AgentClient.Page at, HttpResponse<String> answer) {
        return new AgentClient.Page(at.address(), answer);
    }

    @Test
    void an_agent_signs_in_and_meets_his_draft_with_the_letter_beside_it() throws IOException {
        String path = begun("place-pmr", LOCK);
        AgentClient.Page page = new AgentClient().signIn(address(path), "hugo");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.answer().headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.body())
                .contains(
                        "Canal : Courrier", "href=\"http://courrier/mail/maarch-42\"", "src=\"http://courrier/t.png\"")
                .contains("data-content-url=\"http://courrier/s?capability=x\"", "Rappeler &lt;i&gt;vite&lt;/i&gt;");
    }

    @Test
    void without_a_lock_nothing_of_the_letter_is_shown_and_a_prefilled_field_loses_the_channel() throws IOException {
        String path = begun("signalement-voirie", "");
        AgentClient.Page page = new AgentClient().signIn(address(path), "hugo");
        assertThat(page.body()).doesNotContain("maarch-42", "Rappeler", "t.png");
        assertThat(wcs.requests().get(0).channel()).isEmpty();
    }

    @Test
    void with_a_lock_the_channel_stays_and_the_lock_goes_with_the_submission() throws IOException {
        AgentClient.Page page = new AgentClient().signIn(address(begun("signalement-voirie", LOCK)), "hugo");
        assertThat(page.status()).isEqualTo(200);
        String number = wcs.submit("signalement-voirie", 1, Map.of("objet", "Trou"));
        assertThat(number).isEqualTo("1-1");
        assertThat(wcs.requests().get(0).channel()).isEqualTo("mail");
        assertThat(wcs.requests().get(0).isLocked()).isFalse();
        assertThat(wcs.requests().get(0).context("external_id")).isEqualTo("maarch-42");
    }

    @Test
    void an_agent_without_the_role_is_forbidden() throws IOException {
        String path = begun("reclamation-cantine", LOCK);
        assertThat(new AgentClient().signIn(address(path), "leila").status()).isEqualTo(403);
    }

    @Test
    void a_required_field_is_asked_again_then_the_request_gets_its_number_and_the_agent_comes_back()
            throws IOException {
        String path = begun("place-pmr", LOCK);
        AgentClient hugo = signedIn("hugo", path);
        AgentClient.Page first = hugo.open(address(path));
        HttpResponse<String> missing = press(hugo, first, Map.of(), "submit");
        assertThat(missing.body()).contains("Un champ obligatoire est vide");

        HttpResponse<String> check = press(hugo, first, Map.of("objet", "Devant le 12"), "submit");
        assertThat(check.body()).contains("Vérifiez puis validez", "Devant le 12");
        HttpResponse<String> done = press(hugo, page(first, check), Map.of(), "submit");
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(done.headers().firstValue("Location").orElseThrow()).endsWith("/?retour=1");
        assertThat(wcs.requests().get(0).isDraft()).isFalse();
        assertThat(wcs.requests().get(0).number()).isEqualTo("2-1");
    }

    @Test
    void who_may_process_it_lands_on_the_request_and_not_back() throws IOException {
        String path = begun("acte-etat-civil", LOCK);
        AgentClient claire = signedIn("claire", path);
        AgentClient.Page first = claire.open(address(path));
        HttpResponse<String> check = press(claire, first, Map.of("objet", "Naissance"), "submit");
        HttpResponse<String> done = press(claire, page(first, check), Map.of(), "submit");
        assertThat(done.headers().firstValue("Location").orElseThrow())
                .endsWith("/backoffice/management/acte-etat-civil/1/");
        assertThat(claire.open(address("/backoffice/management/acte-etat-civil/1/"))
                        .body())
                .contains("Acte d’état civil n° 3-1");
        assertThat(signedIn("hugo", "/backoffice/submission/")
                        .open(address("/backoffice/management/acte-etat-civil/1/"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void giving_up_deletes_the_draft_and_goes_where_it_was_said() throws IOException {
        String path = begun("place-pmr", LOCK);
        AgentClient hugo = signedIn("hugo", path);
        HttpResponse<String> given = press(hugo, hugo.open(address(path)), Map.of(), "cancel");
        assertThat(given.headers().firstValue("Location").orElseThrow()).endsWith("/?abandon=1");
        assertThat(wcs.requests()).isEmpty();
        assertThat(hugo.open(address(path)).status()).isEqualTo(404);
    }

    @Test
    void a_second_tab_finds_it_already_submitted() throws IOException {
        String path = begun("place-pmr", LOCK);
        AgentClient hugo = signedIn("hugo", path);
        wcs.submit("place-pmr", 1, Map.of("objet", "x"));
        assertThat(hugo.open(address(path)).body()).contains("a déjà été validée");
        assertThat(wcs.requests()).hasSize(1);
    }

    @Test
    void pending_drafts_are_listed_for_their_agent() throws IOException {
        begun("place-pmr", LOCK);
        assertThat(signedIn("hugo", "/backoffice/submission/pending")
                        .open(address("/backoffice/submission/pending?mine=true"))
                        .body())
                .contains("Place de stationnement PMR");
        assertThat(signedIn("claire", "/backoffice/submission/pending")
                        .open(address("/backoffice/submission/pending?mine=true"))
                        .body())
                .doesNotContain("Place de stationnement PMR");
    }

    @Test
    void a_nonce_serves_once() throws IOException {
        String query = SignedQuery.sign("", WELCO, SharedSecret.of("leur clé", "notre clé"));
        assertThat(RawCall.get(address("/api/formdefs/?" + query)).status()).isEqualTo(200);
        assertThat(RawCall.get(address("/api/formdefs/?" + query)).body())
                .isEqualTo("{\"err\": 1, \"err_class\": \"Access denied\", \"err_code\": \"access-denied\","
                        + " \"err_desc\": \"Nonce already used.\"}");
    }

    @Test
    void a_nameid_in_place_of_a_number_breaks_it_and_burns_an_id() throws IOException {
        String body = "{\"meta\": {\"backoffice-submission\": true}, \"data\": {}, \"context\": {\"user_id\": \"" + HUGO
                + "\"}}";
        String query = SignedQuery.sign("NameID=" + HUGO, WELCO, SharedSecret.of("leur clé", "notre clé"));
        RawCall.Reply broken =
                RawCall.post(address("/api/formdefs/place-pmr/submit?" + query), "application/json", body);
        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.body()).isEqualTo("{\"err\": 1}");
        assertThat(begun("place-pmr", LOCK)).endsWith("/2/");
    }

    @Test
    void a_restart_finds_drafts_again_and_gives_no_id_twice() throws IOException {
        Optional<String> database = Optional.of(SandboxDatabase.url());
        String host = "demarches.restart.localhost";
        FormDatas before = new FormDatas(database, host);
        before.clear();
        int id = before.nextId("place-pmr");
        before.put(new FormData(
                "place-pmr",
                id,
                "2-" + id,
                "u",
                "CODE",
                "draft",
                0,
                "mail",
                1,
                Map.of("a", "b"),
                Map.of(),
                "2026-11-25T08:00:00"));
        int discarded = before.nextId("place-pmr");
        before.delete("place-pmr", discarded);

        FormDatas after = new FormDatas(database, host);
        assertThat(after.find("place-pmr", id)).map(FormData::context).contains(Map.of("a", "b"));
        assertThat(after.nextId("place-pmr")).isEqualTo(discarded + 1);
    }
}
