package org.welco.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.delivery.DeliveryState.DELIVERED;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.testing.PlayedRegistry.Call;
import org.welco.mail.testing.PlayedRegistry.Said;

/** The first request of a letter: number, link, status. */
class TellingFirstRequestTest extends OneTry {

    @BeforeEach
    void received_before() {
        registry.moves(42, "GRC_TRT");
    }

    @Test
    void writes_number_and_link_and_moves_to_sent() {
        assertThat(tells(sent()).state()).isEqualTo(DELIVERED);
        assertThat(registry.said()).containsExactly(new Said(Call.SENT, 42, "GRC_SENT", "12-34"));
        assertThat(registry.linkOf(42)).contains(LINK);
    }

    @Test
    void never_steps_back_behind_an_answer_of_the_round() {
        registry.moves(42, "GRC_REP");

        tells(sent().answeredEarlier().answeredInRound());

        assertThat(registry.statusOf(42)).isEqualTo("GRC_REP");
        assertThat(registry.numberOf(42)).contains("12-34");
    }

    @Test
    void moves_to_sent_although_an_earlier_round_was_answered() {
        tells(sent().answeredEarlier());

        assertThat(registry.statusOf(42)).isEqualTo("GRC_SENT");
    }

    @Test
    void is_found_done_by_its_number_when_the_answer_was_lost() {
        registry.losesTheAnswer(Call.SENT);
        tells(sent());

        assertThat(tells(sent().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
        assertThat(registry.count(Call.SENT)).isEqualTo(1);
    }

    @Test
    void is_written_again_when_it_never_arrived() {
        registry.losesOnTheWay(Call.SENT);
        tells(sent());

        assertThat(tells(sent().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
        assertThat(registry.numberOf(42)).contains("12-34");
        assertThat(registry.count(Call.SENT)).isEqualTo(2);
    }

    @Test
    void does_not_pull_back_a_letter_put_back_after_it_was_done() {
        registry.losesTheAnswer(Call.SENT);
        tells(sent());
        registry.moves(42, "GRC");

        assertThat(tells(sent().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
        assertThat(registry.statusOf(42)).isEqualTo("GRC");
    }

    @Test
    void a_repeat_without_doubt_reads_nothing_back() {
        tells(sent().attempt(2));

        assertThat(registry.count(Call.STANDING)).isZero();
        assertThat(registry.count(Call.SENT)).isEqualTo(1);
    }
}
