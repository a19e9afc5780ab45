package org.welco.mail.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.testing.PlayedLetter.aLetter;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.MailEvent;
import org.welco.mail.MailState;
import org.welco.mail.delivery.Delivery;
import org.welco.mail.delivery.DeliveryKind;
import org.welco.mail.delivery.DeliveryState;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.mail.testing.HeardHarvest;
import org.welco.mail.testing.MailTown;
import org.welco.mail.testing.MailsInMemory;
import org.welco.mail.testing.PlayedRegistry.Call;

/** A letter that stands in our tray although we know it: not moved yet, or put back. */
class HarvestingAgainTest {

    private final MailTown town = new MailTown();

    @BeforeEach
    void one_letter_waits_and_the_reach_is_proved() {
        town.registry().holds(aLetter(42));
        town.store().harvest().proveReach();
    }

    @Test
    void three_harvests_with_received_undeliverable_give_one_letter_never_reopened() {
        town.registry().alwaysRefuses(Call.RECEIVED, Kind.SERVER_ERROR);

        HarvestReport first = harvestAndSend();
        HarvestReport second = harvestAndSend();
        HarvestReport third = harvestAndSend();

        assertThat(first.came()).isEqualTo(1);
        assertThat(second.known()).isEqualTo(1);
        assertThat(third.known()).isEqualTo(1);
        assertThat(town.store().mails().all()).hasSize(1);
        assertThat(town.mail(42).state()).isEqualTo(MailState.TO_PROCESS);
        assertThat(town.steps(42)).hasSize(1);
    }

    private HarvestReport harvestAndSend() {
        HarvestReport report = town.harvests();
        town.passes(Duration.ofHours(2));
        town.sends();
        return report;
    }

    @Test
    void what_maarch_refuses_for_good_never_reopens_either() {
        town.registry().alwaysRefuses(Call.RECEIVED, Kind.RIGHTS);
        harvestAndSend();

        HarvestReport second = harvestAndSend();

        assertThat(town.states(42)).containsExactly(DeliveryState.BLOCKED);
        assertThat(second.returned()).isZero();
        assertThat(town.mail(42).round()).isEqualTo(1);
    }

    @Test
    void a_list_asked_before_the_confirmation_never_reopens() {
        town.harvests();
        town.registry().afterNextList(town::sends);

        HarvestReport second = town.harvests();

        assertThat(town.states(42)).containsExactly(DeliveryState.DELIVERED);
        assertThat(second.known()).isEqualTo(1);
        assertThat(town.mail(42).state()).isEqualTo(MailState.TO_PROCESS);
    }

    @Test
    void a_letter_put_back_after_all_was_confirmed_has_returned() {
        harvestAndSend();
        town.registry().moves(42, "GRC");
        HeardHarvest heard = new HeardHarvest();

        HarvestReport report = town.harvests(heard);

        assertThat(report.returned()).isEqualTo(1);
        assertThat(heard.lines()).containsExactly("maarch-42 revenu");
        assertThat(town.mail(42).state()).isEqualTo(MailState.RETURNED);
        assertThat(town.mail(42).round()).isEqualTo(2);
    }

    @Test
    void a_letter_that_returned_is_received_anew() {
        harvestAndSend();
        town.registry().moves(42, "GRC");
        town.harvests();

        town.sends();

        assertThat(town.steps(42))
                .extracting(Delivery::kind)
                .containsExactly(DeliveryKind.RECEIVED, DeliveryKind.RECEIVED);
        assertThat(town.registry().statusOf(42)).isEqualTo("GRC_TRT");
    }

    @Test
    void a_letter_that_returned_keeps_its_past() {
        harvestAndSend();
        town.refuses(42);
        town.sends();
        town.registry().moves(42, "GRC");

        town.harvests();

        assertThat(town.store().mails().journalOf(town.mail(42).reference()))
                .extracting(MailsInMemory.Line::event)
                .containsExactly(
                        MailEvent.RECEIVED,
                        MailEvent.STEP_DELIVERED,
                        MailEvent.REFUSED,
                        MailEvent.STEP_DELIVERED,
                        MailEvent.RETURNED);
    }

    @Test
    void a_letter_put_back_while_a_later_step_waits_is_only_known() {
        harvestAndSend();
        town.refuses(42);
        town.registry().moves(42, "GRC");

        HarvestReport report = town.harvests();

        assertThat(report.known()).isEqualTo(1);
        assertThat(town.mail(42).state()).isEqualTo(MailState.REFUSED);
    }

    @Test
    void a_letter_returns_as_often_as_it_is_put_back() {
        for (int round = 1; round <= 3; round++) {
            harvestAndSend();
            town.registry().moves(42, "GRC");
        }
        harvestAndSend();

        assertThat(town.mail(42).round()).isEqualTo(4);
        assertThat(town.steps(42)).hasSize(4);
    }

    @Test
    void a_returned_letter_stands_once_even_if_it_is_harvested_twice_before_received_leaves() {
        harvestAndSend();
        town.registry().moves(42, "GRC");
        town.harvests();

        HarvestReport again = town.harvests();

        assertThat(again.known()).isEqualTo(1);
        assertThat(town.mail(42).round()).isEqualTo(2);
    }
}
