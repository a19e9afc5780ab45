package org.welco.sandbox.authentic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.mail.testing.Crowd;
import org.welco.sandbox.http.RawCall;
import org.welco.sandbox.http.SandboxServer;
import org.welco.sandbox.publik.SecretKeys;

/** Users created and listed as authentic of September 2025 was recorded to do it. */
class CreatingUsersTest {

    private static final String HOST = "connexion.ville.localhost";
    private static final String UUID = "0123456789abcdef0123456789abcdef";
    private static final String JACQUES = "c0000000000000000000000000000009";

    private SandboxServer server;
    private AuthenticSandbox authentic;

    @BeforeEach
    void start() throws IOException {
        server = new SandboxServer(0);
        authentic = new AuthenticSandbox(HOST, new SecretKeys());
        server.site(HOST, authentic);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RawCall.Reply call(String method, String query, String body, String type) {
        try {
            URI target = URI.create("http://" + HOST + ":" + server.port() + "/api/users/" + query);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String basic = Base64.getEncoder().encodeToString("welco:welco-pass".getBytes(StandardCharsets.UTF_8));
            String head = "Content-Type: " + type + "\r\nContent-Length: " + bytes.length
                    + "\r\nAccept: application/json\r\nAuthorization: Basic " + basic + "\r\n";
            return new RawCall(Duration.ofSeconds(20)).send(method, target, head, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private RawCall.Reply post(String query, String body) {
        return call("POST", query, body, "application/json");
    }

    private static String named(String more) {
        return "{\"first_name\":\"Zoé\",\"last_name\":\"Neuve\"" + (more.isEmpty() ? "" : "," + more) + "}";
    }

    private long accounts(String mobile) {
        return authentic.citizens().all().stream()
                .filter(one -> one.mobile().equals(mobile))
                .count();
    }

    @Test
    void a_mobile_alone_makes_an_account_in_the_default_unit() {
        RawCall.Reply reply = post("", named("\"mobile\":\"06 12 00 99 88\""));
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.body())
                .contains("\"mobile\":\"+33612009988\"", "\"ou\":\"usagers\"", "\"email\":\"\"", "\"phone\":null");
    }

    @Test
    void the_same_uuid_again_is_a_failure_unless_it_is_asked_for() {
        String body = named("\"uuid\":\"" + UUID + "\"");
        assertThat(post("?get_or_create=uuid", body).status()).isEqualTo(201);
        assertThat(post("?get_or_create=uuid", body).status()).isEqualTo(200);
        assertThat(post("", body).status()).isEqualTo(500);
    }

    @Test
    void whoever_is_there_is_answered_with_and_the_body_not_applied() {
        RawCall.Reply reply = post("?get_or_create=uuid", named("\"uuid\":\"" + JACQUES + "\",\"mobile\":\"abc\""));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("Lefèvre", "+33600001278");
    }

    @Test
    void an_agent_of_another_unit_is_answered_with_as_well() {
        RawCall.Reply reply = post("?get_or_create=uuid", named("\"uuid\":\"a0000000000000000000000000000001\""));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("\"ou\":\"agents\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"last_name\":\"Neuve\"} | first_name | Ce champ est obligatoire.",
                "{\"first_name\":\"\",\"last_name\":\"N\"} | first_name | Le champ ne peut pas être vide.",
                "{\"first_name\":\"Z\",\"last_name\":null} | last_name | Ce champ ne peut être nul.",
                "{\"first_name\":\"Z\",\"last_name\":\"N\",\"email\":\"USAGER001@example.org\"} | email | email already used",
                "{\"first_name\":\"Z\",\"last_name\":\"N\",\"mobile\":\"06 00 00 12 78\"} | attributes | Ce numéro de téléphone identifiant est déjà utilisé.",
                "{\"first_name\":\"Z\",\"last_name\":\"N\",\"mobile\":\"abc\"} | mobile | ['Le numéro",
                "{\"first_name\":\"Z\",\"last_name\":\"N\",\"birthdate\":\"17/05/1980\"} | birthdate | YYYY-MM-DD",
                "{\"first_name\":\"Z\",\"last_name\":\"N\",\"birthdate\":\"1980-02-30\"} | birthdate | YYYY-MM-DD",
                "{\"first_name\":\"Z\",\"last_name\":\"N\",\"birthdate\":\"2090-01-01\"} | birthdate | passé",
                "{\"first_name\":\"Z\",\"last_name\":\"N\",\"title\":\"Mrs\"} | title | choix valide",
                "{\"first_name\":\"Z\",\"last_name\":\"N\",\"zipcode\":\"9912\"} | zipcode | 5 chiffres",
                "{\"first_name\":\"Z\",\"last_name\":\"N\",\"ou\":\"nope\"} | ou | L'object avec slug=nope n'existe pas."
            })
    void what_is_wrong_is_said_by_field(String body, String field, String sentence) {
        RawCall.Reply reply = post("", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("\"result\":0", "\"" + field + "\":[", sentence);
    }

    @Test
    void nearly_any_digits_are_a_phone_number() {
        assertThat(post("", named("\"mobile\":\"123\"")).body()).contains("\"mobile\":\"+33123\"");
    }

    @Test
    void a_number_that_is_no_text_breaks_it() {
        assertThat(post("", named("\"mobile\":612345678")).status()).isEqualTo(500);
    }

    @Test
    void a_mobile_is_unique_only_where_citizens_sign_in_by_it() {
        authentic.citizens().phoneSignIn(false);
        assertThat(post("", named("\"mobile\":\"06 00 00 12 78\"")).status()).isEqualTo(201);
        authentic.citizens().phoneSignIn(true);
        assertThat(post("", named("\"mobile\":\"06 00 00 12 78\",\"ou\":\"ville-b\""))
                        .status())
                .isEqualTo(201);
        assertThat(post("", named("\"phone\":\"06 99 00 12 34\"")).status()).isEqualTo(201);
    }

    @Test
    void six_at_once_get_six_accounts() {
        CyclicBarrier allHaveLooked = new CyclicBarrier(6);
        authentic.citizens().meanwhile(() -> await(allHaveLooked));
        List<Integer> told = Crowd.of(
                6, one -> post("", named("\"mobile\":\"06 12 00 77 66\"")).status());
        assertThat(told).containsOnly(201);
        assertThat(accounts("+33612007766")).isEqualTo(6);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void six_at_once_with_one_uuid_get_one_account() {
        List<Integer> told = Crowd.of(
                6,
                one -> post("?get_or_create=uuid", named("\"uuid\":\"" + UUID + "\""))
                        .status());
        assertThat(told).contains(201).allMatch(status -> status == 201 || status == 500 || status == 200);
        assertThat(told.stream().filter(status -> status == 201)).hasSize(1);
    }

    @Test
    void a_key_that_is_none_or_not_there_is_refused() {
        assertThat(post("?get_or_create=mobile", named("")).body()).contains("unknown key 'mobile'");
        assertThat(post("?get_or_create=uuid", named("")).body()).contains("key 'uuid' is missing");
    }

    private static final String WRITE = "\"email\":\"zoe@example.org\",\"send_registration_email\":true";

    @Test
    void a_new_user_is_written_to_once_and_chooses_a_password_which_proves_his_address() throws IOException {
        String body = named("\"uuid\":\"" + UUID + "\"," + WRITE
                + ",\"send_registration_email_next_url\":\"https://portail.example/\"");
        assertThat(post("?get_or_create=uuid", body).status()).isEqualTo(201);
        assertThat(post("?get_or_create=uuid", body).status()).isEqualTo(200);
        assertThat(authentic.mails().sent()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("zoe@example.org");
            assertThat(mail.next()).isEqualTo("https://portail.example/");
        });
        assertThat(page("GET", "/courriels/").body())
                .contains("zoe@example.org", "Votre compte a été créé sur " + HOST);

        String link = authentic.mails().sent("zoe@example.org").get(0).path();
        assertThat(page("GET", link).body()).contains("Choisir un mot de passe");
        assertThat(authentic.citizens().proved(UUID)).isEmpty();
        assertThat(page("POST", link).status()).isEqualTo(302);
        assertThat(authentic.citizens().proved(UUID)).containsExactly("email");
        assertThat(page("GET", link.replaceFirst("..$", "x/")).body()).contains("Lien non valable");
    }

    @Test
    void without_an_address_or_without_being_asked_it_writes_nothing() {
        post("", named("\"send_registration_email\":true,\"mobile\":\"0612009988\""));
        post("", named("\"email\":\"autre@example.org\""));
        assertThat(authentic.mails().sent()).isEmpty();
    }

    private RawCall.Reply page(String method, String path) throws IOException {
        URI target = URI.create("http://" + HOST + ":" + server.port() + path);
        return new RawCall(Duration.ofSeconds(20)).send(method, target, "Content-Length: 0\r\n", new byte[0]);
    }

    @Test
    void options_tell_the_titles_of_its_language() {
        assertThat(call("OPTIONS", "", "", "application/json").body())
                .contains("\"choices\":[{\"value\":\"Madame\"", "\"max_length\":128");
    }

    @Test
    void a_mail_is_found_in_any_case_and_an_unknown_filter_finds_everybody() {
        assertThat(call("GET", "?email__iexact=USAGER009@Example.org", "", "application/json")
                        .body())
                .contains(JACQUES)
                .doesNotContain("c0000000000000000000000000000010");
        assertThat(call("GET", "?mobile=%2B33600001278", "", "application/json").body())
                .contains(JACQUES, "c0000000000000000000000000000010");
    }
}
