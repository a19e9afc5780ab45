package org.welco.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.delivery.DeliveryState.DELIVERED;
import static org.welco.mail.delivery.DeliveryState.UNCERTAIN;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.testing.PlayedRegistry.Call;
import org.welco.mail.testing.PlayedRegistry.Said;

/** The first request of a later round: a note, since the number is never overwritten. */
class TellingLaterRequestTest extends OneTry {

    @BeforeEach
    void received_before() {
        registry.moves(42, "GRC_TRT");
    }

    @Test
    void is_a_note_that_moves_to_sent_and_leaves_the_number_alone() {
        assertThat(tells(sentAgain()).state()).isEqualTo(DELIVERED);
        assertThat(registry.said())
                .containsExactly(new Said(Call.NOTE, 42, "GRC_SENT", "Nouvelle demande 12-35 : " + LINK));
    }

    @Test
    void is_found_done_by_the_status() {
        registry.losesTheAnswer(Call.NOTE).hidesHistory();
        tells(sentAgain());

        assertThat(tells(sentAgain().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
        assertThat(registry.count(Call.NOTE)).isEqualTo(1);
    }

    @Test
    void is_written_again_when_the_letter_still_stands_as_received() {
        registry.hidesHistory();

        assertThat(tells(sentAgain().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
        assertThat(registry.count(Call.NOTE)).isEqualTo(1);
    }

    @Test
    void is_uncertain_when_somebody_moved_the_letter_since_and_hides_the_history() {
        registry.moves(42, "GRCREFUSED").hidesHistory();

        assertThat(tells(sentAgain().attempt(2).inDoubt()).state()).isEqualTo(UNCERTAIN);
        assertThat(writes()).isZero();
    }

    @Test
    void behind_an_answer_of_the_round_it_moves_nothing() {
        registry.moves(42, "GRC_REP");

        tells(sentAgain().answeredEarlier().answeredInRound());

        assertThat(registry.said()).contains(new Said(Call.NOTE, 42, "GRC_REP", "Nouvelle demande 12-35 : " + LINK));
    }

    @Test
    void behind_an_answer_of_the_round_the_status_proves_nothing() {
        registry.moves(42, "GRC_REP").hidesHistory();

        assertThat(tells(sentAgain().answeredEarlier().answeredInRound().inDoubt())
                        .state())
                .isEqualTo(UNCERTAIN);
        assertThat(writes()).isZero();
    }
}
