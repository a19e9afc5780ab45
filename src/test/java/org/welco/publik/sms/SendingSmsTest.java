package org.welco.publik.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.access.signature.QuerySigner;
import org.welco.command.check.Finding;
import org.welco.message.TextMessageException;
import org.welco.platform.http.ClosedPort;
import org.welco.platform.http.OutboundHttp;
import org.welco.platform.http.RawServer;
import org.welco.publik.testing.PublikTown;
import org.welco.sandbox.http.SandboxServer;
import org.welco.sandbox.passerelle.PasserelleSandbox;
import org.welco.sandbox.passerelle.Sms;
import org.welco.sandbox.passerelle.SmsFault;
import org.welco.sandbox.publik.SecretKeys;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/** An SMS is given to passerelle once, signed; whatever goes wrong is said, and whether the phone may have rung. */
class SendingSmsTest {

    private static final String HOST = "courrier.ville.test";
    private static final String NUMBER = "+33699002020";
    private static final String TEXT = "Ville : code 012345 pour confirmer ce mobile.";

    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, null);
    private final PasserelleTextMessages messages =
            new PasserelleTextMessages(current, new OutboundHttp(), new QuerySigner(Clock.systemUTC()));
    private final Map<String, String> settings = new HashMap<>(Map.of("SMS_SENDER", "Vertaubiers"));
    private SandboxServer server;
    private RawServer raw;

    @AfterEach
    void stop() throws IOException {
        messages.closeAll();
        if (server != null) {
            server.close();
        }
        if (raw != null) {
            raw.close();
        }
    }

    private PasserelleSandbox passerelle() throws IOException {
        SecretKeys keys = new SecretKeys();
        PublikTown.tellKeys(keys, HOST);
        server = new SandboxServer(0);
        PasserelleSandbox passerelle = new PasserelleSandbox("127.0.0.1", server.port(), keys);
        server.site("127.0.0.1", passerelle);
        settings.put("SMS_URL", "http://127.0.0.1:" + server.port() + "/ovh/mairie/send/");
        return passerelle;
    }

    private Tenant tenant() {
        String url = settings.getOrDefault("SMS_URL", "http://127.0.0.1:1/");
        URI base = URI.create(url.replaceFirst("(https?://[^/]+/).*", "$1"));
        return PublikTown.tenant(HOST, base, base, settings);
    }

    private void send() {
        gate.run(tenant(), () -> messages.send(NUMBER, TEXT));
    }

    private void fails(String sentence, boolean perhapsSent) {
        assertThatExceptionOfType(TextMessageException.class)
                .isThrownBy(this::send)
                .withMessage(sentence)
                .satisfies(failure -> assertThat(failure.isPerhapsSent()).isEqualTo(perhapsSent))
                .satisfies(failure ->
                        assertThat(failure.toString() + failure.getCause()).doesNotContain("99002020", "012345"));
    }

    private void answers(String head, String body) throws IOException {
        raw = new RawServer((request, out) -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            out.write(("HTTP/1.1 " + head + "\r\nContent-Length: " + bytes.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(bytes);
            out.flush();
            return true;
        });
        settings.put("SMS_URL", raw.address() + "ovh/mairie/send/?nostop=1");
    }

    @Test
    void the_phone_receives_it_once_from_the_sender_of_the_town() throws IOException {
        PasserelleSandbox passerelle = passerelle();
        send();
        assertThat(passerelle.sms().received(NUMBER))
                .extracting(Sms::from, Sms::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Vertaubiers", TEXT));
    }

    @Test
    void it_is_posted_as_w_c_s_posts_it_and_a_query_of_the_address_stays() throws IOException {
        answers("200 OK", "{\"err\": 0}");
        send();
        String request = raw.requests().get(0);
        assertThat(request).startsWith("POST /ovh/mairie/send/?nostop=1&orig=courrier.ville.test&algo=sha256&");
        JsonNode body = new ObjectMapper().readTree(request.substring(request.indexOf("\r\n\r\n") + 4));
        assertThat(body.toString())
                .isEqualTo("{\"from\":\"Vertaubiers\",\"to\":[\"" + NUMBER + "\"],\"message\":\"" + TEXT
                        + "\",\"counter\":\"welco\"}");
    }

    @Test
    void a_refusal_is_said_and_nothing_went_out() throws IOException {
        passerelle().sms().fail(SmsFault.REFUSED);
        fails("passerelle a refusé ce SMS", false);
    }

    @Test
    void a_lost_answer_is_not_followed_by_a_second_sms() throws IOException {
        PasserelleSandbox passerelle = passerelle();
        passerelle.sms().fail(SmsFault.LOST);
        fails("passerelle n’a pas répondu : le SMS est peut-être parti", true);
        assertThat(passerelle.sms().received(NUMBER)).hasSize(1);
    }

    @Test
    void a_closed_door_is_known_to_have_kept_it() throws IOException {
        try (ClosedPort closed = new ClosedPort()) {
            settings.put("SMS_URL", closed.address() + "ovh/mairie/send/");
            fails("passerelle est injoignable", false);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 Unauthorized|{}|passerelle n’accepte pas notre appel|false",
                "403 Forbidden|{}|passerelle n’accepte pas notre appel|false",
                "404 Not Found|<h1>404</h1>|il n’y a pas de connecteur SMS à l’adresse réglée|false",
                "400 Bad Request|{\"err\": 1}|passerelle a refusé ce SMS (400)|false",
                "302 Found|{}|passerelle a refusé ce SMS (302)|false",
                "502 Bad Gateway|oups|passerelle a répondu par une erreur : le SMS est peut-être parti (502)|true",
                "200 OK|<h1>Bonjour</h1>|ce qui répond à l’adresse réglée ne parle pas comme passerelle|true",
                "200 OK|{\"err\": \"1\"}|passerelle a refusé ce SMS|false",
                "200 OK|{\"err\": true}|passerelle a refusé ce SMS|false"
            })
    void what_answers_otherwise_is_judged(String head, String body, String sentence, boolean perhapsSent)
            throws IOException {
        answers(head, body);
        fails(sentence, perhapsSent);
    }

    @Test
    void an_error_in_the_head_counts() throws IOException {
        answers("200 OK\r\nX-Error-Code: 1", "{}");
        fails("passerelle a refusé ce SMS", false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|SMS_URL : aucun connecteur SMS n’est réglé pour cette collectivité",
                "ftp://127.0.0.1/|SMS_URL : l’adresse d’un connecteur SMS de passerelle est attendue",
                "bonjour|SMS_URL : l’adresse d’un connecteur SMS de passerelle est attendue"
            })
    void an_address_that_is_none_sends_nothing(String url, String sentence) {
        settings.put("SMS_URL", url);
        assertThatExceptionOfType(TextMessageException.class)
                .isThrownBy(() -> gate.run(
                        PublikTown.tenant(HOST, URI.create("http://a.test/"), URI.create("http://b.test/"), settings),
                        messages::requireSet))
                .withMessage("réglage à donner, " + sentence);
    }

    @Test
    void an_address_outside_of_the_platform_gets_nothing() {
        settings.put("SMS_URL", "https://sms.example/send/");
        assertThatExceptionOfType(TextMessageException.class)
                .isThrownBy(() -> gate.run(
                        PublikTown.tenant(HOST, URI.create("http://a.test/"), URI.create("http://b.test/"), settings),
                        messages::requireSet))
                .withMessage("réglage à donner, SMS_URL : cette adresse n’est celle d’aucun service de la plateforme");
    }

    @ParameterizedTest
    @CsvSource({"Vertaubiers,OK", "Mairie 2,OK", "+33600000000,OK", "Mairie de Vertaubiers,ERROR", "Évry,ERROR"})
    void a_sender_that_phones_do_not_show_is_told(String sender, Finding.Level level) throws IOException {
        passerelle();
        settings.put("SMS_SENDER", sender);
        List<Finding> findings = gate.call(tenant(), () -> new SmsCheck(current).verify());
        assertThat(findings).extracting(Finding::level).containsExactly(level);
    }

    @Test
    void a_town_without_connector_is_told() {
        settings.remove("SMS_URL");
        List<Finding> findings = gate.call(tenant(), () -> new SmsCheck(current).verify());
        assertThat(findings).extracting(Finding::level).containsExactly(Finding.Level.WARNING);
    }
}
