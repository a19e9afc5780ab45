package org.welco.request.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.welco.access.role.Channel;
import org.welco.request.DraftOrder;
import org.welco.request.Form;
import org.welco.request.RequestSourceException.Kind;
import org.welco.request.draft.BegunState;
import org.welco.request.start.StartRefusedException.Reason;
import org.welco.request.testing.PlayedWcs.Trouble;

/** Requests begun at the desk, on a real PostgreSQL, with a w.c.s. in memory. */
class StartingAtDeskStoreIT {

    private static final Optional<String> JEAN = Optional.of(DeskTown.JEAN);
    private static final Optional<String> NOBODY = Optional.empty();

    private final DeskTown town = new DeskTown();

    private Reason refused(StartOrder order) {
        return catchThrowableOfType(StartRefusedException.class, () -> town.starts(order))
                .reason();
    }

    private long begunForJean() {
        town.wcs.knows(DeskTown.JEAN, 5);
        return town.starts(DeskTown.order(DeskTown.CLAIRE, "voirie", JEAN));
    }

    @Test
    void the_draft_holds_agent_channel_citizen_caller_and_the_way_back_and_nothing_else() {
        long id = begunForJean();
        DraftOrder order = town.wcs.begun().get(0);
        assertThat(order.agent()).isEqualTo(DeskTown.CLAIRE.nameId());
        assertThat(order.channel()).isEqualTo("phone");
        assertThat(order.citizen()).contains(5L);
        assertThat(order.caller()).contains("0601020304");
        assertThat(order.origin()).isEmpty();
        assertThat(order.more()).isEmpty();
        assertThat(order.back().submitted()).hasToString("https://courrier.ville.test/request/" + id);
        assertThat(order.back().discarded()).hasToString("https://courrier.ville.test/request/" + id + "?discarded=on");
    }

    @Test
    void its_line_says_where_it_stands_and_the_code_to_read_aloud() {
        StartedLine line = town.line(begunForJean());
        assertThat(line.state()).isEqualTo(BegunState.DRAFT);
        assertThat(line.title()).isEqualTo("Signalement voirie");
        assertThat(line.requestId()).contains(1L);
        assertThat(line.trackingCode()).contains("CODE1");
    }

    @Test
    void the_same_gesture_twice_is_one_request() {
        StartOrder order = DeskTown.order(DeskTown.CLAIRE, "voirie", NOBODY);
        assertThat(town.starts(order)).isEqualTo(town.starts(order));
        assertThat(town.wcs.begun()).hasSize(1);
    }

    @Test
    void the_same_gesture_at_the_same_moment_is_one_request() throws Exception {
        StartOrder order = DeskTown.order(DeskTown.CLAIRE, "voirie", NOBODY);
        ExecutorService hands = Executors.newFixedThreadPool(4);
        try {
            List<Future<Long>> all = hands.invokeAll(Stream.<Callable<Long>>generate(() -> () -> town.starts(order))
                    .limit(4)
                    .toList());
            for (Future<Long> one : all) {
                assertThat(one.get()).isEqualTo(all.get(0).get());
            }
        } finally {
            hands.shutdown();
        }
        assertThat(town.rows()).isOne();
        assertThat(town.wcs.begun()).hasSize(1);
    }

    @Test
    void a_form_that_is_not_offered_is_refused_and_nothing_is_written() {
        assertThat(refused(DeskTown.order(DeskTown.CLAIRE, "secrete", NOBODY))).isEqualTo(Reason.FORM_NOT_OFFERED);
        assertThat(town.rows()).isZero();
    }

    @Test
    void a_citizen_whom_the_agent_may_not_see_is_refused_and_nothing_is_written() {
        Optional<String> stranger = Optional.of("c0000000000000000000000000000099");
        assertThat(refused(DeskTown.order(DeskTown.CLAIRE, "voirie", stranger))).isEqualTo(Reason.UNKNOWN_CITIZEN);
        assertThat(town.rows()).isZero();
    }

