package org.welco.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ChoosingALookTest {

    @Test
    void what_a_browser_says_oddly_is_the_ordinary_look() {
        assertThat(Look.said("dark", "compact")).isEqualTo(new Look("dark", "compact"));
        assertThat(Look.said("<script>", "none")).isEqualTo(new Look("", ""));
    }

    @Test
    void there_is_no_other_look() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Look("sepia", ""));
    }
}
