package org.welco.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingWordsTest {

    @ParameterizedTest
    @CsvSource({
        "ÉLÉONORE, eleonore",
        "Lefèvre, lefevre",
        "Cœur, coeur",
        "Ærø, aerø",
        "Straße, strasse",
        "œuvre, oeuvre",
        "ﬁche, fiche"
    })
    void accents_capitals_and_ligatures_make_no_difference(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded);
    }

    @Test
    void what_stands_between_words_is_one_space() {
        assertThat(Folding.fold("  L’arrêté n° 2026/A/3268 — « voirie » ")).isEqualTo("l arrete n 2026 a 3268 voirie");
    }

    @Test
    void a_letter_and_its_accent_written_apart_are_the_same_letter() {
        assertThat(Folding.fold("e\u0301te\u0301")).isEqualTo(Folding.fold("été"));
    }

    @Test
    void words_come_in_their_order() {
        assertThat(Folding.words("Carte d’Élodie")).containsExactly("carte", "d", "elodie");
    }

    @Test
    void a_text_without_word_has_none() {
        assertThat(Folding.words(" — … « »")).isEmpty();
        assertThat(Folding.fold("")).isEmpty();
    }
}
