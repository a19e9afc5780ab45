package org.welco.mail.gesture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.welco.mail.gesture.MailDesk.CLAIRE;
import static org.welco.mail.gesture.MailDesk.HUGO;
import static org.welco.mail.testing.PlayedLetter.aLetter;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.agent.Agent;
import org.welco.mail.IllegalMoveException;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.MailState;
import org.welco.mail.UnknownMailException;
import org.welco.mail.claim.ClaimToken;
import org.welco.mail.claim.StaleClaimException;
import org.welco.mail.delivery.DeliveryState;
import org.welco.mail.testing.MailTown;
import org.welco.mail.testing.MailsInMemory.Line;
import org.welco.mail.typing.TypedField;
import org.welco.mail.typing.Typings.Place;

class UndoingGesturesTest {

    private static final MailReference LETTER = MailReference.ofRegistry(42);

    private final MailTown town = new MailTown();
    private final MailDesk claire = desk(CLAIRE);

    private MailDesk desk(Agent agent) {
        return new MailDesk(town.store(), town.outbox(), town.time(), agent);
    }

    @BeforeEach
    void a_letter_came_in_and_maarch_knows() {
        town.store().harvest().proveReach();
        town.registry().holds(aLetter(42));
        town.harvests();
        town.sends();
    }

    private void afterTheTime() {
        town.passes(UndoGesture.TIME.plusSeconds(1));
    }

    private List<MailEvent> events() {
        return town.store().mails().journalOf(LETTER).stream().map(Line::event).toList();
    }

    @Test
    void maarch_hears_nothing_of_a_refusal_while_it_can_be_undone() {
        claire.refuses(LETTER);
        town.sends();

        assertThat(town.mail(42).state()).isEqualTo(MailState.REFUSED);
        assertThat(town.registry().statusOf(42)).isEqualTo("GRC_TRT");
    }

    @Test
    void maarch_is_told_the_refusal_once_the_time_is_over() {
        claire.refuses(LETTER);
        afterTheTime();
        town.sends();

        assertThat(town.registry().statusOf(42)).isEqualTo("GRCREFUSED");
    }

    @Test
    void an_undone_refusal_leaves_the_letter_to_process_and_is_never_told() {
        claire.undoes(claire.refuses(LETTER));
        town.drains();

        assertThat(town.mail(42).state()).isEqualTo(MailState.TO_PROCESS);
        assertThat(town.registry().statusOf(42)).isEqualTo("GRC_TRT");
        assertThat(town.states(42)).containsExactly(DeliveryState.DELIVERED, DeliveryState.CANCELLED);
    }

    @Test
    void the_journal_keeps_the_gesture_and_its_undoing() {
        claire.undoes(claire.refuses(LETTER));

        assertThat(events()).endsWith(MailEvent.REFUSED, MailEvent.REFUSAL_UNDONE);
        assertThat(town.store().mails().journalOf(LETTER))
                .last()
                .isEqualTo(new Line(LETTER, MailEvent.REFUSAL_UNDONE, "agent a0000000000000000000000000000001", ""));
    }

    @Test
    void a_letter_that_came_back_is_returned_again_after_an_undone_refusal() {
        claire.answers(LETTER, "oui");
        afterTheTime();
        town.sends();
        town.passes(Duration.ofMinutes(1));
        town.registry().moves(42, "GRC");
        town.harvests();
        town.sends();

        claire.undoes(claire.refuses(LETTER));

        assertThat(town.mail(42).state()).isEqualTo(MailState.RETURNED);
    }

    @Test
    void an_undone_answer_is_neither_told_nor_counted() {
        claire.undoes(claire.answers(LETTER, "oui"));
        town.drains();

        assertThat(town.mail(42).state()).isEqualTo(MailState.TO_PROCESS);
        assertThat(town.registry().textsOf(42)).isEmpty();
        assertThat(town.store().answers().of(town.mail(42))).isEmpty();
        assertThat(events()).endsWith(MailEvent.ANSWERED, MailEvent.ANSWER_UNDONE);
    }

    @Test
    void the_answer_given_after_an_undone_one_is_told_as_the_first() {
        claire.undoes(claire.answers(LETTER, "oui"));
        claire.answers(LETTER, "non");
        town.drains();

        assertThat(town.registry().textsOf(42)).containsExactly("non");
        assertThat(town.registry().statusOf(42)).isEqualTo("GRC_REP");
    }

    @Test
    void the_same_text_after_an_undone_answer_is_a_new_answer() {
        claire.undoes(claire.answers(LETTER, "oui"));
        claire.answers(LETTER, "oui");
        town.drains();

        assertThat(town.registry().textsOf(42)).containsExactly("oui");
        assertThat(town.mail(42).state()).isEqualTo(MailState.ANSWERED);
    }

    @Test
    void an_answer_undone_after_another_was_given_leaves_the_letter_answered() {
        MadeGesture first = claire.answers(LETTER, "oui");
        claire.letsGo(LETTER);
        desk(HUGO).answers(LETTER, "non");

        claire.undoes(first);

        assertThat(town.mail(42).state()).isEqualTo(MailState.ANSWERED);
        assertThat(town.store().answers().of(town.mail(42))).hasSize(1);
    }

    @Test
    void an_answer_undone_after_the_letter_became_a_request_leaves_it_processed() {
        MadeGesture answer = claire.answers(LETTER, "oui");
        town.becomesRequest(42, "12-34");

        claire.undoes(answer);

        assertThat(town.mail(42).state()).isEqualTo(MailState.PROCESSED);
    }

