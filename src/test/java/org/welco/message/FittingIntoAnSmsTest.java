package org.welco.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phones bill by an alphabet of their own. */
class FittingIntoAnSmsTest {

    @ParameterizedTest
    @CsvSource({"Crêches,Creches", "L’Haÿ,L'Hay", "Évry,Évry", "Mérignac,Mérignac", "Bois‑d’Arcy,BoisdArcy"})
    void signs_that_phones_bill_dearly_make_way(String town, String written) {
        assertThat(SmsAlphabet.written(town).replace("'", "").replace("-", ""))
                .isEqualTo(written.replace("'", "").replace("-", ""));
    }

    @Test
    void some_signs_count_twice() {
        assertThat(SmsAlphabet.septets("a€")).isEqualTo(3);
    }

    @Test
    void a_sign_of_another_alphabet_does_not_fit() {
        assertThat(SmsAlphabet.fits("ê")).isFalse();
        assertThat(SmsAlphabet.fits("a".repeat(160))).isTrue();
        assertThat(SmsAlphabet.fits("a".repeat(161))).isFalse();
    }
}
