package org.welco.mail.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.welco.mail.testing.OddPdf;
import org.welco.platform.child.ChildJvm.Limits;
import org.welco.sandbox.letters.FictionalLetter;
import org.welco.sandbox.letters.FictionalLetter.Kind;
import org.welco.sandbox.letters.LetterTown;

/** Real children read real documents; the hostile ones end their child, and this test goes on. */
class ReadingADocumentTest {

    private static final String PDF = "application/pdf";
    private static final Limits SHORT = new Limits(64, Duration.ofSeconds(6), ReadDocument.LIMITS.longestAnswer());
    private static final Limits PATIENT = new Limits(256, Duration.ofSeconds(120), SHORT.longestAnswer());

    @TempDir
    Path folder;

    private Reading read(byte[] document, String mediaType) throws Exception {
        return read(PATIENT, document, mediaType);
    }

    private Reading read(Limits limits, byte[] document, String mediaType) throws Exception {
        Files.write(folder.resolve("document"), document);
        return new ReadDocument(limits).read(folder, "document", mediaType);
    }

    private static byte[] letter(Kind kind) {
        return LetterTown.letters("ville").stream()
                .filter(letter -> letter.kind() == kind)
                .findFirst()
                .flatMap(FictionalLetter::document)
                .orElseThrow();
    }

    private static BufferedImage picture(Reading reading) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(reading.thumbnail().orElseThrow()));
    }

    @Test
    void a_letter_gives_its_text_its_pages_and_its_first_page() throws Exception {
        Reading reading = read(letter(Kind.PDF), PDF);

        assertThat(reading.text().state()).isEqualTo(TextState.INDEXED);
        assertThat(reading.text().pages()).isEqualTo(1);
        assertThat(reading.text().text()).contains("Demande de place en crèche", "à l’hôpital");
        assertThat(picture(reading).getHeight()).isEqualTo(320);
    }

    @Test
    void a_scan_has_no_text_and_a_picture() throws Exception {
        Reading reading = read(letter(Kind.SCAN), PDF);

        assertThat(reading.text()).isEqualTo(new LetterText(TextState.SCANNED, 1, ""));
        assertThat(reading.thumbnail()).isPresent();
    }

    @Test
    void a_photograph_is_a_scan_of_one_page() throws Exception {
        Reading reading = read(letter(Kind.JPEG), "image/jpeg");

        assertThat(reading.text()).isEqualTo(new LetterText(TextState.SCANNED, 1, ""));
        assertThat(Math.max(picture(reading).getWidth(), picture(reading).getHeight()))
                .isEqualTo(320);
    }

    @Test
    void a_plain_text_is_its_own_text_in_either_encoding() throws Exception {
        byte[] windows = "Été pluvieux, 12 €".getBytes(Charset.forName("windows-1252"));

        assertThat(read(windows, "text/plain").text().text()).isEqualTo("Été pluvieux, 12 €");
        assertThat(read("Été\u0000 pluvieux".getBytes(StandardCharsets.UTF_8), "text/plain")
                        .text()
                        .text())
                .isEqualTo("Été pluvieux");
    }

    @Test
    void one_that_wants_a_password_is_locked() throws Exception {
        assertThat(read(OddPdf.locked("ouvre-moi", "secret"), PDF)).isEqualTo(Reading.none(TextState.ENCRYPTED));
    }

    @Test
    void one_that_anybody_may_open_is_read_whatever_it_forbids() throws Exception {
        assertThat(read(OddPdf.locked("", "lisible"), PDF).text().text()).isEqualTo("lisible");
    }

    @Test
    void what_is_no_pdf_is_broken() throws Exception {
        assertThat(read("%PDF-1.4 et puis plus rien".getBytes(StandardCharsets.UTF_8), PDF))
                .isEqualTo(Reading.none(TextState.BROKEN));
    }

    @Test
    void one_that_was_cut_in_the_middle_is_broken_or_what_is_left_of_it() throws Exception {
        byte[] whole = letter(Kind.PDF);

        Reading reading = read(Arrays.copyOf(whole, whole.length / 2), PDF);

        assertThat(reading.text().state()).isIn(TextState.BROKEN, TextState.SCANNED, TextState.INDEXED);
    }

    @Test
    void pages_that_turn_in_a_circle_give_nothing() throws Exception {
        LetterText text = read(OddPdf.loop(), PDF).text();

        assertThat(text.state()).isIn(TextState.BROKEN, TextState.SCANNED);
        assertThat(text.text()).isEmpty();
    }

    @Test
    void a_bomb_ends_its_own_child() throws Exception {
        assertThat(read(OddPdf.bomb(400), PDF).text().state()).isEqualTo(TextState.TOO_LONG);
    }

    @Test
    void forms_within_forms_within_forms_end_with_the_child_s_time() throws Exception {
        assertThat(read(SHORT, OddPdf.laughing(30), PDF).text().state()).isEqualTo(TextState.TOO_LONG);
    }

    @Test
    void of_ten_thousand_pages_two_hundred_are_read() throws Exception {
        LetterText text = read(OddPdf.ofPages(10_000), PDF).text();

        assertThat(text.state()).isEqualTo(TextState.TOO_LONG);
        assertThat(text.pages()).isEqualTo(10_000);
        assertThat(text.text().split("Page parmi d'autres", -1)).hasSize(201);
    }

    @Test
    void a_text_that_never_ends_is_kept_to_its_limit() throws Exception {
        LetterText text = read("mot ".repeat(300_000).getBytes(StandardCharsets.UTF_8), "text/plain")
                .text();

        assertThat(text.state()).isEqualTo(TextState.TOO_LONG);
        assertThat(text.text().length()).isLessThanOrEqualTo(LetterText.LONGEST);
    }
}
