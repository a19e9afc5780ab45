package org.welco.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.welco.mail.testing.PlayedLetter.aLetter;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.UnknownMailException;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.mail.testing.MailTown;
import org.welco.mail.testing.MailsInMemory.Line;
import org.welco.mail.testing.PlayedRegistry.Call;

/** "Rejouer" and "C'est parti". */
class ReplayingDeliveryTest {

    private static final MailReference LETTER = MailReference.ofRegistry(42);

    private final MailTown town = new MailTown();

    @BeforeEach
    void a_letter_came_in_and_maarch_knows() {
        town.store().harvest().proveReach();
        town.registry().holds(aLetter(42)).hidesHistory();
        town.harvests();
        town.sends();
    }

    private long last() {
        return town.steps(42).get(town.steps(42).size() - 1).id();
    }

    private void secondAnswerIsUncertain() {
        town.answers(42, "première");
        town.sends();
        town.answers(42, "seconde");
        town.registry().losesTheAnswer(Call.ANSWERED);
        town.sends();
        town.passes(Duration.ofMinutes(5));
        town.sends();
    }

    @Test
    void what_cannot_be_read_back_waits_for_a_person() {
        secondAnswerIsUncertain();
        town.passes(Duration.ofDays(1));
        town.sends();

        assertThat(town.states(42)).last().isEqualTo(DeliveryState.UNCERTAIN);
        assertThat(town.registry().textsOf(42)).hasSize(2);
    }

    @Test
    void a_person_who_says_replay_has_it_sent_again() {
        secondAnswerIsUncertain();

        assertThat(town.replay().replay(LETTER, last(), "agent")).isTrue();
        town.sends();

        assertThat(town.states(42)).last().isEqualTo(DeliveryState.DELIVERED);
        assertThat(town.registry().textsOf(42)).hasSize(3);
    }

    @Test
    void a_person_who_says_it_has_gone_is_believed() {
        secondAnswerIsUncertain();

        assertThat(town.replay().settleByHand(LETTER, last(), "agent")).isTrue();
        town.sends();

        assertThat(town.states(42)).last().isEqualTo(DeliveryState.DELIVERED);
        assertThat(town.registry().textsOf(42)).hasSize(2);
    }

    @Test
    void the_journal_says_who_decided() {
        secondAnswerIsUncertain();

        town.replay().replay(LETTER, last(), "anne");

        assertThat(town.store().mails().journalOf(LETTER))
                .last()
                .isEqualTo(new Line(LETTER, MailEvent.STEP_REPLAYED, "anne", "delivery " + last()));
    }

    @Test
    void the_journal_says_who_settled_it() {
        secondAnswerIsUncertain();

        town.replay().settleByHand(LETTER, last(), "anne");

        assertThat(town.store().mails().journalOf(LETTER))
                .last()
                .isEqualTo(new Line(LETTER, MailEvent.STEP_SETTLED_BY_HAND, "anne", "delivery " + last()));
    }

    @Test
    void both_gestures_are_told_of_so_that_what_waits_behind_leaves_at_once() {
        secondAnswerIsUncertain();
        int before = town.queued().fired().size();

        town.replay().settleByHand(LETTER, last(), "agent");

        assertThat(town.queued().fired())
                .hasSize(before + 1)
                .last()
                .isEqualTo(new DeliveryQueued(town.mail(42).id()));
    }

    @Test
    void a_blocked_step_goes_again() {
        town.answers(42, "oui");
        town.registry().refuses(Call.ANSWERED, Kind.UNKNOWN_STATUS);
        town.sends();
        int before = town.queued().fired().size();

        assertThat(town.replay().replay(LETTER, last(), "agent")).isTrue();
        town.sends();

        assertThat(town.queued().fired()).hasSize(before + 1);
        assertThat(town.registry().textsOf(42)).containsExactly("oui");
    }

    @Test
    void a_delivered_step_needs_nothing() {
        int before = town.store().mails().journalOf(LETTER).size();

        assertThat(town.replay().replay(LETTER, last(), "agent")).isFalse();
        assertThat(town.replay().settleByHand(LETTER, last(), "agent")).isFalse();
        assertThat(town.store().mails().journalOf(LETTER)).hasSize(before);
    }

    @Test
    void an_unknown_letter_is_said_to_be_unknown() {
        MailReference unknown = MailReference.ofRegistry(43);

        assertThatExceptionOfType(UnknownMailException.class)
                .isThrownBy(() -> town.replay().replay(unknown, 1, "agent"));
        assertThatExceptionOfType(UnknownMailException.class)
                .isThrownBy(() -> town.replay().settleByHand(unknown, 1, "agent"));
    }
}
