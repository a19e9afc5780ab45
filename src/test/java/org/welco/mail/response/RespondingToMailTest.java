package org.welco.mail.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.welco.mail.testing.MailBuilder.aMail;
import static org.welco.mail.testing.PlayedLetter.aLetter;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.Mail;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.MailState;
import org.welco.mail.UnknownMailException;
import org.welco.mail.testing.AnswersInMemory;
import org.welco.mail.testing.MailTown;
import org.welco.mail.testing.MailsInMemory.Line;

class RespondingToMailTest {

    private static final Optional<String> REQUEST = Optional.of("12-34");
    private static final Optional<String> OTHER = Optional.of("12-35");
    private static final Optional<String> UNKNOWN = Optional.empty();

    private final MailTown town = new MailTown();

    @BeforeEach
    void a_letter_came_in() {
        town.store().harvest().proveReach();
        town.registry().holds(aLetter(42));
        town.harvests();
    }

    private List<String> told() {
        town.sends();
        return town.registry().textsOf(42);
    }

    private int kept() {
        return town.store().answers().of(town.mail(42)).size();
    }

    @Test
    void an_answer_is_kept_and_told_as_it_is() {
        String text = "Bonjour,\r\n\r\n« Élodie » & <b>{1}</b>\n\tÀ bientôt … 🙂  ";
        town.answers(42, text);

        assertThat(town.store().answers().of(town.mail(42)))
                .extracting(AnswersInMemory::content)
                .containsExactly(text);
        assertThat(told()).containsExactly(text);
    }

    @Test
    void an_answered_letter_is_finished() {
        town.answers(42, "oui");

        assertThat(town.mail(42).state()).isEqualTo(MailState.ANSWERED);
    }

    @Test
    void the_journal_says_who_answered() {
        long answer = town.answers(42, "oui");

        assertThat(town.store().mails().journalOf(town.mail(42).reference()))
                .last()
                .isEqualTo(new Line(town.mail(42).reference(), MailEvent.ANSWERED, "w.c.s.", "answer " + answer));
    }

    @Test
    void a_refused_letter_can_be_answered() {
        town.refuses(42);

        town.answers(42, "oui");

        assertThat(told()).last().isEqualTo("oui");
    }

    @Test
    void the_same_text_for_the_same_request_is_one_answer_for_a_day() {
        long first = town.answers(42, "oui", REQUEST);
        town.passes(Duration.ofHours(24).minusSeconds(1));

        assertThat(town.answers(42, "oui", REQUEST)).isEqualTo(first);
        assertThat(kept()).isEqualTo(1);
        assertThat(told()).containsExactly("oui");
    }

    @Test
    void after_a_day_it_is_another_answer() {
        long first = town.answers(42, "oui", REQUEST);
        town.passes(Duration.ofHours(24));

        assertThat(town.answers(42, "oui", REQUEST)).isNotEqualTo(first);
        assertThat(told()).containsExactly("oui", "[12-34] oui");
    }

    @Test
    void the_same_text_without_request_is_one_answer_for_ten_minutes() {
        long first = town.answers(42, "oui", UNKNOWN);
        town.passes(Duration.ofMinutes(10).minusSeconds(1));

        assertThat(town.answers(42, "oui", UNKNOWN)).isEqualTo(first);
        assertThat(told()).containsExactly("oui");
    }

    @Test
    void after_ten_minutes_without_request_it_is_another_answer() {
        long first = town.answers(42, "oui", UNKNOWN);
        town.passes(Duration.ofMinutes(10));

        assertThat(town.answers(42, "oui", UNKNOWN)).isNotEqualTo(first);
        assertThat(told()).containsExactly("oui", "[réponse 2] oui");
    }

    @Test
    void a_request_known_on_one_side_only_counts_as_unknown() {
        long first = town.answers(42, "oui", UNKNOWN);
        town.passes(Duration.ofMinutes(9));

        assertThat(town.answers(42, "oui", REQUEST)).isEqualTo(first);
        town.passes(Duration.ofMinutes(2));
        assertThat(town.answers(42, "oui", REQUEST)).isNotEqualTo(first);
    }

    @Test
    void two_requests_may_say_the_same() {
        town.answers(42, "oui", REQUEST);
        town.answers(42, "oui", OTHER);

        assertThat(told()).containsExactly("oui", "[12-35] oui");
    }

    @Test
    void a_repeat_is_found_among_the_same_words_of_several_requests() {
        long first = town.answers(42, "oui", REQUEST);
        long second = town.answers(42, "oui", OTHER);

        assertThat(town.answers(42, "oui", REQUEST)).isEqualTo(first);
        assertThat(town.answers(42, "oui", OTHER)).isEqualTo(second);
    }

    @Test
    void another_text_is_another_answer() {
        town.answers(42, "oui", REQUEST);
        town.answers(42, "oui ", REQUEST);

        assertThat(told()).containsExactly("oui", "[12-34] oui ");
    }

    @Test
    void the_first_answer_bears_no_prefix_even_when_its_request_is_known() {
        town.answers(42, "oui", REQUEST);

        assertThat(told()).containsExactly("oui");
    }

    @Test
    void later_answers_say_which_they_are() {
        town.answers(42, "un", UNKNOWN);
        town.answers(42, "deux", REQUEST);
        town.answers(42, "trois", UNKNOWN);

        assertThat(told()).containsExactly("un", "[12-34] deux", "[réponse 3] trois");
    }

    @Test
    void the_only_request_of_the_letter_is_the_one_that_answers() {
        town.becomesRequest(42, "12-34");
        town.answers(42, "un");
        town.answers(42, "deux");

        assertThat(told()).containsExactly("un", "[12-34] deux");
    }

    @Test
    void of_several_requests_none_is_guessed() {
        town.becomesRequest(42, "12-34");
        town.becomesRequest(42, "12-35");
        town.answers(42, "un");
        town.answers(42, "deux");

        assertThat(told()).containsExactly("un", "[réponse 2] deux");
    }

    @Test
    void a_request_that_is_said_is_believed_rather_than_the_only_one() {
        town.becomesRequest(42, "12-34");
        town.answers(42, "un");
        town.answers(42, "deux", Optional.of("99-1"));

        assertThat(told()).containsExactly("un", "[99-1] deux");
    }

    @Test
    void a_letter_from_elsewhere_keeps_its_answer_and_tells_nobody() {
        Mail mail = aMail().fromElsewhere(3).build();
        town.store().mails().add(mail);
        RespondToMail respond = new RespondToMail(
                town.store().mails(), town.store().answers(), town.store().associations(), town.outbox(), town.time());

        respond.respond(mail.reference(), "oui", UNKNOWN, "w.c.s.");

        assertThat(town.store().answers().of(mail)).hasSize(1);
        assertThat(town.store().deliveries().of(mail)).isEmpty();
        assertThat(mail.state()).isEqualTo(MailState.ANSWERED);
    }

    @Test
    void a_letter_that_is_not_ours_is_not_answered() {
        assertThatExceptionOfType(UnknownMailException.class).isThrownBy(() -> town.answers(43, "oui"));
        assertThat(town.store().mails().find(MailReference.ofRegistry(43))).isEmpty();
    }
}
