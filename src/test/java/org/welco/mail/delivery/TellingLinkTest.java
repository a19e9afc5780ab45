package org.welco.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.delivery.DeliveryState.DELIVERED;
import static org.welco.mail.delivery.DeliveryState.UNCERTAIN;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.mail.testing.PlayedRegistry.Call;
import org.welco.mail.testing.PlayedRegistry.Said;

/** The link to the request as a line of history. */
class TellingLinkTest extends OneTry {

    @BeforeEach
    void sent_before() {
        registry.moves(42, "GRC_SENT");
    }

    @Test
    void is_a_note_that_moves_nothing() {
        assertThat(tells(link()).state()).isEqualTo(DELIVERED);
        assertThat(registry.said()).contains(new Said(Call.NOTE, 42, "GRC_SENT", LINK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRC", "GRC_TRT", "GRC_REP", "END"})
    void keeps_whatever_status_the_letter_has(String status) {
        registry.moves(42, status);

        tells(link());

        assertThat(registry.statusOf(42)).isEqualTo(status);
    }

    @Test
    void is_found_done_in_the_history() {
        registry.losesTheAnswer(Call.NOTE);
        tells(link());

        assertThat(tells(link().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
        assertThat(registry.textsOf(42)).containsExactly(LINK);
    }

    @Test
    void is_written_again_when_the_history_lacks_it() {
        assertThat(tells(link().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
        assertThat(registry.textsOf(42)).containsExactly(LINK);
    }

    @Test
    void is_uncertain_when_the_history_is_hidden() {
        registry.hidesHistory();

        Settlement settlement = tells(link().attempt(2).inDoubt());

        assertThat(settlement.state()).isEqualTo(UNCERTAIN);
        assertThat(settlement.reason()).contains("«\u00a0Rejouer\u00a0» ou «\u00a0C’est parti\u00a0»");
        assertThat(writes()).isZero();
    }
}