    @Test
    void after_the_time_nothing_is_undone() {
        MadeGesture refusal = claire.refuses(LETTER);
        afterTheTime();

        assertThat(claire.undoes(refusal)).isEmpty();
        assertThat(town.mail(42).state()).isEqualTo(MailState.REFUSED);
        assertThat(events()).doesNotContain(MailEvent.REFUSAL_UNDONE);
    }

    @Test
    void what_another_agent_did_is_not_undone() {
        MadeGesture refusal = claire.refuses(LETTER);

        assertThat(desk(HUGO).undoes(refusal)).isEmpty();
        assertThat(town.mail(42).state()).isEqualTo(MailState.REFUSED);
    }

    @Test
    void undoing_twice_is_undoing_once() {
        MadeGesture refusal = claire.refuses(LETTER);

        claire.undoes(refusal);

        assertThat(claire.undoes(refusal)).get().extracting(MadeGesture::undone).isEqualTo(true);
        assertThat(events()).containsOnlyOnce(MailEvent.REFUSAL_UNDONE);
    }

    @Test
    void an_agent_about_to_decide_has_more_time() {
        MadeGesture refusal = claire.refuses(LETTER);
        town.passes(Duration.ofSeconds(8));
        claire.putsOff(refusal);
        town.passes(Duration.ofSeconds(8));
        town.sends();

        assertThat(town.registry().statusOf(42)).isEqualTo("GRC_TRT");
        assertThat(claire.undoes(refusal)).isPresent();
    }

    @Test
    void nobody_puts_the_end_off_for_more_than_a_minute_or_so() {
        MadeGesture refusal = claire.refuses(LETTER);
        for (int second = 0; second < 100; second += 9) {
            town.passes(Duration.ofSeconds(9));
            claire.putsOff(refusal);
        }
        town.sends();

        assertThat(town.registry().statusOf(42)).isEqualTo("GRCREFUSED");
    }

    @Test
    void a_gesture_that_arrives_twice_is_made_once() {
        Gesture gesture = claire.gesture(LETTER);
        MadeGesture first = claire.refuses(gesture, "ailleurs");

        assertThat(claire.refuses(gesture, "ailleurs")).isEqualTo(first);
        assertThat(events()).containsOnlyOnce(MailEvent.REFUSED);
    }

    @Test
    void an_answer_that_arrives_twice_is_given_once_whatever_time_has_passed() {
        Gesture gesture = claire.gesture(LETTER);
        claire.answers(gesture, "oui");
        town.passes(Duration.ofDays(2));
        claire.answers(gesture, "oui");

        assertThat(town.store().answers().of(town.mail(42))).hasSize(1);
    }

    @Test
    void the_token_of_one_gesture_makes_no_other() {
        MadeGesture refusal = claire.refuses(LETTER);

        assertThatIllegalArgumentException().isThrownBy(() -> claire.answers(claire.same(refusal), "oui"));
    }

    @Test
    void the_same_answer_by_a_new_gesture_is_the_same_answer_and_is_not_undone_by_it() {
        claire.answers(LETTER, "oui");
        MadeGesture again = claire.answers(LETTER, "oui");

        assertThat(claire.undoes(again)).isEmpty();
        assertThat(town.store().answers().of(town.mail(42))).hasSize(1);
    }

    @Test
    void a_finished_letter_is_not_refused() {
        claire.answers(LETTER, "oui");

        assertThatExceptionOfType(IllegalMoveException.class).isThrownBy(() -> claire.refuses(LETTER));
    }

    @Test
    void who_no_longer_has_the_letter_in_hand_refuses_and_answers_nothing() {
        ClaimToken lost = claire.takes(LETTER);
        claire.letsGo(LETTER);
        desk(HUGO).takes(LETTER);

        assertThatExceptionOfType(StaleClaimException.class)
                .isThrownBy(() -> claire.refuses(claire.gesture(LETTER), lost))
                .satisfies(stale -> assertThat(stale.present()).get().matches(claim -> claim.isBy(HUGO)));
        assertThatExceptionOfType(StaleClaimException.class)
                .isThrownBy(() -> claire.answers(claire.gesture(LETTER), lost));
        assertThat(town.mail(42).state()).isEqualTo(MailState.TO_PROCESS);
    }

    @Test
    void a_gesture_that_arrives_twice_is_one_even_when_the_letter_was_let_go_between() {
        ClaimToken token = claire.takes(LETTER);
        Gesture gesture = claire.gesture(LETTER);
        MadeGesture first = claire.refuses(gesture, token);
        claire.letsGo(LETTER);

        assertThat(claire.refuses(gesture, token)).isEqualTo(first);
    }

    @Test
    void what_was_typed_is_offered_no_more_once_it_was_used() {
        town.store().typings().keep(new Place(LETTER, CLAIRE, TypedField.ANSWER), "oui", 1);
        town.store().typings().keep(new Place(LETTER, HUGO, TypedField.ANSWER), "non", 1);

        claire.answers(LETTER, "oui");

        assertThat(town.store().typings().of(LETTER, CLAIRE)).isEmpty();
        assertThat(town.store().typings().of(LETTER, HUGO)).hasSize(1);
    }

    @Test
    void an_empty_answer_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> claire.answers(LETTER, " \n"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claire.answers(LETTER, "x".repeat(AnswerByHand.LONGEST + 1)));
    }

    @Test
    void an_unknown_letter_is_said_to_be_unknown() {
        assertThatExceptionOfType(UnknownMailException.class)
                .isThrownBy(() -> claire.refuses(MailReference.ofRegistry(43)));
    }
}
