package org.welco.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.testing.PublikSignature;
import org.welco.testing.RunningWelco;
import org.welco.testing.TenantClient;

/** Who comes in, seen from outside, on the real server. */
class AccessIT {

    private static final String RESPONSE = "/api/mail/response/";
    private static final String MAIL = "/api/mail/";
    private static final String WCS = "demarches.ville.localhost";
    private static final String TO_NOBODY = "{\"mail_id\": \"maarch-999999999\", \"content\": \"bonjour\"}";
    private static final int MIB = 1024 * 1024;

    private final RunningWelco welco = RunningWelco.get();
    private final TenantClient ville = welco.ville();

    private TenantClient scanner() {
        return ville.withBasic("scanner", "sample-scanner");
    }

    private TenantClient operations() {
        return ville.withBasic("exploitation", "sample-exploitation");
    }

    private TenantClient operator() throws IOException {
        String token =
                Files.readString(welco.runFolder().resolve("manage.token")).strip();
        return welco.tenant("127.0.0.1").withHeader("Authorization", "Token " + token);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String errClass) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).startsWith("{\"err\":1,\"err_class\":\"" + errClass + "\",\"err_desc\":\"");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    }

    private static Optional<String> challenge(HttpResponse<String> answer) {
        return answer.headers().firstValue("WWW-Authenticate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/__version__", "/__version__/"})
    void tells_its_version_to_anybody(String path) {
        HttpResponse<String> answer = ville.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).matches("\\{\"welco\":\"\\d+\\.\\d+\\.\\d+.*\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"courrier.inconnu.localhost", "127.0.0.1", "localhost", "ville.localhost"})
    void knows_no_path_on_a_host_that_is_no_tenant(String host) {
        for (String path : new String[] {"/", "/__version__", MAIL, "/health", "/api/platform_command/list_tenants/"}) {
            assertRefused(welco.tenant(host).get(path), 404, "not-found");
        }
    }

    @Test
    void knows_a_host_in_any_case() {
        assertThat(welco.tenant("Courrier.VILLE.localhost").get("/__version__").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.html",
                "/mail.xhtml",
                "/api",
                "/api/nothing",
                "/api/mail/%2e%2e/mail/",
                "/api/mail;x=1/",
                "/api//mail/",
                "/health",
                "/health/ready",
                "/metrics",
                "/openapi",
                "/api/application.wadl",
                "/__error__",
                "/WEB-INF/web.xml",
                "/META-INF/maven/org.welco/welco/pom.properties"
            })
    void knows_no_path_that_is_not_in_the_table(String path) {
        assertRefused(scanner().get(path), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/mail/response", "PUT, /api/mail/response/", "OPTIONS, /api/mail/response/"})
    void tells_which_method_is_allowed(String method, String path) {
        HttpResponse<String> answer = scanner().send(method, path, BodyPublishers.noBody(), "");
        assertRefused(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/mail/response", "/api/mail/response/"})
    void takes_a_signed_answer_with_and_without_the_final_slash(String path) {
        HttpResponse<String> answer = ville.signedBy(WCS).postJson(path, TO_NOBODY);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"unknown-mail\"");
    }

    @Test
    void takes_a_signed_call_once() {
        PublikSignature signature = PublikSignature.now(WCS, secretOfWcs());
        String path = signature.sign(RESPONSE);
        assertThat(ville.postJson(path, TO_NOBODY).statusCode()).isEqualTo(200);
        assertRefused(ville.postJson(path, TO_NOBODY), 401, "access-unauthorized");
    }

    @Test
    void takes_a_signed_call_on_one_path_only() {
        PublikSignature signature = PublikSignature.now(WCS, secretOfWcs());
        assertThat(ville.postJson(signature.sign(RESPONSE), TO_NOBODY).statusCode())
                .isEqualTo(200);
        assertRefused(ville.postJson(signature.sign("/api/mail/maarch-1/request/"), "{}"), 401, "access-unauthorized");
    }

    @Test
    void spends_no_signature_on_a_path_that_does_not_exist() {
        PublikSignature signature = PublikSignature.now(WCS, secretOfWcs());
        ville.postJson(signature.sign("/api/nothing/"), TO_NOBODY);
        assertThat(ville.postJson(signature.sign(RESPONSE), TO_NOBODY).statusCode())
                .isEqualTo(200);
    }

    private String secretOfWcs() {
        return welco.secretSharedBy(RunningWelco.VILLE, WCS);
    }

    @Test
    void refuses_a_wrong_signature_without_asking_for_basic() {
        HttpResponse<String> answer = ville.signedWith("wrong", WCS).postJson(RESPONSE, TO_NOBODY);
        assertRefused(answer, 401, "access-unauthorized");
        assertThat(challenge(answer)).isEmpty();
    }

    @Test
    void refuses_a_signed_call_with_something_after_the_signature() {
        String path = PublikSignature.now(WCS, secretOfWcs()).sign(RESPONSE) + "&NameID=agent";
        assertRefused(ville.postJson(path, TO_NOBODY), 401, "access-unauthorized");
    }

    @Test
    void lets_no_service_list_letters() {
        assertRefused(ville.signedBy(WCS).get(MAIL), 403, "access-denied");
    }

    @Test
    void asks_for_basic_when_nothing_was_given() {
        HttpResponse<String> answer = ville.get(MAIL);
        assertRefused(answer, 401, "access-unauthorized");
        assertThat(challenge(answer))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Basic "));
    }

    @Test
    void lets_a_listed_client_list_letters() {
        HttpResponse<String> answer = scanner().get(MAIL);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"err\":0,");
    }

    @ParameterizedTest
    @CsvSource({"cross-site, 403", "same-site, 403", "same-origin, 200", "none, 200"})
    void lets_no_page_of_another_site_use_a_remembered_password(String site, int status) {
        assertThat(scanner().withHeader("Sec-Fetch-Site", site).get(MAIL).statusCode())
                .isEqualTo(status);
    }

    @Test
    void answers_head_as_get() {
        assertThat(scanner().send("HEAD", MAIL, BodyPublishers.noBody(), "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void refuses_a_wrong_password_in_the_same_words_as_no_password() {
        HttpResponse<String> wrong =
                ville.withBasic("statistiques-" + System.nanoTime(), "faux").get(MAIL);
        assertThat(wrong.body()).isEqualTo(ville.get(MAIL).body());
        assertThat(challenge(wrong)).isPresent();
    }

    @Test
    void tells_a_known_client_that_it_has_no_right() {
        assertRefused(operations().get(MAIL), 403, "access-denied");
    }

    @Test
    void asks_authentic_about_a_client_that_is_not_listed() {
        // known there, and no role of its own is given any right here
        assertRefused(ville.withBasic("stats", "stats-pass").get(MAIL), 403, "access-denied");
    }

    @Test
    void slows_down_whoever_tries_passwords() {
        String identifier = "essais-" + System.nanoTime();
        for (int i = 0; i < 5; i++) {
            ville.withBasic(identifier, "faux" + i).get(MAIL);
        }
        assertRefused(ville.withBasic(identifier, "faux").get(MAIL), 429, "too-many-attempts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/__version__", "/nowhere", MAIL})
    void sends_the_headers_of_safety_with_every_answer(String path) {
        HttpResponse<String> answer = ville.get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'none'").contains("frame-ancestors 'none'"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void refuses_a_body_that_announces_itself_too_big() {
        HttpResponse<String> answer =
                scanner().send("POST", RESPONSE, BodyPublishers.ofByteArray(new byte[MIB + 1]), "application/json");
        assertRefused(answer, 413, "body-too-big");
    }

    @Test
    void refuses_a_body_that_turns_out_too_big() {
        byte[] big = ("{\"content\": \"" + "a".repeat(2 * MIB) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = scanner()
                .send(
                        "POST",
                        RESPONSE,
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(big)),
                        "application/json");
        assertRefused(answer, 413, "body-too-big");
    }

    @Test
    void refuses_what_cannot_be_read_in_the_envelope() {
        assertRefused(ville.signedBy(WCS).postJson(RESPONSE, "{\"content\": "), 400, "invalid-request");
    }

    @Test
    void runs_a_command_for_the_operator_of_the_machine() throws IOException {
        HttpResponse<String> answer =
                operator().postJson("/api/tenant_command/nothing/?domain=" + RunningWelco.VILLE, "{\"words\":[]}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/x-ndjson"));
        assertThat(answer.body().lines())
                .containsExactly("{\"complaint\":\"Commande inconnue : nothing\"}", "{\"exit\":2}");
    }

    @Test
    void names_no_tenant_to_an_operator_who_mistypes_one() throws IOException {
        HttpResponse<String> answer =
                operator().postJson("/api/tenant_command/feed_mail_maarch?domain=courrier.vile.localhost", "");
        assertThat(answer.body().lines())
                .containsExactly(
                        "{\"complaint\":\"Collectivité inconnue ou désactivée : courrier.vile.localhost\"}",
                        "{\"exit\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verbosity=1", "domain=courrier.ville.localhost&verbosity=4", "domain=&verbosity=x"})
    void ends_with_2_when_the_options_do_not_fit(String query) throws IOException {
        HttpResponse<String> answer = operator().postJson("/api/tenant_command/feed_mail_maarch/?" + query, "");
        assertThat(answer.body()).endsWith("{\"exit\":2}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via", "X-Real-IP"})
    void believes_no_token_that_came_through_a_proxy(String header) throws IOException {
        HttpResponse<String> answer =
                operator().withHeader(header, "127.0.0.1").postJson("/api/platform_command/list_tenants/", "");
        assertRefused(answer, 404, "not-found");
    }

    @Test
    void believes_no_other_token() {
        HttpResponse<String> answer =
                ville.withHeader("Authorization", "Token wrong").postJson("/api/platform_command/list_tenants/", "");
        assertRefused(answer, 401, "access-unauthorized");
        assertThat(challenge(answer)).isEmpty();
    }

    @Test
    void opens_no_letter_to_the_operator_s_token() throws IOException {
        String token =
                Files.readString(welco.runFolder().resolve("manage.token")).strip();
        assertRefused(ville.withHeader("Authorization", "Token " + token).get(MAIL), 401, "access-unauthorized");
    }

    @Test
    void runs_from_outside_a_command_that_may_be_for_the_own_host() {
        HttpResponse<String> answer = operations()
                .postJson("/api/tenant_command/retry_deliveries/?domain=" + RunningWelco.VILLE + "&verbosity=0", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).endsWith("{\"exit\":0}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/tenant_command/retry_deliveries/?domain=courrier.agglo.localhost",
                "/api/tenant_command/retry_deliveries/?all-tenants=on",
                "/api/tenant_command/check/?domain=courrier.ville.localhost",
                "/api/platform_command/list_tenants/"
            })
    void runs_nothing_else_from_outside(String path) {
        assertRefused(operations().postJson(path, ""), 403, "access-denied");
    }

    @Test
    void takes_the_words_of_a_command_as_json_only() throws IOException {
        String path = "/api/tenant_command/check/?domain=" + RunningWelco.VILLE;
        assertRefused(operator().postJson(path, "{\"words\": [1]}"), 400, "invalid-request");
        assertRefused(
                operator().send("POST", path, BodyPublishers.ofString("words=a"), "application/x-www-form-urlencoded"),
                415,
                "unsupported-media-type");
    }
}
