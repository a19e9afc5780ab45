package org.welco.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;
import org.welco.access.Town;
import org.welco.access.capability.Capabilities;
import org.welco.access.store.PostgresCapabilityKeys;
import org.welco.launcher.Pauses;
import org.welco.mail.testing.OddPdf;
import org.welco.sandbox.maarch.NewLetter;
import org.welco.testing.NothingPrivateInTheLog;
import org.welco.testing.OwnTown;
import org.welco.testing.RunningWelco;

/** What is read of letters in the background, and what other services show of them. */
@ExtendWith(NothingPrivateInTheLog.class)
class GlancingAtLettersIT {

    private static final String CLAIRE = "a0000000000000000000000000000001";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static OwnTown town;
    private static String readable;
    private static String locked;
    private static String bomb;
    private static String scanless;

    @BeforeAll
    static void harvest() {
        town = OwnTown.open(RunningWelco.get(), "glances");
        readable = letter(OddPdf.saying("Demande de place en crèche de " + OwnTown.PRIVATE, "Deuxième page"));
        locked = letter(OddPdf.locked("ouvre-moi", "secret"));
        bomb = letter(OddPdf.bomb(400));
        scanless = OwnTown.id(town.record(NewLetter.withoutDocument("Sans document, " + OwnTown.PRIVATE)));
        town.harvest();
        assertThat(Pauses.until(
                        () -> !text(readable).path("state").asText().equals("waiting")
                                && !text(bomb).path("state").asText().equals("waiting"),
                        PATIENCE))
                .as("the texts are read")
                .isTrue();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    private static String letter(byte[] pdf) {
        return OwnTown.id(town.record(NewLetter.pdf("Courrier de " + OwnTown.PRIVATE, pdf)));
    }

    private static JsonNode text(String id) {
        return town.api().get("/api/mail/" + id + "/text/").data();
    }

    /** As the service itself would give it, with its own key. */
    private static String capability(String id, Clock clock) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(RunningWelco.get().database().url());
        database.setUser(RunningWelco.get().database().user());
        return "capability="
                + new Capabilities(new PostgresCapabilityKeys(database), clock)
                        .give(Town.called(town.host()).open(), "/mail/" + id + "/", CLAIRE);
    }

    private static String capability(String id) {
        return capability(id, Clock.systemUTC());
    }

    private static HttpResponse<String> summary(String id, String query) {
        return town.client().get("/mail/" + id + "/summary?" + query);
    }

    @Test
    void a_letter_s_text_and_pages_are_known() {
        JsonNode text = text(readable);
        assertThat(text.path("state").asText()).isEqualTo("indexed");
        assertThat(text.path("pages").asInt()).isEqualTo(2);
        assertThat(text.path("text").asText()).contains("place en crèche", "Deuxième page");
    }

    @Test
    void hostile_and_locked_letters_are_said_to_be_so_and_the_service_goes_on() {
        assertThat(text(bomb).path("state").asText()).isEqualTo("too_long");
        assertThat(text(locked).path("state").asText()).isEqualTo("encrypted");
        assertThat(text(scanless).path("state").asText()).isEqualTo("none");
        assertThat(town.api().get("/api/mail/maarch-999999999/text/").errorClass())
                .isEqualTo("unknown-mail");
    }

    @Test
    void the_holder_of_a_capability_sees_the_first_page() throws IOException {
        HttpResponse<byte[]> picture =
                town.client().getBytes("/mail/" + readable + "/thumbnail.png?" + capability(readable));
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.body())).getHeight())
                .isEqualTo(320);
    }

    @Test
    void a_letter_without_first_page_has_the_picture_of_a_sheet() throws IOException {
        byte[] picture = town.client()
                .getBytes("/mail/" + scanless + "/thumbnail.png?" + capability(scanless))
                .body();
        assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getHeight()).isEqualTo(320);
    }

    @Test
    void the_summary_calls_back() {
        HttpResponse<String> answer = summary(readable, "callback=jQuery33_1&_=12&" + capability(readable));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(answer.body())
                .startsWith("/**/jQuery33_1({\"content\":\"\\u003cdiv class=")
                .endsWith("});")
                .contains("/mail/" + readable + "\\\"", "Ouvrir le courrier")
                .doesNotContain("<");
    }

    @Test
    void a_callback_that_is_no_name_is_refused() {
        for (String callback : new String[] {"alert(1)", "", "a%3Bb", "a.b.c.d.e", "%3Cscript%3E"}) {
            assertThat(summary(readable, "callback=" + callback + "&" + capability(readable))
                            .statusCode())
                    .as(callback)
                    .isEqualTo(400);
        }
        assertThat(summary(readable, capability(readable)).statusCode()).isEqualTo(400);
    }

    @Test
    void without_a_capability_or_with_that_of_another_letter_nothing_is_seen() {
        assertThat(summary(readable, "callback=f").statusCode()).isEqualTo(401);
        assertThat(summary(readable, "callback=f&" + capability(locked)).statusCode())
                .isEqualTo(401);
        assertThat(summary(readable, "callback=f&capability=1.2.3").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_capability_ends_after_twelve_hours() {
        Clock yesterday = Clock.offset(Clock.systemUTC(), Capabilities.LIFE.negated());
        assertThat(summary(readable, "callback=f&" + capability(readable, yesterday))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_capability_opens_neither_the_document_nor_the_letter() {
        assertThat(town.client()
                        .get("/api/mail/" + readable + "/document/?" + capability(readable))
                        .statusCode())
                .isEqualTo(401);
        assertThat(town.client()
                        .get("/mail/" + readable + "?" + capability(readable))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).contains("/login/?next="));
    }

    @Test
    void the_viewer_is_served_as_modules_under_its_own_policy() {
        HttpResponse<String> page = town.client().get("/webjars/pdf-js/5.3.31/web/viewer.html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("'wasm-unsafe-eval'", "default-src 'none'")
                .doesNotContain("'unsafe-eval'");
        assertThat(type("/webjars/pdf-js/5.3.31/build/pdf.mjs")).startsWith("text/javascript");
        assertThat(type("/webjars/pdf-js/5.3.31/web/wasm/openjpeg.wasm")).isEqualTo("application/wasm");
        assertThat(town.client().get("/webjars/pdf-js/../../WEB-INF/web.xml").statusCode())
                .isEqualTo(404);
    }

    private static String type(String path) {
        return town.client().getBytes(path).headers().firstValue("Content-Type").orElse("");
    }
}
