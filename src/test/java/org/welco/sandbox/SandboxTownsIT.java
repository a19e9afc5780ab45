package org.welco.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.welco.sandbox.http.RawCall;
import org.welco.sandbox.maarch.FaultKind;
import org.welco.sandbox.maarch.LetterState;
import org.welco.sandbox.maarch.MaarchSandbox;

/** What the launcher starts: two towns, filled once, and the control page. */
class SandboxTownsIT {

    private static final String VILLE = "maarch.localhost";

    @TempDir
    Path tenants;

    private Sandbox sandbox;

    @BeforeEach
    void start() throws IOException {
        sandbox = open();
        sandbox.maarchs().forEach(MaarchSandbox::reset);
        sandbox.fillTown(VILLE, "ville");
        sandbox.fillTown("maarch.agglo.localhost", "agglo");
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private Sandbox open() throws IOException {
        return Sandbox.towns(SandboxDatabase.url(), 0, tenants);
    }

    private LetterState letter(String about) {
        return sandbox.maarch(VILLE).letters().stream()
                .filter(letter -> letter.subject().orElse("").contains(about))
                .findFirst()
                .orElseThrow();
    }

    private byte[] document(String about) {
        return sandbox.maarch(VILLE).document(letter(about).resId()).orElseThrow();
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
    void every_letter_waits_in_grc() {
        assertThat(sandbox.maarch(VILLE).letters())
                .hasSize(13)
                .extracting(LetterState::status)
                .containsOnly("GRC");
        assertThat(sandbox.maarch("maarch.agglo.localhost").letters()).hasSize(13);
    }

    @Test
    void a_letter_is_a_readable_french_pdf() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document("crèche"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Camille Lefort", "Objet : Demande de place en crèche pour septembre", "l’hôpital");
        }
    }

    @Test
    void a_scan_holds_no_text() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document("Nid-de-poule"))) {
            assertThat(new PDFTextStripper().getText(pdf)).isBlank();
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void the_huge_one_is_a_pdf_of_thirty_megabytes_always_of_the_same_bytes() throws IOException {
        byte[] huge = document("plans");
        assertThat(huge).hasSize(30_000_000).isEqualTo(document("plans"));
        try (PDDocument pdf = Loader.loadPDF(huge)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("haute définition");
        }
    }

    @Test
    void the_odd_ones_are_there() {
        MaarchSandbox maarch = sandbox.maarch(VILLE);
        assertThat(maarch.document(letter("Subvention").resId())).isEmpty();
        assertThat(letter("Pli recommandé").format()).isEmpty();
        assertThat(document("photographié")).startsWith((byte) 0xff, (byte) 0xd8);
        assertThat(letter("Facture").format()).contains("pdf");
        assertThat(new String(document("Facture"), StandardCharsets.UTF_8)).startsWith("<!DOCTYPE html>");
        assertThat(new String(document("piscine"), StandardCharsets.UTF_8)).contains("3,50 €");
    }

    @Test
    void a_restart_finds_everything_again_and_fills_nothing() throws IOException {
        sandbox.maarch(VILLE).putIn(100, "GRC_SENT");
        sandbox.close();
        sandbox = open();
        assertThat(sandbox.maarch(VILLE).letters()).hasSize(13);
        assertThat(sandbox.maarch(VILLE).status(100)).isEqualTo("GRC_SENT");
    }

    @Test
    void an_unknown_host_is_404() throws IOException {
        assertThat(RawCall.get(URI.create(sandbox.url("autre.localhost"))).status())
                .isEqualTo(404);
    }

    @Test
    void the_control_page_shows_letters_in_french_and_escapes_what_they_hold() throws IOException {
        sandbox.maarch(VILLE).addLetter("<script>alert(1)</script>", new byte[] {1});
        RawCall.Reply page = get("");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Demande de place en crèche pour septembre", "lang=\"fr\"", "&lt;script&gt;alert(1)")
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
    void the_link_of_a_request_opens_a_page_of_wcs() throws IOException {
        String link = sandbox.wcs("demarches.ville.localhost").requestUrl("creche", 42);
        assertThat(RawCall.get(URI.create(link)).body()).contains("Demande creche n° 1-42");
    }

    @Test
    void a_broken_hobo_file_only_leaves_its_services_without_a_secret() throws IOException {
        sandbox.close();
        Files.createDirectories(tenants.resolve("cassé"));
        Files.writeString(tenants.resolve("cassé").resolve("hobo.json"), "{");
        sandbox = open();
        assertThat(sandbox.maarchs()).hasSize(2);
    }
}
