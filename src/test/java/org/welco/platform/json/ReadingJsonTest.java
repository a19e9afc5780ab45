package org.welco.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON of whoever it may be. */
class ReadingJsonTest {

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_value_is_read() {
        assertThat(JsonOfOthers.read(stream("[1]")).asJsonArray()).hasSize(1);
        assertThat(JsonOfOthers.object(stream("{\"é\": 1}"))).containsKey("é");
        assertThat(JsonOfOthers.object("{\"a\": 1}")).containsKey("a");
        assertThat(JsonOfOthers.array("[1, 2]")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void what_is_nested_without_end_is_no_json(String opening) {
        String deep = opening.repeat(5000);
        assertThatThrownBy(() -> JsonOfOthers.read(stream(deep))).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> JsonOfOthers.object(stream(deep))).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> JsonOfOthers.object(deep)).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> JsonOfOthers.array(deep)).isInstanceOf(JsonException.class);
    }

    @Test
    void one_kind_is_not_the_other() {
        assertThatThrownBy(() -> JsonOfOthers.object("[]")).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> JsonOfOthers.array("{}")).isInstanceOf(JsonException.class);
    }

    @Test
    void what_the_stream_itself_throws_passes() {
        InputStream refusing = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("too long");
            }
        };
        assertThatThrownBy(() -> JsonOfOthers.read(refusing)).isInstanceOf(IllegalStateException.class);
    }
}
