package org.welco.platform.folding;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Éléonore d’Hautefeuille|eleonore d hautefeuille",
                "CŒUR ET ÆTHER|coeur et aether",
                "nid-de-poule|nid de poule",
                "n° 27-118|n 27 118",
                "ﬁche|fiche",
                "Straße|strasse",
                "Łódź|lodz",
                "  deux   espaces |deux espaces",
                "…|''"
            })
    void letters_lose_case_accents_and_ornament(String text, String folded) {
        assertThat(Folding.of(text)).isEqualTo(folded);
    }

    @Property
    void what_is_folded_stays_as_it_is(@ForAll String text) {
        assertThat(Folding.of(Folding.of(text))).isEqualTo(Folding.of(text));
    }

    /** Letters of French are folded one by one, unless another letter stands among them. */
    @Property
    void french_is_folded_as_it_is_beside_another_alphabet(
            @ForAll @CharRange(from = 0, to = 0x17f) @StringLength(max = 12) String text) {
        String alone = Folding.of(text);
        assertThat(Folding.of(text + " 中")).isEqualTo(alone.isEmpty() ? "中" : alone + " 中");
    }
}
