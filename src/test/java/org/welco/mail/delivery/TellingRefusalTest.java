package org.welco.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.delivery.DeliveryState.BLOCKED;
import static org.welco.mail.delivery.DeliveryState.DELIVERED;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.mail.testing.PlayedRegistry.Call;
import org.welco.mail.testing.PlayedRegistry.Said;

/** "Not for us", with its note. */
class TellingRefusalTest extends OneTry {

    @BeforeEach
    void received_before() {
        registry.moves(42, "GRC_TRT");
    }

    @Test
    void moves_to_refused_with_its_note() {
        assertThat(tells(refused()).state()).isEqualTo(DELIVERED);
        assertThat(registry.said()).containsExactly(new Said(Call.REFUSED, 42, "GRCREFUSED", NOTE));
    }

    @Test
    void is_found_done_by_the_status() {
        registry.losesTheAnswer(Call.REFUSED);
        tells(refused());

        assertThat(tells(refused().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
        assertThat(registry.textsOf(42)).containsExactly(NOTE);
    }

    @Test
    void is_said_again_while_the_letter_stands_as_received() {
        assertThat(tells(refused().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
        assertThat(registry.statusOf(42)).isEqualTo("GRCREFUSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRC", "END"})
    void does_not_undo_what_somebody_did_since(String status) {
        registry.moves(42, status);

        assertThat(tells(refused().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
        assertThat(registry.statusOf(42)).isEqualTo(status);
        assertThat(writes()).isZero();
    }

    @Test
    void is_said_again_when_the_letter_is_out_of_sight_so_that_the_refusal_is_heard() {
        registry.forgets(42);

        Settlement settlement = tells(refused().attempt(2).inDoubt());

        assertThat(settlement.state()).isEqualTo(BLOCKED);
        assertThat(settlement.gone()).isTrue();
    }

    @Test
    void a_repeat_without_doubt_reads_nothing_back() {
        tells(refused().attempt(2));

        assertThat(registry.said()).containsExactly(new Said(Call.REFUSED, 42, "GRCREFUSED", NOTE));
    }
}
