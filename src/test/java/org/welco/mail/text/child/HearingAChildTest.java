package org.welco.mail.text.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The child may have been taken over by what it read. */
class HearingAChildTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Frames frames = new Frames(said);

    private Frames.Heard heard() {
        return Frames.hear(said.toByteArray());
    }

    @Test
    void frames_come_out_as_they_went_in() throws IOException {
        frames.pages(3);
        frames.text("Été ");
        frames.text("pluvieux");
        frames.state("INDEXED");
        frames.thumbnail(PNG);

        Frames.Heard heard = heard();
        assertThat(heard.pages()).isEqualTo(3);
        assertThat(heard.text()).isEqualTo("Été pluvieux");
        assertThat(heard.state()).contains("INDEXED");
        assertThat(heard.thumbnail()).contains(PNG);
    }

    @Test
    void what_came_before_a_cut_stays() throws IOException {
        frames.pages(3);
        frames.text("bonjour");
        byte[] whole = said.toByteArray();

        Frames.Heard heard = Frames.hear(Arrays.copyOf(whole, whole.length - 2));

        assertThat(heard.pages()).isEqualTo(3);
        assertThat(heard.text()).isEmpty();
    }

    @Test
    void a_picture_that_is_none_is_not_taken() throws IOException {
        frames.thumbnail("<script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        assertThat(heard().thumbnail()).isEmpty();
    }

    @Test
    void what_a_database_chokes_on_is_left_out() throws IOException {
        frames.text("a\u0000b\u0007\ud800c\nd");

        assertThat(heard().text()).isEqualTo("ab?c\nd");
    }

    @Test
    void text_beyond_the_limit_is_not_said() throws IOException {
        assertThat(frames.text("x".repeat(Frames.LONGEST_TEXT + 5))).isFalse();
        frames.text("encore");

        assertThat(heard().text()).hasSizeLessThanOrEqualTo(Frames.LONGEST_TEXT).doesNotContain("encore");
    }

    @Property
    void any_noise_is_heard_out(@ForAll byte[] noise) {
        assertThat(Frames.hear(noise).pages()).isNotNegative();
    }
}