    @Test
    void a_town_that_demands_an_account_begins_nothing_without_one() {
        DeskTown strict = new DeskTown(Map.of("DEMAND_ACCOUNT", "true"));
        StartRefusedException refusal = catchThrowableOfType(
                StartRefusedException.class, () -> strict.starts(DeskTown.order(DeskTown.CLAIRE, "voirie", NOBODY)));
        assertThat(refusal.reason()).isEqualTo(Reason.ACCOUNT_DEMANDED);
        assertThat(strict.rows()).isZero();
    }

    @Test
    void another_form_for_the_same_citizen_asks_first_and_both_are_kept_then() {
        begunForJean();
        StartOrder other = DeskTown.order(DeskTown.CLAIRE, "pmr", JEAN);
        assertThat(refused(other)).isEqualTo(Reason.UNFINISHED);
        town.starts(DeskTown.again(other));
        assertThat(DeskTown.of(town.unfinished(DeskTown.CLAIRE, JEAN), StartedLine::form))
                .containsExactly("pmr", "voirie");
    }

    @Test
    void what_one_agent_has_not_finished_keeps_no_other_from_beginning_and_is_not_shown_to_him() {
        long id = begunForJean();
        town.starts(DeskTown.order(DeskTown.HUGO, "voirie", JEAN));
        assertThat(town.unfinished(DeskTown.HUGO, JEAN)).hasSize(1);
        assertThat(town.line(id, DeskTown.HUGO)).isEmpty();
    }

    @Test
    void without_account_each_is_a_person_of_his_own() {
        town.starts(DeskTown.order(DeskTown.CLAIRE, "voirie", NOBODY));
        town.starts(DeskTown.order(DeskTown.CLAIRE, "pmr", NOBODY));
        assertThat(town.unfinished(DeskTown.CLAIRE, NOBODY)).hasSize(2);
        assertThat(town.unfinished(DeskTown.CLAIRE, JEAN)).isEmpty();
    }

    @Test
    void a_draft_that_became_a_request_shows_its_number_and_is_finished() {
        long id = begunForJean();
        town.wcs.numbers(1, "1-11");
        assertThat(town.looks(id)).isTrue();
        assertThat(town.line(id).number()).contains("1-11");
        assertThat(town.line(id).trackingCode()).contains("CODE1");
        assertThat(town.unfinished(DeskTown.CLAIRE, JEAN)).isEmpty();
    }

    @Test
    void the_number_of_the_caller_is_forgotten_once_the_request_has_its_own() {
        long id = begunForJean();
        assertThat(town.column("caller")).isEqualTo("0601020304");
        town.wcs.numbers(1, "1-11");
        town.looks(id);
        assertThat(town.column("caller")).isNull();
    }

    @Test
    void a_draft_given_up_in_wcs_is_gone_with_its_code() {
        long id = begunForJean();
        town.wcs.discards(1);
        town.looks(id);
        assertThat(town.line(id).state()).isEqualTo(BegunState.GONE);
        assertThat(town.line(id).trackingCode()).isEmpty();
    }

    @Test
    void the_timer_finds_the_number_of_an_agent_who_never_came_back() {
        long id = begunForJean();
        town.wcs.numbers(1, "1-11");
        assertThat(town.looksAtDue()).isZero();
        town.time.passes(Duration.ofSeconds(16));
        assertThat(town.looksAtDue()).isOne();
        assertThat(town.line(id).number()).contains("1-11");
    }

    @Test
    void while_wcs_does_not_answer_the_lines_stay_and_are_looked_at_later() {
        long id = begunForJean();
        town.wcs.isDown(true);
        town.time.passes(Duration.ofSeconds(16));
        assertThat(town.looksAtDue()).isZero();
        assertThat(town.line(id).state()).isEqualTo(BegunState.DRAFT);
        town.wcs.isDown(false);
        town.wcs.numbers(1, "1-11");
        town.time.passes(Duration.ofSeconds(16));
        assertThat(town.looksAtDue()).isOne();
    }

