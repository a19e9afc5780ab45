package org.welco.mail.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.mail.MailReference;

class AskingForMailsTest {

    private static MailQuery query(String text) {
        return new MailQuery(MailTab.TO_PROCESS, text, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maarch-42", " MAARCH-42 ", "Maarch-42"})
    void a_reference_is_known_however_it_is_typed(String text) {
        assertThat(query(text).reference()).contains(MailReference.ofRegistry(42));
    }

    @Test
    void a_number_alone_may_be_a_reference() {
        assertThat(query(" 42 ").number()).hasValue(42);
        assertThat(query("42 rue").number()).isEmpty();
        assertThat(query("042").number()).isEmpty();
    }

    @Test
    void words_are_folded_and_each_is_looked_for_once() {
        assertThat(query("Nuisances, Élodie nuisances").words()).containsExactly("nuisances", "elodie");
    }

    @Test
    void a_chrono_is_made_of_words() {
        assertThat(query("2026/A/3268").words()).containsExactly("2026", "a", "3268");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "—", "'; --"})
    void what_holds_no_word_asks_for_all_letters(String text) {
        assertThat(query(text).isSearch()).isFalse();
    }

    @Test
    void what_is_too_long_is_cut() {
        assertThat(query("a".repeat(5000)).text()).hasSize(MailQuery.LONGEST_TEXT);
        assertThat(query("a b c d e f g h i j k").words()).hasSize(MailQuery.MOST_WORDS);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1})
    void pages_begin_at_one(int page) {
        assertThat(new MailQuery(MailTab.FINISHED, "", page).offset()).isZero();
    }

    @Test
    void there_is_no_page_beyond_reason() {
        assertThat(new MailQuery(MailTab.FINISHED, "", Integer.MAX_VALUE).offset())
                .isEqualTo(9999L * MailQuery.PAGE_SIZE);
    }
}
