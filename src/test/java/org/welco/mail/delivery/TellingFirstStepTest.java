package org.welco.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.welco.mail.testing.PlayedLetter.aLetter;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.MailReference;
import org.welco.mail.UnknownMailException;
import org.welco.mail.delivery.FirstStep.Told;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.mail.testing.MailTown;
import org.welco.mail.testing.PlayedRegistry.Call;

class TellingFirstStepTest {

    private static final MailReference LETTER = MailReference.ofRegistry(42);

    private final MailTown town = new MailTown();
    private final DeliveryBell bell = new DeliveryBell();
    private final FirstStep firstStep = new FirstStep(
            Senders.of(town, bell), new DeliveryReceipts(town.store().queue()), bell);

    @BeforeEach
    void a_letter_came_in() {
        town.store().harvest().proveReach();
        town.registry().holds(aLetter(42));
        town.harvests();
    }

    private Told tells() {
        return town.inside(() -> firstStep.tellNow(LETTER));
    }

    @Test
    void the_first_step_is_told_now() {
        assertThat(tells()).isEqualTo(new Told(DeliveryState.DELIVERED, Optional.empty()));
        assertThat(town.registry().statusOf(42)).isEqualTo("GRC_TRT");
    }

    @Test
    void a_refusal_is_told_with_its_reason() {
        town.registry().refuses(Call.RECEIVED, Kind.RIGHTS);

        assertThat(tells()).isEqualTo(new Told(DeliveryState.BLOCKED, Optional.of("refus : RIGHTS")));
    }

    @Test
    void a_blocked_first_step_is_tried_once_more() {
        town.registry().refuses(Call.RECEIVED, Kind.RIGHTS);
        tells();

        assertThat(tells().state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void a_step_told_before_is_not_told_again() {
        tells();

        assertThat(tells().state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(town.registry().count(Call.RECEIVED)).isEqualTo(1);
    }

    @Test
    void another_sender_who_was_quicker_is_waited_for() throws Exception {
        DueDelivery theirs = town.store()
                .queue()
                .claimNext(Duration.ofMinutes(1), OptionalLong.empty())
                .orElseThrow();
        CompletableFuture<Told> told = CompletableFuture.supplyAsync(this::tells);

        town.store().queue().settle(theirs, Settlement.delivered());
        bell.ring();

        assertThat(told.get(FirstStep.PATIENCE.toMillis() / 2, TimeUnit.MILLISECONDS)
                        .state())
                .isEqualTo(DeliveryState.DELIVERED);
        assertThat(town.registry().count(Call.RECEIVED)).isZero();
    }

    @Test
    void what_another_sender_has_under_way_is_not_told_as_it_stands() {
        DueDelivery theirs = town.store()
                .queue()
                .claimNext(Duration.ofMinutes(1), OptionalLong.empty())
                .orElseThrow();
        DeliveryBell watched = new DeliveryBell() {
            @Override
            public boolean await(BooleanSupplier condition, Duration atMost) {
                if (!condition.getAsBoolean()) {
                    town.store().queue().settle(theirs, Settlement.delivered());
                }
                return super.await(condition, atMost);
            }
        };
        FirstStep first = new FirstStep(
                Senders.of(town, watched), new DeliveryReceipts(town.store().queue()), watched);

        assertThat(town.inside(() -> first.tellNow(LETTER)).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void what_another_sender_is_about_to_claim_is_not_told_as_it_stands() {
        DeliveryQueue queue = town.store().queue();
        long step = queue.firstOf(LETTER).orElseThrow().deliveryId();
        queue.hold(step, Duration.ofMinutes(1));
        DeliveryBell watched = new DeliveryBell() {
            @Override
            public boolean await(BooleanSupplier condition, Duration atMost) {
                if (!condition.getAsBoolean()) {
                    queue.replayAll();
                    DueDelivery theirs = queue.claimNext(Duration.ofMinutes(1), OptionalLong.empty())
                            .orElseThrow();
                    queue.settle(theirs, Settlement.delivered());
                }
                return super.await(condition, atMost);
            }
        };
        FirstStep first = new FirstStep(Senders.of(town, watched), new DeliveryReceipts(queue), watched);

        assertThat(town.inside(() -> first.tellNow(LETTER)).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void a_letter_that_is_not_ours_has_no_first_step() {
        assertThatExceptionOfType(UnknownMailException.class)
                .isThrownBy(() -> town.inside(() -> firstStep.tellNow(MailReference.ofRegistry(43))));
    }
}
