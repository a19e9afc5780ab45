package org.welco.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.welco.sandbox.http.RawCall;
import org.welco.sandbox.maarch.LetterState;
import org.welco.sandbox.maarch.MaarchSandbox;
import org.welco.sandbox.maarch.MaarchVersion;

/** The two towns that the launcher starts, filled once for all these tests, which only read them. */
class SandboxTownsIT {

    private static final String VILLE = "maarch.localhost";

    @TempDir
    static Path tenants;

    private static Sandbox sandbox;

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.towns(SandboxDatabase.url(), 0, tenants);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static LetterState letter(String about) {
        return sandbox.maarch(VILLE).letters().stream()
                .filter(letter -> letter.subject().orElse("").contains(about))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] document(String about) {
        return sandbox.maarch(VILLE).document(letter(about).resId()).orElseThrow();
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
    void an_unknown_host_is_404() throws IOException {
        assertThat(RawCall.get(URI.create(sandbox.url("autre.localhost"))).status())
                .isEqualTo(404);
    }

    @Test
    void the_link_of_a_request_opens_a_page_of_wcs() throws IOException {
        String link = sandbox.wcs("demarches.ville.localhost").requestUrl("creche", 42);
        assertThat(RawCall.get(URI.create(link)).body()).contains("Demande creche n° 1-42");
    }

    @Test
    void a_broken_hobo_file_only_leaves_its_services_without_a_secret() throws IOException {
        Files.createDirectories(tenants.resolve("cassé"));
        Files.writeString(tenants.resolve("cassé").resolve("hobo.json"), "{");
        try (Sandbox other = Sandbox.builder(SandboxDatabase.url())
                .wcs("demarches.ville.localhost")
                .tenants(tenants)
                .start()) {
            assertThat(other.wcs()).hasSize(1);
        }
    }

    @Test
    void a_restart_finds_everything_again_and_fills_nothing() throws IOException {
        Sandbox.Builder builder =
                Sandbox.builder(SandboxDatabase.url()).maarch("restart.localhost", MaarchVersion.V21_03);
        try (Sandbox first = builder.start()) {
            first.maarch("restart.localhost").reset();
            assertThat(first.fillTown("restart.localhost", "agglo")).isEqualTo(13);
            first.maarch("restart.localhost").putIn(100, "GRC_SENT");
        }
        try (Sandbox second = builder.start()) {
            assertThat(second.fillTown("restart.localhost", "agglo")).isZero();
            assertThat(second.maarch("restart.localhost").letters()).hasSize(13);
            assertThat(second.maarch("restart.localhost").status(100)).isEqualTo("GRC_SENT");
        }
    }
}
