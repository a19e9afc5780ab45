package org.welco.mail.gesture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.welco.mail.gesture.MailDesk.CLAIRE;
import static org.welco.mail.testing.MailBuilder.aMail;
import static org.welco.mail.testing.PlayedLetter.aLetter;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.IllegalMoveException;
import org.welco.mail.IllegalMoveException.Reason;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.MailState;
import org.welco.mail.testing.MailTown;
import org.welco.mail.testing.MailsInMemory.Line;

class ReopeningMailTest {

    private static final MailReference LETTER = MailReference.ofRegistry(42);

    private final MailTown town = new MailTown();
    private final MailDesk claire = new MailDesk(town.store(), town.outbox(), town.time(), CLAIRE);

    @BeforeEach
    void a_letter_came_in_and_maarch_knows() {
        town.store().harvest().proveReach();
        town.registry().holds(aLetter(42));
        town.harvests();
        town.sends();
    }

    private void told() {
        town.passes(Duration.ofMinutes(1));
        town.sends();
    }

    @Test
    void a_refused_letter_is_to_process_again_and_maarch_has_it_back_with_us() {
        claire.refuses(LETTER);
        told();

        claire.reopens(LETTER);
        told();

        assertThat(town.mail(42).state()).isEqualTo(MailState.TO_PROCESS);
        assertThat(town.mail(42).round()).isEqualTo(2);
        assertThat(town.registry().statusOf(42)).isEqualTo("GRC_TRT");
    }

    @Test
    void a_refusal_that_maarch_never_heard_of_is_dropped_and_nothing_is_told() {
        claire.refuses(LETTER);

        claire.reopens(LETTER);
        town.drains();

        assertThat(town.mail(42).state()).isEqualTo(MailState.TO_PROCESS);
        assertThat(town.mail(42).round()).isEqualTo(1);
        assertThat(town.registry().textsOf(42)).isEmpty();
        assertThat(town.registry().statusOf(42)).isEqualTo("GRC_TRT");
    }

    @Test
    void an_answered_letter_keeps_its_answer() {
        claire.answers(LETTER, "oui");
        told();

        claire.reopens(LETTER);
        told();

        assertThat(town.store().answers().of(town.mail(42))).hasSize(1);
        assertThat(town.registry().statusOf(42)).isEqualTo("GRC_TRT");
    }

    @Test
    void a_letter_that_became_a_request_is_reopened_too() {
        town.becomesRequest(42, "12-34");
        told();

        claire.reopens(LETTER);
        told();

        assertThat(town.mail(42).state()).isEqualTo(MailState.TO_PROCESS);
        assertThat(town.registry().statusOf(42)).isEqualTo("GRC_TRT");
    }

    @Test
    void a_letter_that_somebody_in_maarch_has_moved_on_is_not_pulled_back() {
        claire.refuses(LETTER);
        told();
        town.registry().moves(42, "COU");

        claire.reopens(LETTER);
        told();

        assertThat(town.registry().statusOf(42)).isEqualTo("COU");
        assertThat(town.store().deliveries().of(town.mail(42)))
                .allMatch(step -> step.isConfirmedBefore(town.time().now().plusDays(1)));
    }

    @Test
    void a_reopened_letter_can_be_refused_again_and_maarch_is_told_again() {
        claire.refuses(LETTER);
        told();
        claire.reopens(LETTER);
        told();

        claire.refuses(LETTER);
        told();

        assertThat(town.registry().statusOf(42)).isEqualTo("GRCREFUSED");
        assertThat(town.registry().textsOf(42)).hasSize(2);
    }

    @Test
    void a_letter_from_elsewhere_is_reopened_without_a_word() {
        MailReference scan = MailReference.ofElsewhere(1);
        town.store().mails().add(aMail().fromElsewhere(1).build());
        claire.refuses(scan);

        claire.reopens(scan);

        assertThat(town.store().mails().find(scan).orElseThrow().state()).isEqualTo(MailState.TO_PROCESS);
    }

    @Test
    void an_open_letter_is_not_reopened() {
        assertThatExceptionOfType(IllegalMoveException.class)
                .isThrownBy(() -> claire.reopens(LETTER))
                .satisfies(illegal -> assertThat(illegal.reason()).isEqualTo(Reason.STILL_OPEN));
    }

    @Test
    void reopening_that_arrives_twice_is_made_once() {
        claire.refuses(LETTER);
        told();
        Gesture gesture = claire.gesture(LETTER);

        claire.reopens(gesture);
        claire.reopens(gesture);

        assertThat(town.mail(42).round()).isEqualTo(2);
        assertThat(town.store().mails().journalOf(LETTER))
                .last()
                .isEqualTo(new Line(LETTER, MailEvent.REOPENED, "agent a0000000000000000000000000000001", ""));
    }
}