    @Test
    void one_form_in_trouble_keeps_no_other_from_being_looked_at() {
        town.starts(DeskTown.order(DeskTown.CLAIRE, "pmr", NOBODY));
        long id = begunForJean();
        town.wcs.breaksOn("pmr", Kind.UNREADABLE);
        town.wcs.numbers(2, "1-12");
        town.time.passes(Duration.ofSeconds(16));
        town.looksAtDue();
        assertThat(town.line(id).number()).contains("1-12");
    }

    @Test
    void a_citizen_whom_wcs_does_not_know_is_awaited_then_goes_along() {
        long id = town.starts(DeskTown.order(DeskTown.CLAIRE, "voirie", JEAN));
        assertThat(town.line(id).state()).isEqualTo(BegunState.CITIZEN_AWAITED);
        assertThat(town.wcs.begun()).isEmpty();
        town.wcs.knows(DeskTown.JEAN, 5);
        town.time.passes(Duration.ofSeconds(3));
        town.looksAtDue();
        assertThat(town.line(id).state()).isEqualTo(BegunState.DRAFT);
        assertThat(town.wcs.begun().get(0).citizen()).contains(5L);
    }

    @Test
    void a_citizen_who_never_comes_is_awaited_for_an_hour_and_nothing_is_begun_later() {
        long id = town.starts(DeskTown.order(DeskTown.CLAIRE, "voirie", JEAN));
        town.time.passes(Duration.ofMinutes(61));
        town.wcs.knows(DeskTown.JEAN, 5);
        town.looksAtDue();
        assertThat(town.line(id).state()).isEqualTo(BegunState.TO_SEND);
        assertThat(town.line(id).problem()).isPresent();
        assertThat(town.wcs.begun()).isEmpty();
        town.sendsAgain(id, DeskTown.CLAIRE);
        assertThat(town.line(id).state()).isEqualTo(BegunState.DRAFT);
    }

    @Test
    void a_draft_that_nobody_has_opened_for_a_week_is_looked_at_four_times_a_day() {
        long id = town.starts(DeskTown.order(DeskTown.CLAIRE, "voirie", NOBODY));
        town.time.passes(Duration.ofDays(8));
        assertThat(town.looksAtDue()).isEqualTo(1);
        town.time.passes(Duration.ofHours(5));
        assertThat(town.looksAtDue()).isZero();
        town.time.passes(Duration.ofHours(1));
        assertThat(town.looksAtDue()).isEqualTo(1);
        assertThat(town.line(id).state()).isEqualTo(BegunState.DRAFT);
    }

    @Test
    void an_agent_who_does_not_wait_begins_without_the_citizen_and_the_line_says_so() {
        long id = town.starts(DeskTown.order(DeskTown.CLAIRE, "voirie", JEAN));
        town.goesOn(id, DeskTown.CLAIRE);
        assertThat(town.line(id).toAttach()).isTrue();
        assertThat(town.wcs.begun().get(0).citizen()).isEmpty();
    }

    @Test
    void a_lost_answer_is_said_and_only_its_agent_begins_again() {
        town.wcs.hasTrouble(Trouble.LOST_AFTER_DOING);
        long id = town.starts(DeskTown.order(DeskTown.CLAIRE, "voirie", NOBODY));
        assertThat(town.line(id).state()).isEqualTo(BegunState.ANSWER_LOST);
        StartRefusedException stranger =
                catchThrowableOfType(StartRefusedException.class, () -> town.sendsAgain(id, DeskTown.HUGO));
        assertThat(stranger.reason()).isEqualTo(Reason.UNKNOWN);
        town.sendsAgain(id, DeskTown.CLAIRE);
        assertThat(town.line(id).state()).isEqualTo(BegunState.DRAFT);
        assertThat(town.wcs.begun()).hasSize(2);
    }

