package org.welco.maarch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BoundingAnswersTest {

    @Test
    void an_answer_read_byte_by_byte_is_the_same() throws IOException {
        InputStream answer = bounded(new byte[] {0, 1, 127, (byte) 128, (byte) 255});
        assertThat(new int[] {answer.read(), answer.read(), answer.read(), answer.read(), answer.read(), answer.read()})
                .containsExactly(0, 1, 127, 128, 255, -1);
    }

    @Test
    void an_answer_of_exactly_the_limit_is_read_to_its_end() throws IOException {
        InputStream answer = bounded(new byte[BoundedStream.LIMIT]);
        assertThat(answer.readNBytes(BoundedStream.LIMIT)).hasSize(BoundedStream.LIMIT);
        assertThat(answer.read(new byte[10], 0, 10)).isEqualTo(-1);
    }

    @Test
    void an_answer_of_one_byte_more_is_given_up() throws IOException {
        InputStream answer = bounded(new byte[BoundedStream.LIMIT + 1]);
        answer.readNBytes(BoundedStream.LIMIT);
        assertThatThrownBy(() -> answer.read(new byte[1], 0, 1)).isInstanceOf(StreamConstraintsException.class);
    }

    @Test
    void single_bytes_count_too() throws IOException {
        InputStream answer = bounded(new byte[BoundedStream.LIMIT + 1]);
        answer.readNBytes(BoundedStream.LIMIT);
        assertThatThrownBy(answer::read).isInstanceOf(StreamConstraintsException.class);
    }

    @Test
    void what_was_read_stands_where_it_was_asked_for() throws IOException {
        byte[] place = {9, 9, 9, 9};
        assertThat(bounded(new byte[] {1, 2, 3}).read(place, 1, 2)).isEqualTo(2);
        assertThat(place).containsExactly(9, 1, 2, 9);
    }

    private static InputStream bounded(byte[] answer) {
        return new BoundedStream(new ByteArrayInputStream(answer));
    }
}
