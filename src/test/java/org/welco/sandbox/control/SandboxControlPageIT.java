package org.welco.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.sandbox.Sandbox;
import org.welco.sandbox.SandboxDatabase;
import org.welco.sandbox.http.RawCall;
import org.welco.sandbox.maarch.FaultKind;
import org.welco.sandbox.maarch.LetterState;
import org.welco.sandbox.maarch.MaarchVersion;
import org.welco.sandbox.maarch.NewLetter;

/** The control page and the same gestures for programs. */
class SandboxControlPageIT {

    private static final String VILLE = "maarch.controle.localhost";

    private Sandbox sandbox;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.builder(SandboxDatabase.url())
                .maarch(VILLE, MaarchVersion.V2301)
                .start();
        sandbox.maarch(VILLE).reset();
        sandbox.maarch(VILLE).addLetter("Demande de place en crèche", new byte[] {1});
        byte[] page = "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        sandbox.maarch(VILLE).addLetter(NewLetter.pdf("Facture", page));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private LetterState letter(String about) {
        return sandbox.maarch(VILLE).letters().stream()
                .filter(letter -> letter.subject().orElse("").contains(about))
                .findFirst()
                .orElseThrow();
    }

    private RawCall.Reply get(String path) throws IOException {
        return RawCall.get(URI.create(sandbox.url(Sandbox.CONTROL) + path));
    }

    private RawCall.Reply post(String path, Map<String, String> fields) throws IOException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return RawCall.post(URI.create(sandbox.url(Sandbox.CONTROL) + path), "application/x-www-form-urlencoded", form);
    }

    @Test
    void the_control_page_shows_letters_in_french_and_escapes_what_they_hold() throws IOException {
        sandbox.maarch(VILLE).addLetter("<script>alert(1)</script>", new byte[] {1});
        RawCall.Reply page = get("");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Demande de place en crèche", "lang=\"fr\"", "&lt;script&gt;alert(1)")
                .doesNotContain("<script>");
    }

    @Test
    void a_letter_is_recorded_and_moved_from_the_control_page() throws IOException {
        RawCall.Reply added = post("letters", Map.of("maarch", VILLE, "subject", "Rendez-vous", "text", "Bonjour"));
        assertThat(added.status()).isEqualTo(303);
        long resId = letter("Rendez-vous").resId();
        post("letters/status", Map.of("maarch", VILLE, "res_id", "" + resId, "status", "END"));
        assertThat(sandbox.maarch(VILLE).status(resId)).isEqualTo("END");
    }

    @Test
    void faults_are_put_and_removed_from_the_control_page() throws IOException {
        post(
                "faults",
                Map.of("maarch", VILLE, "kind", "CLOSE_AFTER", "route", "STATUS", "res_id", "103", "times", "1"));
        assertThat(sandbox.maarch(VILLE).faults().list().get(1L).kind()).isEqualTo(FaultKind.CLOSE_AFTER);
        assertThat(get("").body()).contains("fait, puis coupe sans répondre (STATUS, courrier 103, 1 fois)");
        post("faults/remove", Map.of("maarch", VILLE, "number", "1"));
        assertThat(sandbox.maarch(VILLE).faults().list()).isEmpty();
    }

    @Test
    void letters_and_journal_can_be_read_as_json() throws IOException {
        JsonNode letters = new ObjectMapper().readTree(get("letters.json").body());
        assertThat(letters.path(VILLE).path(0).path("status").textValue()).isEqualTo("GRC");
        assertThat(new ObjectMapper()
                        .readTree(get("journal.json").body())
                        .path(VILLE)
                        .isArray())
                .isTrue();
    }

    @Test
    void a_wrong_gesture_is_told_and_breaks_nothing() throws IOException {
        assertThat(post("letters/status", Map.of("maarch", "nulle-part", "res_id", "1", "status", "GRC"))
                        .status())
                .isEqualTo(400);
        assertThat(post("autre", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void a_page_with_a_script_is_never_shown_as_a_page() throws IOException {
        RawCall.Reply reply =
                get("document?maarch=" + VILLE + "&res_id=" + letter("Facture").resId());
        assertThat(reply.header("Content-Type")).contains("text/plain; charset=utf-8");
        assertThat(reply.header("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void a_gesture_that_comes_from_another_site_is_refused() throws IOException {
        String head = "Origin: http://ailleurs.example\r\nContent-Length: 0\r\n";
        RawCall.Reply reply = new RawCall(Duration.ofSeconds(10))
                .send("POST", URI.create(sandbox.url(Sandbox.CONTROL) + "faults"), head, new byte[0]);
        assertThat(reply.status()).isEqualTo(403);
    }
}
