package org.welco.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.delivery.DeliveryState.DELIVERED;
import static org.welco.mail.delivery.DeliveryState.UNCERTAIN;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.mail.registry.RegistryLink.Statuses;
import org.welco.mail.testing.PlayedRegistry;
import org.welco.mail.testing.PlayedRegistry.Call;
import org.welco.mail.testing.PlayedRegistry.Said;

/** The first answer of a letter: its status tells whether it arrived. */
class TellingFirstAnswerTest extends OneTry {

    @BeforeEach
    void received_before() {
        registry.moves(42, "GRC_TRT");
    }

    @Test
    void is_a_note_with_the_status_of_an_answer() {
        assertThat(tells(answer()).state()).isEqualTo(DELIVERED);
        assertThat(registry.said()).containsExactly(new Said(Call.ANSWERED, 42, "GRC_REP", TEXT));
    }

    @Test
    void is_found_done_by_the_status_without_any_history() {
        registry.losesTheAnswer(Call.ANSWERED).hidesHistory();
        tells(answer());

        assertThat(tells(answer().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
        assertThat(registry.textsOf(42)).containsExactly(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRC_TRT", "GRC_SENT", "GRCREFUSED"})
    void is_written_again_when_the_letter_stands_where_we_left_it(String status) {
        registry.moves(42, status).hidesHistory();

        assertThat(tells(answer().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
        assertThat(registry.textsOf(42)).containsExactly(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRC", "END"})
    void is_uncertain_when_somebody_moved_the_letter_since_and_the_history_is_hidden(String status) {
        registry.moves(42, status).hidesHistory();

        assertThat(tells(answer().attempt(2).inDoubt()).state()).isEqualTo(UNCERTAIN);
        assertThat(writes()).isZero();
    }

    @Test
    void is_found_done_in_the_history_although_the_letter_was_put_back() {
        registry.losesTheAnswer(Call.ANSWERED);
        tells(answer());
        registry.moves(42, "GRC");

        assertThat(tells(answer().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
        assertThat(registry.textsOf(42)).containsExactly(TEXT);
        assertThat(registry.statusOf(42)).isEqualTo("GRC");
    }

    @Test
    void is_uncertain_when_the_letter_is_out_of_sight() {
        registry.showsOnly("COU");

        assertThat(tells(answer().attempt(2).inDoubt()).state()).isEqualTo(UNCERTAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "GRC_REP, GRC_TRT, GRC_SENT, GRCREFUSED",
        "GRC, GRC_REP, GRC_SENT, GRCREFUSED",
        "GRC, GRC_TRT, GRC_REP, GRCREFUSED",
        "GRC, GRC_TRT, GRC_SENT, GRC_REP"
    })
    void a_status_shared_with_another_step_proves_nothing(
            String toProcess, String received, String sent, String refused) {
        registry.linked(PlayedRegistry.with(new Statuses(toProcess, received, sent, refused, "GRC_REP"), "x"))
                .moves(42, "GRC_REP")
                .hidesHistory();

        assertThat(tells(answer().attempt(2).inDoubt()).state()).isEqualTo(UNCERTAIN);
        assertThat(writes()).isZero();
    }

    @Test
    void a_status_shared_with_another_step_is_no_obstacle_where_the_history_tells() {
        registry.linked(PlayedRegistry.with(new Statuses("GRC", "GRC_TRT", "GRC_REP", "GRCREFUSED", "GRC_REP"), "x"))
                .moves(42, "GRC_REP");

        assertThat(tells(answer().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
        assertThat(registry.textsOf(42)).containsExactly(TEXT);
    }

    @Test
    void a_repeat_without_doubt_reads_nothing_back() {
        tells(answer().attempt(2));

        assertThat(registry.said()).containsExactly(new Said(Call.ANSWERED, 42, "GRC_REP", TEXT));
    }
}
