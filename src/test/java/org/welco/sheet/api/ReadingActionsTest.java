package org.welco.sheet.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.access.RefusedException;

/** What is no gesture on a line is refused before anything is looked up. */
class ReadingActionsTest {

    private final BlockActionResource resource = new BlockActionResource(null, null);

    @ParameterizedTest
    @ValueSource(strings = {"", "bonjour", "[]", "{\"line\": 1}", "{\"line\": "})
    void what_names_no_line_cannot_be_read(String sent) {
        refused(sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"line\":"})
    void neither_can_what_is_nested_without_end(String opening) {
        refused(opening.repeat(5000));
    }

    private void refused(String sent) {
        InputStream body = new ByteArrayInputStream(sent.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> resource.act("1", "factures", null, body)).isInstanceOf(RefusedException.class);
    }
}
