package org.welco.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.delivery.DeliveryState.BLOCKED;
import static org.welco.mail.delivery.DeliveryState.DELIVERED;

import org.junit.jupiter.api.Test;
import org.welco.mail.testing.PlayedRegistry.Call;
import org.welco.mail.testing.PlayedRegistry.Said;

/** "Received", said once the letter is ours. */
class TellingReceivedTest extends OneTry {

    @Test
    void is_said_at_once_the_first_time() {
        assertThat(tells(received()).state()).isEqualTo(DELIVERED);
        assertThat(registry.said()).containsExactly(new Said(Call.RECEIVED, 42, "GRC_TRT", ""));
    }

    @Test
    void is_said_again_while_the_letter_still_stands_for_us() {
        assertThat(tells(received().attempt(2)).state()).isEqualTo(DELIVERED);
        assertThat(registry.statusOf(42)).isEqualTo("GRC_TRT");
    }

    @Test
    void is_not_said_again_once_somebody_moved_the_letter() {
        registry.moves(42, "END");

        assertThat(tells(received().attempt(2)).state()).isEqualTo(DELIVERED);
        assertThat(registry.statusOf(42)).isEqualTo("END");
        assertThat(writes()).isZero();
    }

    @Test
    void is_not_said_again_when_only_the_answer_was_lost() {
        registry.moves(42, "GRC_TRT");

        assertThat(tells(received().inDoubt()).state()).isEqualTo(DELIVERED);
        assertThat(writes()).isZero();
    }

    @Test
    void is_said_again_when_the_letter_is_out_of_sight_so_that_the_refusal_is_heard() {
        registry.showsOnly("COU");

        assertThat(tells(received().attempt(2)).state()).isEqualTo(BLOCKED);
        assertThat(registry.count(Call.RECEIVED)).isEqualTo(1);
    }
}
