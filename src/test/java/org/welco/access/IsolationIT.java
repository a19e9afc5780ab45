package org.welco.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.welco.access.Route.Door;
import org.welco.launcher.Pauses;
import org.welco.testing.RunningWelco;
import org.welco.testing.TenantClient;

/**
 * Nothing of one tenant opens anything of another: each route of the table, with the other's signature, the other's client
 * and the other's letter. Generated from the table; a route without a line in {@link #STRANGER} fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationIT {

    private static final String WCS_OF_VILLE = "demarches.ville.localhost";
    private static final String WCS_OF_AGGLO = "demarches.agglo.localhost";
    private static final String GUEST = "client-de-ville";
    private static final String PASSWORD = "mot-de-passe-de-ville";
    private static final String NOT_FOUND = "404 unknown-mail";
    /** Said of the reference itself, before any letter is looked for. */
    private static final String NOT_FROM_REGISTRY = "409 registry-settings";

    private static final String NO_LETTER_THERE = "no letter in this path";

    /** Programs have nothing to ask there; what an agent of the other tenant sees is tested with his session. */
    private static final String FOR_AGENTS = "a page for agents";

    /** What a client of the one tenant is told about a letter of the other, by method and path. */
    private static final Map<String, String> STRANGER = Map.ofEntries(
            Map.entry("POST /api/mail/response/", "200 unknown-mail"),
            Map.entry("POST /api/mail/", NO_LETTER_THERE),
            Map.entry("GET /api/mail/", NO_LETTER_THERE),
            Map.entry("GET /api/mail/{id}/", NOT_FOUND),
            Map.entry("GET /api/mail/{id}/document/", NOT_FOUND),
            Map.entry("GET /api/mail/{id}/text/", NOT_FOUND),
            Map.entry("GET /mail/{id}/thumbnail.png/", FOR_AGENTS),
            Map.entry("GET /mail/{id}/summary/", FOR_AGENTS),
            Map.entry("GET /cells/mail/document/", FOR_AGENTS),
            Map.entry("GET /webjars/pdf-js/{file...}/", NO_LETTER_THERE),
            Map.entry("POST /api/mail/{id}/document/retry/", NOT_FROM_REGISTRY),
            Map.entry("POST /api/mail/{id}/refusal/", NOT_FOUND),
            Map.entry("POST /api/mail/{id}/request/", NOT_FOUND),
            Map.entry("POST /api/mail/{id}/deliveries/{delivery}/retry/", NOT_FOUND),
            Map.entry("GET /api/mail/changes/", FOR_AGENTS),
            Map.entry("POST /api/mail/presence/", FOR_AGENTS),
            Map.entry("POST /api/mail/{id}/claim/", FOR_AGENTS),
            Map.entry("POST /api/mail/{id}/claim/release/", FOR_AGENTS),
            Map.entry("GET /api/mail/{id}/typing/", FOR_AGENTS),
            Map.entry("POST /api/mail/{id}/typing/", FOR_AGENTS),
            Map.entry("GET /api/search/", NO_LETTER_THERE),
            Map.entry("GET /api/kb/search/", NO_LETTER_THERE),
            Map.entry("POST /api/search/code/", FOR_AGENTS),
            Map.entry("GET /api/sheets/{opening}/blocks/{block}/", FOR_AGENTS),
            Map.entry("POST /api/sheets/{opening}/blocks/{block}/action/", FOR_AGENTS),
            Map.entry("POST /api/referentials/{attribute}/", FOR_AGENTS),
            Map.entry("POST /api/requests/", NO_LETTER_THERE),
            Map.entry("POST /api/citizen/{id}/update/", NO_LETTER_THERE),
            Map.entry("POST /__provision__/", NO_LETTER_THERE),
            Map.entry("POST /api/tenant_command/{command}/", NO_LETTER_THERE),
            Map.entry("POST /api/platform_command/{command}/", NO_LETTER_THERE),
            Map.entry("GET /", FOR_AGENTS),
            Map.entry("POST /", FOR_AGENTS),
            Map.entry("GET /cells/citizen/", FOR_AGENTS),
            Map.entry("POST /cells/citizen/", FOR_AGENTS),
            Map.entry("GET /citizen/{id}/", FOR_AGENTS),
            Map.entry("POST /citizen/{id}/", FOR_AGENTS),
            Map.entry("GET /citizen/new/", FOR_AGENTS),
            Map.entry("POST /citizen/new/", FOR_AGENTS),
            Map.entry("GET /cells/citizen/new/", FOR_AGENTS),
            Map.entry("POST /cells/citizen/new/", FOR_AGENTS),
            Map.entry("GET /cells/mail/", FOR_AGENTS),
            Map.entry("POST /cells/mail/", FOR_AGENTS),
            Map.entry("GET /cells/search/", FOR_AGENTS),
            Map.entry("POST /cells/search/", FOR_AGENTS),
            Map.entry("GET /cells/forms/", FOR_AGENTS),
            Map.entry("POST /cells/forms/", FOR_AGENTS),
            Map.entry("GET /cells/kb/", FOR_AGENTS),
            Map.entry("POST /cells/kb/", FOR_AGENTS),
            Map.entry("GET /kb/all/", FOR_AGENTS),
            Map.entry("POST /kb/all/", FOR_AGENTS),
            Map.entry("GET /kb/{id}/", FOR_AGENTS),
            Map.entry("POST /kb/{id}/", FOR_AGENTS),
            Map.entry("GET /request/{id}/", FOR_AGENTS),
            Map.entry("POST /request/{id}/", FOR_AGENTS),
            Map.entry("GET /mail/all/", FOR_AGENTS),
            Map.entry("POST /mail/all/", FOR_AGENTS),
            Map.entry("GET /cells/mail/live/", FOR_AGENTS),
            Map.entry("GET /mail/{id}/", FOR_AGENTS),
            Map.entry("POST /mail/{id}/", FOR_AGENTS),
            Map.entry("GET /first-day/", FOR_AGENTS),
            Map.entry("GET /login/", NO_LETTER_THERE),
            Map.entry("GET /login/silent/", NO_LETTER_THERE),
            Map.entry("GET /login/callback/", NO_LETTER_THERE),
            Map.entry("GET /login/status/", NO_LETTER_THERE),
            Map.entry("GET /signed-in/", NO_LETTER_THERE),
            Map.entry("GET /signed-in/hand-over/", FOR_AGENTS),
            Map.entry("POST /signed-in/hand-over/", FOR_AGENTS),
            Map.entry("POST /login/arrive/", NO_LETTER_THERE),
            Map.entry("GET /logout/", NO_LETTER_THERE),
            Map.entry("GET /logout/done/", NO_LETTER_THERE),
            Map.entry("GET /logout/frontchannel/", NO_LETTER_THERE),
            Map.entry("GET /sign-in/{file...}/", NO_LETTER_THERE),
            Map.entry("GET /confirm/", NO_LETTER_THERE),
            Map.entry("POST /confirm/", NO_LETTER_THERE),
            Map.entry("GET /confirm/{key}/", NO_LETTER_THERE),
            Map.entry("POST /confirm/{key}/", NO_LETTER_THERE),
            Map.entry("GET /mail/", NO_LETTER_THERE),
            Map.entry("GET /mail/feeder/", NO_LETTER_THERE),
            Map.entry("GET /phone/", NO_LETTER_THERE),
            Map.entry("GET /counter/", NO_LETTER_THERE),
            Map.entry("GET /kb/", NO_LETTER_THERE),
            Map.entry("GET /theme/{file...}/", NO_LETTER_THERE),
            Map.entry("GET /cells/{cell}/{file...}/", NO_LETTER_THERE),
            Map.entry("GET /jakarta.faces.resource/{file...}/", NO_LETTER_THERE),
            Map.entry("GET /accounts/mellon/metadata/", NO_LETTER_THERE),
            Map.entry("GET /__version__/", NO_LETTER_THERE));

    private final RunningWelco welco = RunningWelco.get();
    private String settingsOfVille;
    private String letterOfVille;

    @BeforeAll
    void give_the_first_tenant_a_client_and_a_letter_of_its_own() throws IOException {
        Path settings = settings();
        settingsOfVille = Files.readString(settings);
        Files.writeString(settings, withGuest(settings));
        TenantClient guest = welco.ville().withBasic(GUEST, PASSWORD);
        assertThat(Pauses.until(() -> guest.get("/api/mail/").statusCode() == 200, Duration.ofSeconds(60)))
                .isTrue();
        letterOfVille = letterThatTheOtherDoesNotHave(guest);
    }

    @AfterAll
    void put_the_settings_back() throws IOException {
        Files.writeString(settings(), settingsOfVille);
    }

    private Path settings() {
        return welco.tenantsFolder().resolve(RunningWelco.VILLE).resolve("settings.json");
    }

    private static String withGuest(Path settings) throws IOException {
        try (Reader text = Files.newBufferedReader(settings);
                JsonReader reader = Json.createReader(text)) {
            JsonObject before = reader.readObject();
            JsonArrayBuilder clients = Json.createArrayBuilder(before.getJsonArray("API_CLIENTS"))
                    .add(Json.createObjectBuilder()
                            .add("identifier", GUEST)
                            .add("password", PASSWORD)
                            .add("rights", Json.createArrayBuilder(List.of("mail", "response", "search", "admin"))));
            return Json.createObjectBuilder(before)
                    .add("API_CLIENTS", clients)
                    .build()
                    .toString();
        }
    }

    /** Each tenant counts its own letters from elsewhere: one number more than the other has. */
    private String letterThatTheOtherDoesNotHave(TenantClient guest) {
        String[] id = {""};
        assertThat(Pauses.until(
                        () -> {
                            id[0] = upload(guest);
                            return agglo().get("/api/mail/" + id[0] + "/").statusCode() == 404;
                        },
                        Duration.ofSeconds(60)))
                .isTrue();
        return id[0];
    }

    private static String upload(TenantClient client) {
        HttpResponse<String> answer =
                client.send("POST", "/api/mail/", BodyPublishers.ofString("Monsieur le maire,"), "text/plain");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
    }

    private TenantClient agglo() {
        return welco.agglo().withBasic("scanner", "sample-scanner");
    }

    private static Stream<Route> guarded() {
        return Routes.all().stream().filter(route -> route.door() == Door.CALLERS);
    }

    private HttpResponse<String> call(TenantClient client, Route route) {
        String path = route.path()
                .toString()
                .replace("{id}", letterOfVille)
                .replace("{delivery}", "1")
                .replace("{attribute}", "address")
                .replace("{opening}", "1")
                .replace("{block}", "factures")
                .replace("{command}", "retry_deliveries");
        String body = "{\"mail_id\": \"" + letterOfVille
                + "\", \"content\": \"bonjour\", \"number\": \"1-1\", \"url\": \""
                + welco.sandbox().url(WCS_OF_AGGLO) + "voirie/1/\"}";
        return route.method().equals("GET") ? client.get(path) : client.postJson(path, body);
    }

    private static String summary(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.body().replaceAll(".*\"err_class\":\"([^\"]*)\".*", "$1");
    }

    private Stream<DynamicTest> eachIsRefusedTo(TenantClient client) {
        return guarded()
                .map(route -> DynamicTest.dynamicTest(
                        route.method() + " " + route.path(),
                        () -> assertThat(summary(call(client, route))).isEqualTo("401 access-unauthorized")));
    }

    @TestFactory
    Stream<DynamicTest> the_other_tenant_s_service_opens_nothing() {
        String secret = welco.secretSharedBy(RunningWelco.VILLE, WCS_OF_VILLE);
        return eachIsRefusedTo(welco.agglo().signedWith(secret, WCS_OF_VILLE));
    }

    @TestFactory
    Stream<DynamicTest> the_other_tenant_s_key_opens_nothing_under_a_name_that_is_known_here() {
        String secret = welco.secretSharedBy(RunningWelco.VILLE, WCS_OF_VILLE);
        return eachIsRefusedTo(welco.agglo().signedWith(secret, WCS_OF_AGGLO));
    }

    @TestFactory
    Stream<DynamicTest> the_other_tenant_s_client_opens_nothing() {
        // after five wrong passwords the answer is that there were too many, which opens nothing either
        return guarded()
                .map(route -> DynamicTest.dynamicTest(route.method() + " " + route.path(), () -> {
                    TenantClient guest = welco.agglo().withBasic(GUEST, PASSWORD);
                    assertThat(summary(call(guest, route))).isIn("401 access-unauthorized", "429 too-many-attempts");
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_other_tenant_s_letter_does_not_exist() {
        return Routes.all().stream()
                .map(route -> DynamicTest.dynamicTest(route.method() + " " + route.path(), () -> {
                    String expected = STRANGER.get(route.method() + " " + route.path());
                    assertThat(expected).as("a line for this route").isNotNull();
                    if (expected.equals(FOR_AGENTS)) {
                        assertThat(call(agglo(), route).statusCode()).isEqualTo(403);
                    } else if (!expected.equals(NO_LETTER_THERE)) {
                        assertThat(summary(call(agglo(), route))).isEqualTo(expected);
                    }
                }));
    }

    @Test
    void the_other_tenant_s_letter_is_in_no_list() {
        assertThat(agglo().get("/api/mail/?limit=500").body()).doesNotContain("\"" + letterOfVille + "\"");
    }

    @Test
    void the_tenant_itself_sees_its_letter() {
        TenantClient guest = welco.ville().withBasic(GUEST, PASSWORD);
        assertThat(guest.get("/api/mail/" + letterOfVille + "/").statusCode()).isEqualTo(200);
    }

    @Test
    void the_administrator_of_one_runs_nothing_for_the_other() {
        TenantClient guest = welco.ville().withBasic(GUEST, PASSWORD);
        String path = "/api/tenant_command/retry_deliveries/?domain=" + RunningWelco.AGGLO;
        assertThat(guest.postJson(path, "").statusCode()).isEqualTo(403);
    }
}
