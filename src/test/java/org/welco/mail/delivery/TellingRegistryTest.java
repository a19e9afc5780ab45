package org.welco.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.delivery.DeliveryState.BLOCKED;
import static org.welco.mail.delivery.DeliveryState.DELIVERED;
import static org.welco.mail.delivery.DeliveryState.UNCERTAIN;
import static org.welco.mail.delivery.DeliveryState.WAITING;
import static org.welco.mail.testing.PlayedLetter.aLetter;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.mail.MailReference;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.mail.registry.RegistryLink.Statuses;
import org.welco.mail.testing.PlayedRegistry;
import org.welco.mail.testing.PlayedRegistry.Call;
import org.welco.mail.testing.PlayedRegistry.Said;

/** One try at one step: the first one, a repeat, and one whose answer was lost. */
class TellingRegistryTest {

    private static final String TEXT = "Votre carte est prête.";
    private static final String NOTE = "Erreur d’aiguillage.";
    private static final String LINK = "https://demarches.ville.test/backoffice/management/carte/12/";

    private final PlayedRegistry registry = new PlayedRegistry().holds(aLetter(42));
    private final TellRegistry tell = new TellRegistry(registry, new RetryPlan(new Random(1)));

    private Settlement tells(StepBuilder step) {
        return tell.tell(step.build(), registry.link());
    }

    private static StepBuilder received() {
        return new StepBuilder(DeliveryKind.RECEIVED);
    }

    private static StepBuilder sent() {
        return new StepBuilder(DeliveryKind.SENT).number("12-34").link(LINK);
    }

    private static StepBuilder sentAgain() {
        return new StepBuilder(DeliveryKind.SENT).link("Nouvelle demande 12-35 : " + LINK);
    }

    private static StepBuilder link() {
        return new StepBuilder(DeliveryKind.LINK).link(LINK);
    }

    private static StepBuilder refused() {
        return new StepBuilder(DeliveryKind.REFUSED).text(NOTE);
    }

    private static StepBuilder answer() {
        return new StepBuilder(DeliveryKind.RESPONSE).text(TEXT);
    }

    private static StepBuilder laterAnswer() {
        return answer().answeredEarlier();
    }

    private long writes() {
        return registry.said().stream()
                .filter(said -> List.of(Call.RECEIVED, Call.SENT, Call.REFUSED, Call.ANSWERED, Call.NOTE)
                        .contains(said.call()))
                .count();
    }

    @Nested
    class Received {

        @Test
        void is_said_at_once_the_first_time() {
            assertThat(tells(received()).state()).isEqualTo(DELIVERED);
            assertThat(registry.said()).containsExactly(new Said(Call.RECEIVED, 42, "GRC_TRT", ""));
        }

        @Test
        void is_said_again_while_the_letter_still_stands_for_us() {
            assertThat(tells(received().attempt(2)).state()).isEqualTo(DELIVERED);
            assertThat(registry.statusOf(42)).isEqualTo("GRC_TRT");
        }

        @Test
        void is_not_said_again_once_somebody_moved_the_letter() {
            registry.moves(42, "END");

            assertThat(tells(received().attempt(2)).state()).isEqualTo(DELIVERED);
            assertThat(registry.statusOf(42)).isEqualTo("END");
            assertThat(writes()).isZero();
        }

        @Test
        void is_not_said_again_when_only_the_answer_was_lost() {
            registry.moves(42, "GRC_TRT");

            assertThat(tells(received().inDoubt()).state()).isEqualTo(DELIVERED);
            assertThat(writes()).isZero();
        }

        @Test
        void is_said_again_when_the_letter_is_out_of_sight_so_that_the_refusal_is_heard() {
            registry.showsOnly("COU");

            assertThat(tells(received().attempt(2)).state()).isEqualTo(BLOCKED);
            assertThat(registry.count(Call.RECEIVED)).isEqualTo(1);
        }
    }

    @Nested
    class Sent {

        @BeforeEach
        void received_before() {
            registry.moves(42, "GRC_TRT");
        }

        @Test
        void writes_number_and_link_and_moves_to_sent() {
            assertThat(tells(sent()).state()).isEqualTo(DELIVERED);
            assertThat(registry.said()).containsExactly(new Said(Call.SENT, 42, "GRC_SENT", "12-34"));
            assertThat(registry.linkOf(42)).contains(LINK);
        }

        @Test
        void never_steps_back_behind_an_answer_of_the_round() {
            registry.moves(42, "GRC_REP");

            tells(sent().answeredEarlier().answeredInRound());

            assertThat(registry.statusOf(42)).isEqualTo("GRC_REP");
            assertThat(registry.numberOf(42)).contains("12-34");
        }

