package org.welco.mail.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingMediaTypesTest {

    private final MediaTypes mediaTypes = new MediaTypes();

    private String of(String content) {
        return mediaTypes.of(content.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void a_pdf_is_known_by_its_first_bytes() {
        assertThat(of("%PDF-1.7\n")).isEqualTo("application/pdf");
    }

    @ParameterizedTest
    @CsvSource({"jpg, image/jpeg", "png, image/png", "tiff, image/tiff"})
    void an_image_is_known_by_its_content(String format, String type) throws IOException {
        ByteArrayOutputStream image = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, image);

        assertThat(mediaTypes.of(image.toByteArray())).isEqualTo(type);
    }

    @Test
    void words_are_plain_text() {
        assertThat(of("Madame, Monsieur,\n")).isEqualTo("text/plain");
    }

    @Test
    void a_page_is_never_taken_for_plain_text() {
        assertThat(of("<!DOCTYPE html><html><body>")).isEqualTo("text/html");
    }

    @Test
    void nothing_and_noise_are_unknown() {
        assertThat(mediaTypes.of(new byte[0])).isEqualTo("application/octet-stream");
        assertThat(mediaTypes.of(new byte[] {1, 2, 3, 0, 4, (byte) 0xff})).isEqualTo("application/octet-stream");
    }
}
