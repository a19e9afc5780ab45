package org.welco.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are written as people of the region write them, and no line is broken inside one. */
class WritingPhonesTest {

    @ParameterizedTest
    @CsvSource({
        "+33600001278, 06 00 00 12 78",
        "+33200004419, 02 00 00 44 19",
        "+32470123456, +32 470 12 34 56",
        "pas un numéro, pas un numéro",
        "'', ''",
    })
    void as_in_france(String e164, String written) {
        String expected = e164.startsWith("+") ? written.replace(' ', '\u00a0') : written;
        assertThat(new Phones("FR").national(e164)).isEqualTo(expected);
    }
}