        @Test
        void moves_to_sent_although_an_earlier_round_was_answered() {
            tells(sent().answeredEarlier());

            assertThat(registry.statusOf(42)).isEqualTo("GRC_SENT");
        }

        @Test
        void is_found_done_by_its_number_when_the_answer_was_lost() {
            registry.losesTheAnswer(Call.SENT);
            tells(sent());

            assertThat(tells(sent().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
            assertThat(registry.count(Call.SENT)).isEqualTo(1);
        }

        @Test
        void is_written_again_when_it_never_arrived() {
            registry.losesOnTheWay(Call.SENT);
            tells(sent());

            assertThat(tells(sent().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
            assertThat(registry.numberOf(42)).contains("12-34");
            assertThat(registry.count(Call.SENT)).isEqualTo(2);
        }

        @Test
        void does_not_pull_back_a_letter_put_back_after_it_was_done() {
            registry.losesTheAnswer(Call.SENT);
            tells(sent());
            registry.moves(42, "GRC");

            assertThat(tells(sent().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
            assertThat(registry.statusOf(42)).isEqualTo("GRC");
        }

        @Test
        void a_repeat_without_doubt_reads_nothing_back() {
            tells(sent().attempt(2));

            assertThat(registry.count(Call.STANDING)).isZero();
            assertThat(registry.count(Call.SENT)).isEqualTo(1);
        }
    }

    @Nested
    class SentInALaterRound {

        @BeforeEach
        void received_before() {
            registry.moves(42, "GRC_TRT");
        }

        @Test
        void is_a_note_that_moves_to_sent_and_leaves_the_number_alone() {
            assertThat(tells(sentAgain()).state()).isEqualTo(DELIVERED);
            assertThat(registry.said())
                    .containsExactly(new Said(Call.NOTE, 42, "GRC_SENT", "Nouvelle demande 12-35 : " + LINK));
        }

        @Test
        void is_found_done_by_the_status() {
            registry.losesTheAnswer(Call.NOTE).hidesHistory();
            tells(sentAgain());

            assertThat(tells(sentAgain().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
            assertThat(registry.count(Call.NOTE)).isEqualTo(1);
        }

        @Test
        void is_written_again_when_the_letter_still_stands_as_received() {
            registry.hidesHistory();

            assertThat(tells(sentAgain().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
            assertThat(registry.count(Call.NOTE)).isEqualTo(1);
        }

        @Test
        void is_uncertain_when_somebody_moved_the_letter_since_and_hides_the_history() {
            registry.moves(42, "GRCREFUSED").hidesHistory();

            assertThat(tells(sentAgain().attempt(2).inDoubt()).state()).isEqualTo(UNCERTAIN);
            assertThat(writes()).isZero();
        }

        @Test
        void behind_an_answer_of_the_round_it_moves_nothing() {
            registry.moves(42, "GRC_REP");

            tells(sentAgain().answeredEarlier().answeredInRound());

            assertThat(registry.said())
                    .contains(new Said(Call.NOTE, 42, "GRC_REP", "Nouvelle demande 12-35 : " + LINK));
        }

        @Test
        void behind_an_answer_of_the_round_the_status_proves_nothing() {
            registry.moves(42, "GRC_REP").hidesHistory();

            assertThat(tells(sentAgain().answeredEarlier().answeredInRound().inDoubt())
                            .state())
                    .isEqualTo(UNCERTAIN);
            assertThat(writes()).isZero();
        }
    }

    @Nested
    class Linked {

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
            assertThat(settlement.reason()).contains("« Rejouer » ou « C’est parti »");
            assertThat(writes()).isZero();
        }
    }

    @Nested
    class Refused {

        @BeforeEach
        void received_before() {
            registry.moves(42, "GRC_TRT");
        }

        @Test
        void moves_to_refused_with_its_note() {
            assertThat(tells(refused()).state()).isEqualTo(DELIVERED);
            assertThat(registry.said()).containsExactly(new Said(Call.REFUSED, 42, "GRCREFUSED", NOTE));
        }

        @Test
        void is_found_done_by_the_status() {
            registry.losesTheAnswer(Call.REFUSED);
            tells(refused());

            assertThat(tells(refused().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
            assertThat(registry.textsOf(42)).containsExactly(NOTE);
        }

        @Test
        void is_said_again_while_the_letter_stands_as_received() {
            assertThat(tells(refused().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
            assertThat(registry.statusOf(42)).isEqualTo("GRCREFUSED");
        }

        @ParameterizedTest
        @ValueSource(strings = {"GRC", "END"})
        void does_not_undo_what_somebody_did_since(String status) {
            registry.moves(42, status);

            assertThat(tells(refused().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
            assertThat(registry.statusOf(42)).isEqualTo(status);
            assertThat(writes()).isZero();
        }

        @Test
        void is_said_again_when_the_letter_is_out_of_sight_so_that_the_refusal_is_heard() {
            registry.forgets(42);

            Settlement settlement = tells(refused().attempt(2).inDoubt());

            assertThat(settlement.state()).isEqualTo(BLOCKED);
            assertThat(settlement.gone()).isTrue();
        }

        @Test
        void a_repeat_without_doubt_reads_nothing_back() {
            tells(refused().attempt(2));

            assertThat(registry.said()).containsExactly(new Said(Call.REFUSED, 42, "GRCREFUSED", NOTE));
        }
    }

    @Nested
    class FirstAnswer {

        @BeforeEach
        void received_before() {
            registry.moves(42, "GRC_TRT");
        }

        @Test
        void is_a_note_with_the_status_of_an_answer() {
            assertThat(tells(answer()).state()).isEqualTo(DELIVERED);
            assertThat(registry.said()).containsExactly(new Said(Call.ANSWERED, 42, "GRC_REP", TEXT));
        }

        @Test
        void is_found_done_by_the_status_without_any_history() {
            registry.losesTheAnswer(Call.ANSWERED).hidesHistory();
            tells(answer());

            assertThat(tells(answer().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
            assertThat(registry.textsOf(42)).containsExactly(TEXT);
        }

        @ParameterizedTest
        @ValueSource(strings = {"GRC_TRT", "GRC_SENT", "GRCREFUSED"})
        void is_written_again_when_the_letter_stands_where_we_left_it(String status) {
            registry.moves(42, status).hidesHistory();

            assertThat(tells(answer().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
            assertThat(registry.textsOf(42)).containsExactly(TEXT);
        }

        @ParameterizedTest
        @ValueSource(strings = {"GRC", "END"})
        void is_uncertain_when_somebody_moved_the_letter_since_and_the_history_is_hidden(String status) {
            registry.moves(42, status).hidesHistory();

            assertThat(tells(answer().attempt(2).inDoubt()).state()).isEqualTo(UNCERTAIN);
            assertThat(writes()).isZero();
        }

        @Test
        void is_found_done_in_the_history_although_the_letter_was_put_back() {
            registry.losesTheAnswer(Call.ANSWERED);
            tells(answer());
            registry.moves(42, "GRC");

            assertThat(tells(answer().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
            assertThat(registry.textsOf(42)).containsExactly(TEXT);
            assertThat(registry.statusOf(42)).isEqualTo("GRC");
        }

        @Test
        void is_uncertain_when_the_letter_is_out_of_sight() {
            registry.showsOnly("COU");

            assertThat(tells(answer().attempt(2).inDoubt()).state()).isEqualTo(UNCERTAIN);
        }

        @ParameterizedTest
        @CsvSource({
            "GRC_REP, GRC_TRT, GRC_SENT, GRCREFUSED",
            "GRC, GRC_REP, GRC_SENT, GRCREFUSED",
            "GRC, GRC_TRT, GRC_REP, GRCREFUSED",
            "GRC, GRC_TRT, GRC_SENT, GRC_REP"
        })
        void a_status_shared_with_another_step_proves_nothing(
                String toProcess, String received, String sent, String refused) {
            registry.linked(PlayedRegistry.with(new Statuses(toProcess, received, sent, refused, "GRC_REP"), "x"))
                    .moves(42, "GRC_REP")
                    .hidesHistory();

            assertThat(tells(answer().attempt(2).inDoubt()).state()).isEqualTo(UNCERTAIN);
            assertThat(writes()).isZero();
        }

        @Test
        void a_status_shared_with_another_step_is_no_obstacle_where_the_history_tells() {
            registry.linked(PlayedRegistry.with(
                            new Statuses("GRC", "GRC_TRT", "GRC_REP", "GRCREFUSED", "GRC_REP"), "x"))
                    .moves(42, "GRC_REP");

            assertThat(tells(answer().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
            assertThat(registry.textsOf(42)).containsExactly(TEXT);
        }

        @Test
        void a_repeat_without_doubt_reads_nothing_back() {
            tells(answer().attempt(2));

            assertThat(registry.said()).containsExactly(new Said(Call.ANSWERED, 42, "GRC_REP", TEXT));
        }
    }

    @Nested
    class LaterAnswer {

        @ParameterizedTest
        @CsvSource({
            "GRC, GRC_REP",
            "GRC_TRT, GRC_REP",
            "GRC_SENT, GRC_REP",
            "GRC_REP, GRC_REP",
            "GRCREFUSED, GRCREFUSED",
            "END, END"
        })
        void moves_nothing_that_stands_beyond(String before, String after) {
            registry.moves(42, before);

            assertThat(tells(laterAnswer()).state()).isEqualTo(DELIVERED);
            assertThat(registry.said()).contains(new Said(Call.ANSWERED, 42, after, TEXT));
            assertThat(registry.statusOf(42)).isEqualTo(after);
        }

        @Test
        void is_blocked_when_the_letter_is_out_of_sight() {
            registry.showsOnly("COU");

            Settlement settlement = tells(laterAnswer());

            assertThat(settlement.state()).isEqualTo(BLOCKED);
            assertThat(settlement.reason()).contains("on ne peut pas relire son statut");
            assertThat(writes()).isZero();
        }

        @Test
        void is_found_done_in_the_history() {
            registry.moves(42, "GRC_REP").losesTheAnswer(Call.ANSWERED);
            tells(laterAnswer());

            assertThat(tells(laterAnswer().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
            assertThat(registry.textsOf(42)).containsExactly(TEXT);
        }

        @Test
        void is_written_when_the_history_lacks_it() {
            registry.moves(42, "GRC_REP");

            assertThat(tells(laterAnswer().attempt(2).inDoubt()).state()).isEqualTo(DELIVERED);
            assertThat(registry.textsOf(42)).containsExactly(TEXT);
        }

        @Test
        void is_written_when_the_history_holds_it_only_from_an_earlier_step() {
            registry.moves(42, "GRC_REP");
            tells(laterAnswer());

            assertThat(tells(laterAnswer().attempt(2).inDoubt().sameTextBefore(1))
                            .state())
                    .isEqualTo(DELIVERED);
            assertThat(registry.textsOf(42)).containsExactly(TEXT, TEXT);
        }

        @Test
        void is_found_done_when_the_history_holds_one_more_than_earlier_steps_wrote() {
            registry.moves(42, "GRC_REP");
            tells(laterAnswer());
            tells(laterAnswer());

            assertThat(tells(laterAnswer().attempt(2).inDoubt().sameTextBefore(1))
                            .state())
                    .isEqualTo(DELIVERED);
            assertThat(registry.textsOf(42)).hasSize(2);
        }

        @Test
        void is_uncertain_when_the_history_is_hidden() {
            registry.moves(42, "GRC_REP").hidesHistory();

            Settlement settlement = tells(laterAnswer().attempt(2).inDoubt());

            assertThat(settlement.state()).isEqualTo(UNCERTAIN);
            assertThat(settlement.inDoubt()).isTrue();
            assertThat(writes()).isZero();
        }
    }

    @Nested
    class Failures {

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

    /** A claimed step of the letter 42, in words. */
    private static final class StepBuilder {

        private final DeliveryKind kind;
        private Optional<String> number = Optional.empty();
        private Optional<String> link = Optional.empty();
        private Optional<String> text = Optional.empty();
        private int attempts = 1;
        private boolean inDoubt;
        private boolean firstAnswer = true;
        private boolean answeredInRound;
        private int sameTextBefore;

        StepBuilder(DeliveryKind kind) {
            this.kind = kind;
        }

        StepBuilder number(String written) {
            number = Optional.of(written);
            return this;
        }

        StepBuilder link(String address) {
            link = Optional.of(address);
            return this;
        }

        StepBuilder text(String message) {
            text = Optional.of(message);
            return this;
        }

        StepBuilder attempt(int which) {
            attempts = which;
            return this;
        }

        StepBuilder inDoubt() {
            inDoubt = true;
            return this;
        }

        StepBuilder answeredEarlier() {
            firstAnswer = false;
            return this;
        }

        StepBuilder answeredInRound() {
            answeredInRound = true;
            return this;
        }

        StepBuilder sameTextBefore(int count) {
            sameTextBefore = count;
            return this;
        }

        DueDelivery build() {
            return new DueDelivery(
                    1,
                    1,
                    MailReference.ofRegistry(42),
                    42,
                    kind,
                    number,
                    link,
                    text,
                    attempts,
                    inDoubt,
                    firstAnswer,
                    answeredInRound,
                    sameTextBefore);
        }
    }
}
