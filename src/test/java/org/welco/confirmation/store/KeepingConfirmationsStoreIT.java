package org.welco.confirmation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.agent.Agent;
import org.welco.confirmation.AgreedBy;
import org.welco.confirmation.Agreement;
import org.welco.confirmation.Asking;
import org.welco.confirmation.Asking.Secrets;
import org.welco.confirmation.Asking.Target;
import org.welco.confirmation.Confirmation;
import org.welco.confirmation.Confirmation.Answer;
import org.welco.confirmation.Confirmation.Marking;
import org.welco.confirmation.ConfirmationState;
import org.welco.confirmation.Confirmations;
import org.welco.confirmation.Confirmations.Held;
import org.welco.confirmation.ConfirmedBy;
import org.welco.confirmation.Waiting;
import org.welco.mail.testing.StoreOnPostgres;

/** Confirmations on a real PostgreSQL. */
class KeepingConfirmationsStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();
    private static final Agent CLAIRE = new Agent("a0000000000000000000000000000001", "Claire", Set.of(), false);
    private static final String HUGO = "a0000000000000000000000000000002";
    private static final Target MOBILE =
            new Target("c0000000000000000000000000000015", "mobile", "20", "mark-of-mobile");
    private static final Instant NOON = Instant.parse("2026-11-30T11:00:00Z");
    private static final Instant SOON = NOON.plusSeconds(60);
    private static final Instant END = NOON.plus(Duration.ofHours(1));

    private long first;

    @BeforeEach
    void one_is_sent() {
        STORE.update("delete from confirmation");
        first = add("link-1", "code-1", NOON);
        settle(first, ConfirmationState.SENT);
    }

    private static <T> T with(Function<Confirmations, T> work) {
        return STORE.in(() -> STORE.with(em -> work.apply(new JpaConfirmations(em))));
    }

    private static <R> List<R> all(Function<Confirmations, List<R>> question) {
        return with(question);
    }

    private static <R> Optional<R> one(Function<Confirmations, Optional<R>> question) {
        return with(question);
    }

    private static int count(Function<Confirmations, Integer> question) {
        return with(question);
    }

    private static long add(String link, String code, Instant at) {
        Agreement agreement = Agreement.givenTo(CLAIRE, AgreedBy.COUNTER, NOON);
        return with(kept -> kept.add(
                new Asking(MOBILE, CLAIRE, agreement, new Secrets(link, code), at, at.plus(Duration.ofHours(1)))));
    }

    private static void settle(long id, ConfirmationState state) {
        with(kept -> {
            kept.settle(id, state, "");
            return null;
        });
    }

    private static Optional<Confirmation> newest() {
        return with(kept -> kept.newest(MOBILE.citizen(), MOBILE.mark()));
    }

    private static Optional<Confirmation> byLink(String link, Instant now) {
        return with(kept -> kept.confirmByLink(link, now));
    }

    @Test
    void everything_that_was_written_is_read() {
        Confirmation kept = newest().orElseThrow();
        assertThat(kept)
                .isEqualTo(new Confirmation(
                        first,
                        MOBILE,
                        Agreement.givenTo(CLAIRE, AgreedBy.COUNTER, NOON),
                        NOON,
                        END,
                        ConfirmationState.SENT,
                        "",
                        Optional.empty(),
                        Marking.NONE));
    }

    @Test
    void a_link_confirms_once_is_known_for_a_while_and_leaves_no_secret_then() {
        assertThat(byLink("link-1", SOON).flatMap(Confirmation::answer))
                .contains(new Answer(SOON, ConfirmedBy.LINK, Optional.empty()));
        assertThat(byLink("link-1", SOON)).isEmpty();
        assertThat(one(kept -> kept.answeredByLink("link-1", NOON)).map(Confirmation::id))
                .contains(first);
        assertThat(one(kept -> kept.answeredByLink("link-1", SOON))).isEmpty();
        assertThat(count(kept -> kept.forgetSecrets(SOON, SOON))).isEqualTo(1);
        assertThat(STORE.number(
                        "select count(*) from confirmation where link_mark is not null or code_mark is not null"))
                .isZero();
    }

    @Test
    void a_link_does_not_confirm_when_its_time_is_over() {
        assertThat(byLink("link-1", END)).isEmpty();
    }

    @Test
    void a_code_is_looked_for_by_its_number_and_not_after_too_many_wrong_ones() {
        assertThat(all(kept -> kept.answerable(MOBILE.mark(), SOON, NOON, 1)))
                .containsExactly(new Held(first, MOBILE.citizen(), "code-1", false));
        assertThat(all(kept -> kept.answerable("another", SOON, NOON, 1))).isEmpty();
        with(kept -> {
            kept.countWrongCode(MOBILE.mark(), SOON, NOON);
            return null;
        });
        assertThat(all(kept -> kept.answerable(MOBILE.mark(), SOON, NOON, 1))).isEmpty();
    }

    @Test
    void a_code_that_has_confirmed_is_known_for_a_while_and_wrong_ones_are_counted() {
        byLink("link-1", SOON);
        assertThat(all(kept -> kept.answerable(MOBILE.mark(), END, NOON, 1)))
                .containsExactly(new Held(first, MOBILE.citizen(), "code-1", true));
        assertThat(all(kept -> kept.answerable(MOBILE.mark(), END, SOON, 1))).isEmpty();
        with(kept -> {
            kept.countWrongCode(MOBILE.mark(), END, NOON);
            return null;
        });
        assertThat(all(kept -> kept.answerable(MOBILE.mark(), END, NOON, 1))).isEmpty();
    }

    @Test
    void it_is_kept_which_agent_heard_the_code() {
        Confirmation confirmed = with(kept -> kept.confirmByCode(first, SOON, HUGO));
        assertThat(confirmed.answer().map(Answer::by)).contains(ConfirmedBy.AGENT);
        assertThat(STORE.value("select heard_by from confirmation")).isEqualTo(HUGO);
    }

    @Test
    void the_answer_that_was_quicker_than_the_news_of_its_sending_stays() {
        long second = add("link-2", "code-2", SOON);
        byLink("link-2", SOON.plusSeconds(1));
        settle(second, ConfirmationState.SENT);
        assertThat(newest().map(Confirmation::state)).contains(ConfirmationState.CONFIRMED);
    }

    @Test
    void the_other_messages_of_a_confirmed_number_are_given_up() {
        add("link-2", "code-2", SOON);
        Confirmation confirmed = byLink("link-1", SOON).orElseThrow();
        with(kept -> {
            kept.giveUpOthers(confirmed);
            return null;
        });
        assertThat(byLink("link-2", SOON)).isEmpty();
        assertThat(newest().map(Confirmation::id)).contains(first);
    }

    @Test
    void messages_that_did_not_go_out_are_not_counted() {
        settle(add("link-2", "code-2", SOON), ConfirmationState.FAILED);
        assertThat(all(kept -> kept.asked(MOBILE.mark(), NOON.minusSeconds(1)))).containsExactly(NOON);
    }

    @Test
    void a_number_that_is_held_can_be_held_again_afterwards() {
        for (int turn = 0; turn < 2; turn++) {
            with(kept -> {
                kept.holdNumber(MOBILE.mark());
                return null;
            });
        }
        assertThat(STORE.number("select count(*) from confirmation")).isEqualTo(1);
    }

    @Test
    void an_account_waits_for_its_mark_until_it_has_it() {
        byLink("link-1", SOON);
        assertThat(all(kept -> kept.unmarked(END, END, 10)))
                .extracting(Confirmation::id)
                .containsExactly(first);
        with(kept -> {
            kept.marked(first, END);
            return null;
        });
        assertThat(all(kept -> kept.unmarked(END, END, 10))).isEmpty();
        assertThat(newest().flatMap(Confirmation::answer).flatMap(Answer::markedAt))
                .contains(END);
    }

    @Test
    void whoever_never_answered_is_listed_with_the_number_of_his_messages() {
        add("link-2", "code-2", SOON);
        assertThat(all(kept -> kept.waiting(END, 0, 10)))
                .containsExactly(new Waiting(MOBILE.citizen(), "mobile", NOON, 2));
        assertThat(all(kept -> kept.waiting(NOON, 0, 10))).isEmpty();
        assertThat(one(kept -> kept.waitingSince(MOBILE.citizen(), MOBILE.mark())))
                .contains(NOON);
    }

    @Test
    void whoever_confirmed_is_not_once_his_account_is_marked() {
        byLink("link-1", SOON);
        with(kept -> {
            kept.marked(first, SOON);
            return null;
        });
        assertThat(all(kept -> kept.waiting(END, 0, 10))).isEqualTo(List.of());
        assertThat(one(kept -> kept.waitingSince(MOBILE.citizen(), MOBILE.mark())))
                .isEmpty();
    }

    @Test
    void whoever_confirmed_another_number_is_listed_for_this_one() {
        STORE.update(
                "insert into confirmation (citizen, attribute, mobile_mark, mobile_ending, agent, agent_name,"
                        + " agreed_at, agreed_by, asked_by, asked_at, valid_until, state, confirmed_at, confirmed_by, marked_at)"
                        + " select citizen, attribute, 'former', '21', agent, agent_name, agreed_at, agreed_by, asked_by,"
                        + " asked_at - interval '1 day', valid_until, 'CONFIRMED', asked_at, 'LINK', asked_at from confirmation");
        assertThat(all(kept -> kept.waiting(END, 0, 10)))
                .containsExactly(new Waiting(MOBILE.citizen(), "mobile", NOON, 1));
        assertThat(all(kept -> kept.waiting(END, 1, 10))).isEmpty();
    }

    @Test
    void what_was_refused_is_passed_over_until_its_time() {
        byLink("link-1", SOON);
        with(kept -> {
            kept.postpone(first, "refusé", Optional.of(SOON), END);
            return null;
        });
        assertThat(all(kept -> kept.unmarked(END, END.minusSeconds(1), 10))).isEmpty();
        Confirmation due = all(kept -> kept.unmarked(END, END, 10)).get(0);
        assertThat(due.problem()).isEqualTo("refusé");
        assertThat(due.marking()).isEqualTo(new Marking(Optional.of(SOON), false));
    }

    @Test
    void whoever_gave_no_answer_goes_behind_the_others() {
        long second = add("link-2", "code-2", SOON);
        byLink("link-1", SOON);
        byLink("link-2", SOON.plusSeconds(1));
        with(kept -> {
            kept.postpone(first, "", Optional.empty(), SOON.plusSeconds(2));
            return null;
        });
        assertThat(all(kept -> kept.unmarked(END, END, 10)))
                .extracting(Confirmation::id)
                .containsExactly(second, first);
    }

    @Test
    void a_mark_that_is_to_be_taken_back_waits_although_the_confirmation_is_given_up() {
        byLink("link-1", SOON);
        with(kept -> {
            kept.flagging(first);
            kept.giveUp(first, "un autre numéro");
            kept.postpone(first, "", Optional.empty(), SOON);
            return null;
        });
        Confirmation due = all(kept -> kept.unmarked(END, END, 10)).get(0);
        assertThat(due.problem()).isEqualTo("un autre numéro");
        assertThat(due.marking().takeBack()).isTrue();
        with(kept -> {
            kept.takenBack(first);
            return null;
        });
        assertThat(all(kept -> kept.unmarked(END, END, 10))).isEmpty();
    }

    @Test
    void secrets_that_open_nothing_any_more_are_erased() {
        assertThat(count(kept -> kept.forgetSecrets(END.minusSeconds(1), NOON))).isZero();
        assertThat(count(kept -> kept.forgetSecrets(END, NOON))).isEqualTo(1);
    }

    @Test
    void nothing_is_confirmed_without_a_moment_and_a_way() {
        assertThatThrownBy(() -> STORE.update("update confirmation set state = 'CONFIRMED'"))
                .hasMessageContaining("confirmation_check");
    }
}
