package org.welco.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.welco.mail.delivery.DeliveryState.BLOCKED;
import static org.welco.mail.delivery.DeliveryState.DELIVERED;
import static org.welco.mail.delivery.DeliveryState.WAITING;
import static org.welco.mail.testing.PlayedLetter.aLetter;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.welco.mail.delivery.SendDeliveries.Sent;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.mail.registry.RegistryLink;
import org.welco.mail.testing.MailTown;
import org.welco.mail.testing.PlayedRegistry;
import org.welco.mail.testing.PlayedRegistry.Call;

class SendingDeliveriesTest {

    private final MailTown town = new MailTown();

    @BeforeEach
    void two_letters_came_in() {
        town.store().harvest().proveReach();
        town.registry().holds(aLetter(41), aLetter(42));
        town.harvests();
    }

    @Test
    void all_that_may_go_is_sent() {
        Sent sent = town.sends();

        assertThat(sent).isEqualTo(new Sent(2, 0));
        assertThat(town.states(41)).containsExactly(DELIVERED);
        assertThat(town.states(42)).containsExactly(DELIVERED);
    }

    @Test
    void steps_of_a_letter_leave_in_their_order() {
        town.becomesRequest(42, "12-34");
        town.answers(42, "oui");

        town.sends();

        assertThat(town.registry().said().stream()
                        .filter(said -> said.resId() == 42)
                        .map(PlayedRegistry.Said::call)
                        .filter(call -> call != Call.FETCH))
                .containsExactly(Call.RECEIVED, Call.SENT, Call.ANSWERED);
        assertThat(town.registry().statusOf(42)).isEqualTo("GRC_REP");
    }

    @Test
    void one_letter_alone_can_be_sent() {
        town.inside(() -> town.send().sendMail(town.mail(42).id()));

        assertThat(town.states(41)).containsExactly(WAITING);
        assertThat(town.states(42)).containsExactly(DELIVERED);
    }

    @Test
    void a_registry_in_trouble_is_left_alone_until_the_next_pass() {
        town.registry().alwaysRefuses(Call.RECEIVED, Kind.SERVER_ERROR);

        Sent sent = town.sends();

        assertThat(sent).isEqualTo(new Sent(0, 1));
        assertThat(town.registry().count(Call.RECEIVED)).isEqualTo(1);
    }

    @Test
    void one_blocked_letter_does_not_hold_up_the_others() {
        town.registry().refuses(Call.RECEIVED, Kind.RIGHTS);

        Sent sent = town.sends();

        assertThat(sent).isEqualTo(new Sent(1, 1));
        assertThat(List.of(town.states(41), town.states(42)))
                .containsExactlyInAnyOrder(List.of(BLOCKED), List.of(DELIVERED));
    }

    @Test
    void a_second_answer_waits_for_a_blocked_first_one_and_follows_it() {
        town.sends();
        town.answers(42, "première");
        town.answers(42, "seconde");
        town.registry().refuses(Call.ANSWERED, Kind.UNKNOWN_STATUS);
        town.sends();
        town.sends();
        assertThat(town.registry().textsOf(42)).isEmpty();

        town.registry().linked(PlayedRegistry.link(RegistryLink.State.ON, "mended"));
        town.sends();

        assertThat(town.registry().textsOf(42)).containsExactly("première", "[réponse 2] seconde");
    }

    @ParameterizedTest
    @EnumSource(
            value = RegistryLink.State.class,
            names = {"OFF", "DISABLED", "INVALID"})
    void without_a_link_everything_is_held(RegistryLink.State state) {
        RegistryLink before = town.registry().link();
        long asked = town.registry().said().size();
        town.registry().linked(PlayedRegistry.link(state, "x"));

        assertThat(town.sends()).isEqualTo(new Sent(0, 0));
        assertThat(town.registry().said()).hasSize((int) asked);

        town.registry().linked(before);
        assertThat(town.sends()).isEqualTo(new Sent(2, 0));
    }

    @Test
    void a_password_mended_in_the_settings_lets_everything_go_at_once() {
        town.registry().alwaysRefuses(Call.RECEIVED, Kind.CREDENTIALS);
        town.sends();
        town.sends();
        town.registry().mends().linked(PlayedRegistry.link(RegistryLink.State.ON, "mended"));

        assertThat(town.sends()).isEqualTo(new Sent(2, 0));
    }

    @Test
    void a_lost_answer_is_read_back_before_anything_is_repeated() {
        town.sends();
        town.answers(42, "oui");
        town.registry().losesTheAnswer(Call.ANSWERED);
        town.sends();

        town.passes(Duration.ofMinutes(1));
        town.sends();

        assertThat(town.registry().textsOf(42)).containsExactly("oui");
        assertThat(town.states(42)).containsExactly(DELIVERED, DELIVERED);
    }

    @Test
    void a_sender_that_died_between_claim_and_settlement_repeats_nothing() {
        town.sends();
        town.answers(42, "oui");
        DueDelivery claimed = town.store()
                .queue()
                .claimNext(Duration.ofSeconds(60), java.util.OptionalLong.empty())
                .orElseThrow();
        town.registry().answered(42, "oui", "GRC_REP");
        assertThat(claimed.inDoubt()).isFalse();

        town.passes(Duration.ofMinutes(2));
        town.sends();

        assertThat(town.registry().textsOf(42)).containsExactly("oui");
        assertThat(town.states(42)).containsExactly(DELIVERED, DELIVERED);
    }

    @Test
    void the_bell_rings_after_each_try() {
        DeliveryBell bell = new DeliveryBell();
        SendDeliveries send = Senders.of(town, bell);
        Thread waiting = new Thread(() -> bell.await(() -> town.states(42).contains(DELIVERED), Duration.ofMinutes(1)));
        waiting.start();

        town.inside(send::sendAll);

        assertThat(joins(waiting)).isTrue();
    }

    private static boolean joins(Thread thread) {
        try {
            thread.join(10_000);
            return !thread.isAlive();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void outside_the_gate_of_a_tenant_nothing_is_sent() {
        assertThatIllegalStateException().isThrownBy(() -> town.send().sendAll());
    }
}
