package org.welco.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.delivery.DeliveryState.BLOCKED;
import static org.welco.mail.delivery.DeliveryState.DELIVERED;
import static org.welco.mail.delivery.DeliveryState.UNCERTAIN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.mail.testing.PlayedRegistry.Call;
import org.welco.mail.testing.PlayedRegistry.Said;

/** Later answers: only the history tells whether they arrived. */
class TellingLaterAnswerTest extends OneTry {

    @ParameterizedTest
    @CsvSource({
        "GRC, GRC_REP",
        "GRC_TRT, GRC_REP",
        "GRC_SENT, GRC_REP",
        "GRC_REP, GRC_REP",
        "GRCREFUSED, GRCREFUSED",
        "END, END"
    })
    void moves_nothing_that_stands_beyond(String before, String after) {
        registry.moves(42, before);

        assertThat(tells(laterAnswer()).state()).isEqualTo(DELIVERED);
        assertThat(registry.said()).contains(new Said(Call.ANSWERED, 42, after, TEXT));
        assertThat(registry.statusOf(42)).isEqualTo(after);
    }

    @Test
    void is_blocked_when_the_letter_is_out_of_sight() {
        registry.showsOnly("COU");

        Settlement settlement = tells(laterAnswer());

        assertThat(settlement.state()).isEqualTo(BLOCKED);
        assertThat(settlement.reason()).contains("on ne peut pas relire son statut");
        assertThat(writes()).isZero();
    }

    @Test
    void is_found_done_in_the_history() {
        registry.moves(42, "GRC_REP").losesTheAnswer(Call.ANSWERED);
        tells(laterAnswer());

        assertThat(tells(laterAnswer().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
        assertThat(registry.textsOf(42)).containsExactly(TEXT);
    }

    @Test
    void is_written_when_the_history_lacks_it() {
        registry.moves(42, "GRC_REP");

        assertThat(tells(laterAnswer().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
        assertThat(registry.textsOf(42)).containsExactly(TEXT);
    }

    @Test
    void is_written_when_the_history_holds_it_only_from_an_earlier_step() {
        registry.moves(42, "GRC_REP");
        tells(laterAnswer());

        assertThat(tells(laterAnswer().attempt(2).inDoubt().sameTextBefore(1)).state())
                .isEqualTo(DELIVERED);
        assertThat(registry.textsOf(42)).containsExactly(TEXT, TEXT);
    }

    @Test
    void is_found_done_when_the_history_holds_one_more_than_earlier_steps_wrote() {
        registry.moves(42, "GRC_REP");
        tells(laterAnswer());
        tells(laterAnswer());

        assertThat(tells(laterAnswer().attempt(2).inDoubt().sameTextBefore(1)).state())
                .isEqualTo(DELIVERED);
        assertThat(registry.textsOf(42)).hasSize(2);
    }

    @Test
    void is_uncertain_when_the_history_is_hidden() {
        registry.moves(42, "GRC_REP").hidesHistory();

        Settlement settlement = tells(laterAnswer().attempt(2).inDoubt());

        assertThat(settlement.state()).isEqualTo(UNCERTAIN);
        assertThat(settlement.inDoubt()).isTrue();
        assertThat(writes()).isZero();
    }
}
