package org.welco.maarch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.RegistryException.Kind;

/** Each way in which Maarch, or what stands before it, refuses: seen through a reading call, standing(). */
class RefusalsTest {

    private static final String LIST = "POST /rest/res/list";
    private static final String SLIM_4 = "{\"title\":\"An error occurred\",\"type\":\"internalServerProblem\","
            + "\"errors\":\"Internal server error\",\"status\":500,\"lang\":null,\"context\":{\"message\":\"SQLSTATE[22001]\"}}";

    private StubMaarch maarch;
    private LinkedTown town;

    @BeforeEach
    void start() throws IOException {
        maarch = new StubMaarch();
        Clock noon = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
        town = new LinkedTown(Map.of("MAARCH_FEED", LinkedTown.feed(maarch.address())), noon);
    }

    @AfterEach
    void stop() {
        maarch.close();
    }

    static Stream<Arguments> refusals() {
        String json = StubMaarch.JSON;
        String html = StubMaarch.HTML;
        return Stream.of(
                Arguments.of(401, json, "{\"errors\":\"Authentication Failed\"}", Kind.CREDENTIALS),
                Arguments.of(403, json, "{\"errors\":\"Document out of perimeter\"}", Kind.RIGHTS),
                Arguments.of(403, html, "<html>Forbidden</html>", Kind.RIGHTS),
                Arguments.of(405, json, "{\"errors\":\"User is ABS and must be activated\"}", Kind.RIGHTS),
                Arguments.of(405, html, "<html>Method not allowed</html>", Kind.REFUSED),
                Arguments.of(400, json, "{\"errors\":\"Bad Request\"}", Kind.REFUSED),
                Arguments.of(404, html, StubMaarch.PAGE_NOT_FOUND, Kind.UNREADABLE),
                Arguments.of(404, json, "{\"errors\":\"Document not found\"}", Kind.REFUSED),
                Arguments.of(413, html, "<html>Too large</html>", Kind.REFUSED),
                Arguments.of(429, html, "", Kind.SERVER_ERROR),
                Arguments.of(500, html, "", Kind.MEMORY),
                Arguments.of(500, html, "<html>Slim Application Error</html>", Kind.SERVER_ERROR),
                Arguments.of(500, json, SLIM_4, Kind.SERVER_ERROR),
                Arguments.of(502, html, "<html>Bad gateway</html>", Kind.SERVER_ERROR),
                Arguments.of(502, html, "", Kind.SERVER_ERROR),
                Arguments.of(503, json, "{\"errors\":\"Service unavailable\",\"migrating\":true}", Kind.MIGRATION),
                Arguments.of(503, html, "<html>Unavailable</html>", Kind.SERVER_ERROR),
                Arguments.of(302, html, "", Kind.UNREADABLE),
                Arguments.of(204, json, "", Kind.UNREADABLE),
                Arguments.of(200, html, "<html>Connexion</html>", Kind.UNREADABLE),
                Arguments.of(200, json, "<html>Connexion</html>", Kind.UNREADABLE),
                Arguments.of(200, json, "", Kind.UNREADABLE),
                Arguments.of(200, json, "[]", Kind.UNREADABLE),
                Arguments.of(200, json, "{\"resources\":null}", Kind.UNREADABLE));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void each_shape_is_of_one_kind(int status, String type, String body, Kind kind) {
        maarch.on(LIST, status, type, body);
        assertThat(failure().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_reading_call_is_never_said_to_have_been_done(int status, String type, String body) {
        maarch.on(LIST, status, type, body);
        assertThat(failure().mayHaveBeenDone()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void no_message_holds_the_login_the_password_a_page_or_an_sql_error(int status, String type, String body) {
        maarch.on(LIST, status, type, body);
        assertThat(failure().getMessage())
                .isNotBlank()
                .doesNotContain("grcpass", "grcuser", "<", "SQLSTATE", "Slim", "http://");
    }

    @Test
    void maarchs_own_words_are_quoted_when_they_are_json() {
        maarch.json(LIST, 400, "{\"errors\":\"Bad Request\\u0007: res_id\"}");
        assertThat(failure()).hasMessage("Maarch refuse la demande (code 400) (« Bad Request : res_id »).");
    }

    @Test
    void errors_may_be_a_list() {
        maarch.json(LIST, 500, "{\"errors\":[\"Invalid id value\",7,\"Autre\"]}");
        assertThat(failure().getMessage()).contains("« Invalid id value ; Autre »");
    }

    @Test
    void a_long_text_is_shortened() {
        maarch.json(LIST, 400, "{\"errors\":\"" + "x".repeat(1000) + "\"}");
        assertThat(failure().getMessage()).contains("x".repeat(300) + "…").doesNotContain("x".repeat(301));
    }

    @Test
    void a_text_of_three_hundred_characters_is_quoted_whole() {
        maarch.json(LIST, 400, "{\"errors\":\"" + "x".repeat(300) + "\"}");
        assertThat(failure().getMessage()).contains("« " + "x".repeat(300) + " »");
    }

    @Test
    void a_broken_server_that_may_not_be_maarch_points_to_the_address() {
        maarch.on(LIST, 500, StubMaarch.HTML, "<html>nginx</html>").json(LIST, 500, SLIM_4);
        assertThat(failure().getMessage()).contains("l'URL de MAARCH_FEED");
        assertThat(failure().getMessage()).doesNotContain("URL").contains("« Internal server error »");
    }

    @Test
    void only_a_redirect_is_called_one() {
        maarch.on(LIST, 300, StubMaarch.HTML, "").on(LIST, 204, StubMaarch.HTML, "");
        assertThat(failure().getMessage()).contains("renvoie ailleurs (code 300)");
        assertThat(failure()).hasMessage("Réponse inattendue de Maarch (code 204).");
    }

    @Test
    void words_that_hold_the_password_are_not_quoted() {
        maarch.json(LIST, 400, "{\"errors\":\"login grcuser:grcpass\"}");
        assertThat(failure().getMessage()).doesNotContain("grcpass", "«");
    }

    @Test
    void json_that_is_broken_or_says_nothing_is_not_quoted() {
        maarch.json(LIST, 400, "{\"errors\":")
                .json(LIST, 400, "{\"errors\":{\"a\":1}}")
                .json(LIST, 400, "[1]");
        for (int i = 0; i < 3; i++) {
            assertThat(failure()).hasMessage("Maarch refuse la demande (code 400).");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "5 minutes, PT5M",
        "1 hour, PT1H",
        "30 seconds, PT30S",
        "999999, PT1H",
        "'Mon, 23 Nov 2026 12:10:00 GMT', PT10M",
        "'Mon, 23 Nov 2026 11:00:00 GMT', PT0S"
    })
    void the_wait_that_is_asked_for_is_understood_and_bounded(String header, Duration wait) {
        migrating(header);
        assertThat(failure().retryAfter()).contains(wait);
    }

    @ParameterizedTest
    @CsvSource({"soon", "-5", "5 fortnights", "'Mon, 99 Nov 2026'", "''"})
    void a_wait_that_means_nothing_is_left_out(String header) {
        migrating(header);
        RegistryException later = failure();
        assertThat(later.kind()).isEqualTo(Kind.MIGRATION);
        assertThat(later.retryAfter()).isEqualTo(Optional.empty());
    }

    @Test
    void no_wait_is_asked_for() {
        maarch.json(LIST, 503, "{}");
        assertThat(failure().retryAfter()).isEmpty();
    }

    @Test
    void a_connection_closed_without_a_word_is_unreachable() {
        maarch.on(LIST, StubMaarch.closing());
        RegistryException lost = failure();
        assertThat(lost.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(lost.mayHaveBeenDone()).isFalse();
    }

    @Test
    void an_answer_cut_short_is_unreadable() {
        maarch.on(LIST, StubMaarch.untilClosed(200, StubMaarch.JSON, "{\"resources\":[{\"res_id\":42,\"sta"));
        assertThat(failure().kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void an_endless_answer_is_not_read_to_its_end() {
        byte[] piece = ("\"" + "x".repeat(100_000) + "\",").getBytes(StandardCharsets.US_ASCII);
        maarch.on(LIST, (request, out) -> {
            String head = "HTTP/1.1 200 X\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"other\":[";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 60; i++) {
                out.write(piece);
            }
            out.write("0],\"resources\":[]}".getBytes(StandardCharsets.US_ASCII));
            return false;
        });
        assertThat(failure().kind()).isEqualTo(Kind.UNREADABLE);
    }

    private void migrating(String retryAfter) {
        maarch.on(LIST, (request, out) -> {
            String head = "HTTP/1.1 503 X\r\nContent-Type: application/json\r\nRetry-After: " + retryAfter
                    + "\r\nContent-Length: 2\r\n\r\n{}";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return true;
        });
    }

    private RegistryException failure() {
        return catchThrowableOfType(
                RegistryException.class, () -> town.registry().standing(42));
    }
}
