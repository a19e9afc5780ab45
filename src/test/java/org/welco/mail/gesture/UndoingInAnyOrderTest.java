package org.welco.mail.gesture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.welco.mail.gesture.MailDesk.CLAIRE;
import static org.welco.mail.gesture.MailDesk.HUGO;
import static org.welco.mail.testing.PlayedLetter.aLetter;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.agent.Agent;
import org.welco.mail.MailReference;
import org.welco.mail.MailState;
import org.welco.mail.response.RespondToMail;
import org.welco.mail.testing.MailTown;
import org.welco.mail.typing.Typed;
import org.welco.mail.typing.TypedField;
import org.welco.mail.typing.Typings.Place;

/** Several gestures on one letter, undone in whatever order; and what their author had typed. */
class UndoingInAnyOrderTest {

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

    private MailState state() {
        return town.mail(42).state();
    }

    private void aProgramAnswers(String text) {
        new RespondToMail(
                        town.store().mails(),
                        town.store().answers(),
                        town.store().associations(),
                        town.outbox(),
                        town.time())
                .respond(LETTER, text, Optional.empty(), "service demarches");
    }

    private List<Typed> typed(Agent agent) {
        return town.store().typings().of(LETTER, agent);
    }

    @Test
    void two_answers_undone_in_their_order_leave_the_letter_to_process() {
        MadeGesture first = claire.answers(LETTER, "oui");
        MadeGesture second = claire.answers(LETTER, "non");

        claire.undoes(first);
        assertThat(state()).isEqualTo(MailState.ANSWERED);
        claire.undoes(second);
        assertThat(state()).isEqualTo(MailState.TO_PROCESS);
    }

    @Test
    void two_answers_undone_the_last_first_leave_the_letter_to_process() {
        MadeGesture first = claire.answers(LETTER, "oui");
        MadeGesture second = claire.answers(LETTER, "non");

        claire.undoes(second);
        assertThat(state()).isEqualTo(MailState.ANSWERED);
        claire.undoes(first);
        assertThat(state()).isEqualTo(MailState.TO_PROCESS);
    }

    @Test
    void three_answers_undone_from_the_first_to_the_last_leave_the_letter_to_process() {
        List<MadeGesture> made =
                List.of(claire.answers(LETTER, "a"), claire.answers(LETTER, "b"), claire.answers(LETTER, "c"));

        made.forEach(claire::undoes);

        assertThat(state()).isEqualTo(MailState.TO_PROCESS);
    }

    @Test
    void the_answer_of_a_program_between_two_keeps_the_letter_answered() {
        MadeGesture first = claire.answers(LETTER, "oui");
        aProgramAnswers("traité");
        MadeGesture second = claire.answers(LETTER, "non");

        claire.undoes(first);
        claire.undoes(second);

        assertThat(state()).isEqualTo(MailState.ANSWERED);
        assertThat(town.store().answers().of(town.mail(42))).hasSize(1);
    }

    @Test
    void an_answer_that_was_sent_once_more_is_undone_as_one() {
        MadeGesture answer = claire.answers(LETTER, "oui");
        claire.answers(LETTER, "oui");

        claire.undoes(answer);

        assertThat(state()).isEqualTo(MailState.TO_PROCESS);
    }

    @Test
    void a_refusal_undone_after_a_program_answered_leaves_the_letter_answered() {
        MadeGesture refusal = claire.refuses(LETTER);
        aProgramAnswers("traité");

        claire.undoes(refusal);

        assertThat(state()).isEqualTo(MailState.ANSWERED);
    }

    @Test
    void an_answer_to_a_refused_letter_undone_after_the_refusal_leaves_it_to_process() {
        MadeGesture refusal = claire.refuses(LETTER);
        MadeGesture answer = claire.answers(LETTER, "oui");

        claire.undoes(refusal);
        claire.undoes(answer);

        assertThat(state()).isEqualTo(MailState.TO_PROCESS);
    }

    @Test
    void an_answer_undone_after_the_letter_was_reopened_and_refused_leaves_it_refused() {
        MadeGesture answer = claire.answers(LETTER, "oui");
        claire.reopens(LETTER);
        claire.refuses(LETTER);

        claire.undoes(answer);

        assertThat(state()).isEqualTo(MailState.REFUSED);
    }

    @Test
    void an_answer_given_after_the_first_of_two_was_undone_is_the_third() {
        MadeGesture first = claire.answers(LETTER, "oui");
        claire.answers(LETTER, "non");
        claire.undoes(first);

        claire.answers(LETTER, "peut-être");

        assertThat(town.store().answers().of(town.mail(42)))
                .extracting(one -> one.rank())
                .containsExactly(2, 3);
    }

    @Test
    void the_text_of_an_undone_answer_is_offered_again() {
        claire.undoes(claire.answers(LETTER, "Bonjour,\nc’est oui."));

        assertThat(typed(CLAIRE))
                .extracting(Typed::field, Typed::content)
                .containsExactly(tuple(TypedField.ANSWER, "Bonjour,\nc’est oui."));
        assertThat(typed(HUGO)).isEmpty();
    }

    @Test
    void the_reason_of_an_undone_refusal_is_offered_again() {
        claire.undoes(claire.refuses(claire.gesture(LETTER), "Pour le CCAS"));

        assertThat(typed(CLAIRE))
                .extracting(Typed::field, Typed::content)
                .containsExactly(tuple(TypedField.REASON, "Pour le CCAS"));
    }

    @Test
    void what_the_agent_types_meanwhile_is_not_overwritten() {
        MadeGesture answer = claire.answers(LETTER, "oui");
        town.store().typings().keep(new Place(LETTER, CLAIRE, TypedField.ANSWER), "autre chose", 0);

        claire.undoes(answer);

        assertThat(typed(CLAIRE)).extracting(Typed::content).containsExactly("autre chose");
    }
}
