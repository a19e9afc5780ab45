package org.welco.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.search.query.Phones;

/** What was searched for stands in the fields that it seems to be meant for. */
class PrefillingTest {

    private static Map<String, String> prefilled(String typed) {
        return Prefill.of(typed, PlayedForm.whole(), new Phones("FR"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lefebvre jacqueline | last_name | Lefebvre",
                "lefebvre jean-paul | first_name | Jean-Paul",
                "d’Hautefeuille Éléonore | last_name | d’Hautefeuille",
                "06 12 34 56 78 | mobile | 06 12 34 56 78",
                "lefebvre 04 76 12 34 56 | phone | 04 76 12 34 56",
                "lefebvre 12/03/1984 | birthdate | 12/03/1984",
                "j.lefebvre@example.org | email | j.lefebvre@example.org"
            })
    void each_part_goes_to_its_field(String typed, String field, String value) {
        assertThat(prefilled(typed)).containsEntry(field, value);
    }

    @Test
    void numbers_that_are_nothing_of_an_account_go_nowhere() {
        assertThat(prefilled("12-345")).isEmpty();
    }
}
