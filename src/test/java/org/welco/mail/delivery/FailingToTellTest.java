package org.welco.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.delivery.DeliveryState.BLOCKED;
import static org.welco.mail.delivery.DeliveryState.DELIVERED;
import static org.welco.mail.delivery.DeliveryState.WAITING;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.mail.testing.PlayedRegistry.Call;

/** What a try leaves behind when it fails. */
class FailingToTellTest extends OneTry {

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"RIGHTS", "UNKNOWN_STATUS", "GONE", "REFUSED", "SETTINGS"})
    void what_will_not_change_by_itself_blocks_under_these_settings(Kind kind) {
        registry.refuses(Call.ANSWERED, kind);

        Settlement settlement = tells(answer());

        assertThat(settlement.state()).isEqualTo(BLOCKED);
        assertThat(settlement.reason()).isEqualTo("refus : " + kind);
        assertThat(settlement.failedUnder()).isEqualTo(registry.link().fingerprint());
        assertThat(settlement.gone()).isEqualTo(kind == Kind.GONE);
        assertThat(settlement.inDoubt()).isFalse();
        assertThat(settlement.registryIsDown()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"CREDENTIALS", "MIGRATION", "MEMORY", "UNREADABLE", "SERVER_ERROR", "UNREACHABLE"})
    void what_may_change_by_itself_is_tried_again_later(Kind kind) {
        registry.refuses(Call.ANSWERED, kind);

        Settlement settlement = tells(answer());

        assertThat(settlement.state()).isEqualTo(WAITING);
        assertThat(settlement.reason()).isEqualTo("refus : " + kind);
        assertThat(settlement.pause()).isBetween(Duration.ofMillis(2500), Duration.ofSeconds(5));
        assertThat(settlement.failedUnder()).isEqualTo(registry.link().fingerprint());
        assertThat(settlement.registryIsDown()).isTrue();
        assertThat(settlement.inDoubt()).isFalse();
    }

    @Test
    void waits_grow_with_the_tries() {
        registry.refuses(Call.ANSWERED, Kind.UNREACHABLE);

        assertThat(tells(answer().attempt(5)).pause()).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(80));
    }

    @Test
    void a_wait_that_the_registry_asks_for_is_kept() {
        registry.asksToWait(Call.ANSWERED, Duration.ofMinutes(5));

        assertThat(tells(answer()).pause()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void a_lost_answer_leaves_the_step_in_doubt() {
        registry.losesTheAnswer(Call.ANSWERED);

        assertThat(tells(answer()).inDoubt()).isTrue();
    }

    @Test
    void a_doubt_stays_as_long_as_nothing_was_read_back() {
        registry.refuses(Call.STANDING, Kind.UNREACHABLE);

        Settlement settlement = tells(answer().attempt(2).inDoubt());

        assertThat(settlement.state()).isEqualTo(WAITING);
        assertThat(settlement.inDoubt()).isTrue();
        assertThat(writes()).isZero();
    }

    @Test
    void a_doubt_stays_when_the_step_is_blocked() {
        registry.moves(42, "GRC_TRT").refuses(Call.ANSWERED, Kind.UNKNOWN_STATUS);

        Settlement settlement = tells(answer().attempt(2).inDoubt());

        assertThat(settlement.state()).isEqualTo(BLOCKED);
        assertThat(settlement.inDoubt()).isTrue();
    }

    @Test
    void a_delivered_step_leaves_nothing_behind() {
        Settlement settlement = tells(answer().attempt(1));

        assertThat(settlement).isEqualTo(new Settlement(DELIVERED, "", Duration.ZERO, false, "", false));
        assertThat(settlement.registryIsDown()).isFalse();
    }
}
