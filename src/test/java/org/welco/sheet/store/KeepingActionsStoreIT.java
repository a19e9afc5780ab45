package org.welco.sheet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.agent.Agent;
import org.welco.mail.testing.Crowd;
import org.welco.mail.testing.StoreOnPostgres;
import org.welco.sheet.block.BlockActions;
import org.welco.sheet.block.BlockActions.Acting;
import org.welco.sheet.block.BlockActions.State;

/** What agents had done to lines of blocks, on a real PostgreSQL. */
class KeepingActionsStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();
    private static final Agent CLAIRE = new Agent("a0000000000000000000000000000001", "Claire", Set.of(), false);
    private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");

    private static final String JACQUES = "c0000000000000000000000000000009";
    private static final String JEAN = "c0000000000000000000000000000010";
    private static final String MARK = "0".repeat(32);
    private static final String OTHER_MARK = "1".repeat(32);

    private long id;

    @BeforeEach
    void claire_ends_a_subscription() {
        STORE.update("delete from sheet_action");
        id = begin(MARK, NOON).orElseThrow();
        assertThat(found(id)).isTrue();
    }

    private static Optional<Long> begin(String mark, Instant at) {
        return with(book -> book.begin(new Acting(JACQUES, "abonnements", "Désabonner", mark), CLAIRE, at));
    }

    private static boolean found(long id) {
        return with(book -> book.found(id, "Sorties des aînés"));
    }

    private static void does(Consumer<BlockActions> work) {
        with(book -> {
            work.accept(book);
            return "";
        });
    }

    private static void settle(long id, State state) {
        does(book -> book.settle(id, state, ""));
    }

    private static <T> T with(Function<BlockActions, T> work) {
        return STORE.in(() -> STORE.with(em -> work.apply(new JpaBlockActions(em))));
    }

    private static String kept() {
        return (String)
                STORE.value("select string_agg(concat_ws(' ', agent_name, block, action, line, state, problem), ', ')"
                        + " from sheet_action");
    }

    @Test
    void it_is_on_record_before_the_service_is_told() {
        assertThat(kept()).startsWith("Claire abonnements Désabonner Sorties des aînés ASKED");
    }

    @Test
    void what_became_of_it_is_added() {
        does(book -> book.settle(id, State.UNSURE, "le service n’a pas répondu à temps"));
        assertThat(kept()).endsWith("UNSURE le service n’a pas répondu à temps");
    }

    @Test
    void of_fifty_who_ask_for_the_same_at_once_one_is_at_it() {
        settle(id, State.DONE);
        List<Optional<Long>> begun = Crowd.of(50, number -> begin(MARK, NOON));
        assertThat(begun.stream().flatMap(Optional::stream)).hasSize(1);
        assertThat(STORE.number("select count(*) from sheet_action where state = 'ASKED'"))
                .isEqualTo(1);
    }

    @Test
    void of_fifty_who_find_one_that_died_at_once_one_is_at_it() {
        List<Optional<Long>> begun = Crowd.of(
                50,
                number -> with(book -> {
                    book.giveUp(NOON.plusSeconds(1), "le geste s’est interrompu");
                    return book.begin(
                            new Acting(JACQUES, "abonnements", "Désabonner", MARK), CLAIRE, NOON.plusSeconds(60));
                }));
        assertThat(begun.stream().flatMap(Optional::stream)).hasSize(1);
        assertThat(STORE.value("select state || ' ' || problem from sheet_action where id = " + id))
                .isEqualTo("UNSURE le geste s’est interrompu");
    }

    @Test
    void the_same_is_under_way_once_and_is_free_again_whatever_became_of_it() {
        for (State end : List.of(State.DONE, State.REFUSED, State.UNSURE)) {
            assertThat(begin(MARK, NOON)).isEmpty();
            settle(id, end);
            id = begin(MARK, NOON).orElseThrow();
        }
        does(book -> book.withdraw(id));
        assertThat(begin(MARK, NOON)).isPresent();
    }

    @Test
    void another_line_and_another_citizen_are_free() {
        assertThat(begin(OTHER_MARK, NOON)).isPresent();
        Optional<Long> of = with(book -> book.begin(new Acting(JEAN, "abonnements", "Désabonner", MARK), CLAIRE, NOON));
        assertThat(of).isPresent();
    }

    @Test
    void what_nobody_ended_is_given_up_after_a_while_and_then_is_not_told() {
        long later = begin(OTHER_MARK, NOON.plusSeconds(1)).orElseThrow();
        does(book -> book.giveUp(NOON.plusSeconds(1), "le geste s’est interrompu"));
        assertThat(found(id)).isFalse();
        assertThat(found(later)).isTrue();
        assertThat(begin(MARK, NOON)).isPresent();
    }

    @Test
    void nodes_of_the_version_before_write_lines_without_a_mark() {
        String row = "insert into sheet_action (citizen, agent, agent_name, block, action, line, asked_at, state)"
                + " values ('" + JACQUES + "', 'a', 'Claire', 'abonnements', 'Désabonner', 'Piscine', now(), 'ASKED')";
        assertThat(STORE.update(row) + STORE.update(row)).isEqualTo(2);
    }

    @Test
    void it_goes_when_it_is_old() {
        int early = with(book -> book.forgetBefore(NOON));
        assertThat(early).isZero();
        int late = with(book -> book.forgetBefore(NOON.plusSeconds(1)));
        assertThat(late).isEqualTo(1);
        assertThat(STORE.number("select count(*) from sheet_action")).isZero();
    }
}
