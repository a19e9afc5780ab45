package org.welco.sandbox.authentic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.sandbox.http.RawCall;
import org.welco.sandbox.http.SandboxServer;
import org.welco.sandbox.publik.SecretKeys;
import org.welco.sandbox.publik.SharedSecret;
import org.welco.sandbox.publik.SignedQuery;

/** {@code POST /api/check-api-client/} as authentic was recorded to answer it. */
class CheckingApiClientTest {

    private static final String HOST = "connexion.ville.localhost";
    private static final String NOT_FOUND = "{\"err\":1,\"err_desc\":\"api client not found\"}";

    private SandboxServer server;
    private AuthenticSandbox authentic;

    @BeforeEach
    void start() throws IOException {
        SecretKeys keys = new SecretKeys();
        keys.put(HOST, "clé de connexion");
        keys.put("courrier.ville.localhost", "clé du courrier");
        server = new SandboxServer(0);
        authentic = new AuthenticSandbox(HOST, keys);
        server.site(HOST, authentic);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RawCall.Reply check(String query, String extraHead, String body) throws IOException {
        URI target = URI.create("http://" + HOST + ":" + server.port() + "/api/check-api-client/" + query);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "Content-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n" + extraHead;
        return new RawCall(Duration.ofSeconds(10)).send("POST", target, head, bytes);
    }

    private RawCall.Reply signed(String body) throws IOException {
        String secret = SharedSecret.of("clé du courrier", "clé de connexion");
        return check("?" + SignedQuery.sign("", "courrier.ville.localhost", secret), "", body);
    }

    private static String basic(String login, String password) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8))
                + "\r\n";
    }

    private static String body(String identifier, String password) {
        return "{\"identifier\":\"" + identifier + "\",\"password\":\"" + password + "\"}";
    }

    @Test
    void a_known_client_comes_with_its_roles() throws IOException {
        RawCall.Reply reply = signed(body("scan", "scan-pass"));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(new ObjectMapper()
                        .readTree(reply.body())
                        .path("data")
                        .path("roles")
                        .path(0)
                        .textValue())
                .isEqualTo(AuthenticSandbox.MAIL_ROLE);
        assertThat(authentic.checks()).isEqualTo(1);
    }

    @Test
    void a_wrong_password_and_an_unknown_client_are_the_same_200() throws IOException {
        assertThat(signed(body("scan", "bad")).body()).isEqualTo(NOT_FOUND);
        assertThat(signed(body("nobody", "bad")).body()).isEqualTo(NOT_FOUND);
        assertThat(signed("{\"identifier\":\"scan\",\"password\":\"scan-pass\",\"ou\":\"autre\"}")
                        .body())
                .isEqualTo(NOT_FOUND);
    }

    @Test
    void a_missing_password_is_400() throws IOException {
        assertThat(signed("{\"identifier\":\"scan\"}").status()).isEqualTo(400);
    }

    @Test
    void an_unsigned_caller_is_challenged() throws IOException {
        RawCall.Reply reply = check("", "", body("scan", "scan-pass"));
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).contains("Basic realm=\"api\"");
    }

    @Test
    void a_bad_signature_is_401() throws IOException {
        String query = "?" + SignedQuery.sign("", "courrier.ville.localhost", "autre secret");
        assertThat(check(query, "", body("scan", "scan-pass")).status()).isEqualTo(401);
    }

    @Test
    void a_basic_caller_needs_the_permission_to_search_users() throws IOException {
        assertThat(check("", basic("welco", "welco-pass"), body("scan", "scan-pass"))
                        .status())
                .isEqualTo(200);
        assertThat(check("", basic("stats", "stats-pass"), body("scan", "scan-pass"))
                        .status())
                .isEqualTo(403);
        assertThat(check("", basic("stats", "bad"), body("scan", "scan-pass")).status())
                .isEqualTo(401);
    }
}