    @Test
    void what_wcs_refuses_is_said_with_its_reason() {
        town.wcs.hasTrouble(Trouble.REFUSED);
        long id = town.starts(DeskTown.order(DeskTown.CLAIRE, "voirie", NOBODY));
        assertThat(town.line(id).state()).isEqualTo(BegunState.FAILED);
        assertThat(town.line(id).problem()).contains("vos rôles ne permettent pas");
    }

    @Test
    void while_wcs_is_down_what_is_begun_is_written_and_sent_again_by_its_agent() {
        town.wcs.isDown(true);
        long id = town.starts(DeskTown.order(DeskTown.CLAIRE, "voirie", NOBODY));
        assertThat(town.line(id).state()).isEqualTo(BegunState.TO_SEND);
        town.wcs.isDown(false);
        town.sendsAgain(id, DeskTown.CLAIRE);
        assertThat(town.line(id).state()).isEqualTo(BegunState.DRAFT);
    }

    @Test
    void what_the_agent_gives_up_is_not_to_be_finished_any_more() {
        long id = begunForJean();
        town.drops(id, DeskTown.CLAIRE);
        town.drops(id, DeskTown.CLAIRE);
        assertThat(town.unfinished(DeskTown.CLAIRE, JEAN)).isEmpty();
        assertThat(town.line(id).trackingCode()).isEmpty();
    }

    @Test
    void what_has_a_number_is_not_given_up() {
        long id = begunForJean();
        town.wcs.numbers(1, "1-11");
        town.looks(id);
        StartRefusedException refusal =
                catchThrowableOfType(StartRefusedException.class, () -> town.drops(id, DeskTown.CLAIRE));
        assertThat(refusal.reason()).isEqualTo(Reason.HAS_NUMBER);
    }

    @Test
    void codes_are_forgotten_after_a_day_and_rows_when_the_town_wants() {
        DeskTown brief = new DeskTown(Map.of("KEEP_BEGUN_DAYS", "10"));
        long id = brief.starts(DeskTown.order(DeskTown.CLAIRE, "voirie", NOBODY));
        brief.time.passes(Duration.ofHours(25));
        assertThat(brief.sweeps()).isZero();
        assertThat(brief.line(id).trackingCode()).isEmpty();
        brief.time.passes(Duration.ofDays(9));
        assertThat(brief.sweeps()).isOne();
        assertThat(brief.rows()).isZero();
    }

    @Test
    void favourites_stand_first_and_letters_count_among_the_most_used() {
        begunForJean();
        assertThat(town.offered(DeskTown.CLAIRE).usual()).extracting(Form::slug).containsExactly("pmr", "voirie");
        town.habits().turnFavourite(DeskTown.CLAIRE, "pmr", true);
        town.habits().turnFavourite(DeskTown.CLAIRE, "pmr", true);
        assertThat(town.offered(DeskTown.CLAIRE).favourites())
                .extracting(Form::slug)
                .containsExactly("pmr");
        assertThat(town.offered(DeskTown.CLAIRE).usual()).extracting(Form::slug).containsExactly("voirie");
        assertThat(town.offered(DeskTown.HUGO).favourites()).isEmpty();
        town.habits().turnFavourite(DeskTown.CLAIRE, "pmr", false);
        assertThat(town.offered(DeskTown.CLAIRE).favourites()).isEmpty();
    }

    @Test
    void a_favourite_that_is_not_offered_any_more_is_not_shown() {
        town.habits().turnFavourite(DeskTown.CLAIRE, "pmr", true);
        town.wcs.hasNoForm("pmr");
        assertThat(town.offered(DeskTown.CLAIRE).favourites()).isEmpty();
    }

    @Test
    void the_channel_is_the_counter_until_the_agent_says_another() {
        assertThat(town.habits().channel(DeskTown.CLAIRE)).isEqualTo(Channel.COUNTER);
        town.habits().keepChannel(DeskTown.CLAIRE, Channel.PHONE);
        assertThat(town.habits().channel(DeskTown.CLAIRE)).isEqualTo(Channel.PHONE);
        assertThat(town.habits().channel(DeskTown.HUGO)).isEqualTo(Channel.COUNTER);
    }
}
