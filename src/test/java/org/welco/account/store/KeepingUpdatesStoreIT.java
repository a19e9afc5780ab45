package org.welco.account.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.account.AccountBook;
import org.welco.account.AccountBook.Asking;
import org.welco.account.Channel;
import org.welco.account.update.Change;
import org.welco.account.update.Revision.Source;
import org.welco.account.update.UpdateJournal;
import org.welco.account.update.UpdateJournal.Asked;
import org.welco.account.update.UpdateJournal.Kept;
import org.welco.account.update.UpdateJournal.State;
import org.welco.account.update.UpdateLedger;
import org.welco.agent.Agent;
import org.welco.mail.testing.StoreOnPostgres;

/** The journal of changed accounts, on a real PostgreSQL. */
class KeepingUpdatesStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();
    private static final Agent CLAIRE = new Agent("a0000000000000000000000000000001", "Claire", Set.of(), false);
    private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");
    private static final String JACQUES = "c0000000000000000000000000000009";
    private static final String JEAN = "c0000000000000000000000000000010";
    private static final List<Change> MOVES =
            List.of(new Change("city", "Vertaubiers", "Bruay"), new Change("mobile", "", "+33612009988"));

    @BeforeEach
    void empty() {
        STORE.update("delete from account_update");
        STORE.update("delete from account_creation");
    }

    private static <T> T with(Function<UpdateJournal, T> work) {
        return STORE.in(() -> STORE.with(em -> work.apply(new JpaUpdateJournal(em))));
    }

    private static void does(Consumer<UpdateJournal> work) {
        with(journal -> {
            work.accept(journal);
            return "";
        });
    }

    private static long ask(String citizen, Instant at) {
        return with(
                journal -> journal.ask(new Asked(citizen, "usagers", Source.SHEET, Channel.PHONE, MOVES), CLAIRE, at));
    }

    private static boolean settle(long update, State state) {
        return with(journal -> journal.settle(update, state, NOON));
    }

    private static boolean change(long update, List<Change> changes) {
        return with(journal -> journal.change(update, changes, NOON));
    }

    private static List<Kept> open(String citizen) {
        return with(journal -> journal.open(citizen, NOON, NOON.minus(Duration.ofDays(1))));
    }

    private static List<Kept> changed(String citizen) {
        return with(journal -> journal.changed(citizen, 2));
    }

    @Test
    void what_was_changed_is_kept_with_the_agreement_the_latest_first() {
        long first = ask(JACQUES, NOON.minusSeconds(60));
        long second = ask(JACQUES, NOON.minusSeconds(30));
        long third = ask(JACQUES, NOON);
        change(first, MOVES);
        change(second, MOVES.subList(0, 1));
        change(third, MOVES);
        assertThat(changed(JACQUES)).extracting(Kept::id).containsExactly(third, second);
        assertThat(changed(JACQUES).get(1)).satisfies(row -> {
            assertThat(row.asked().changes()).containsExactly(MOVES.get(0));
            assertThat(row.asked().channel()).isEqualTo(Channel.PHONE);
            assertThat(row.asked().source()).isEqualTo(Source.SHEET);
            assertThat(row.agentName()).isEqualTo("Claire");
            assertThat(row.at()).isEqualTo(NOON.minusSeconds(30));
        });
        assertThat(changed(JEAN)).isEmpty();
    }

    @Test
    void what_was_refused_or_is_on_its_way_changed_nothing() {
        settle(ask(JACQUES, NOON), State.REFUSED);
        ask(JACQUES, NOON);
        assertThat(changed(JACQUES)).isEmpty();
    }

    @Test
    void it_is_settled_once_but_what_got_no_answer_may_turn_out_to_be_there() {
        long update = ask(JACQUES, NOON);
        assertThat(settle(update, State.UNKNOWN)).isTrue();
        assertThat(change(update, MOVES)).isTrue();
        assertThat(change(update, MOVES)).isFalse();
        assertThat(settle(update, State.REFUSED)).isFalse();
    }

    @Test
    void of_what_got_no_answer_the_citizen_s_own_counts_for_a_while() {
        long lost = ask(JACQUES, NOON.minusSeconds(60));
        settle(lost, State.UNKNOWN);
        long dead = ask(JACQUES, NOON.minusSeconds(50));
        ask(JACQUES, NOON.plusSeconds(1));
        settle(ask(JACQUES, NOON.minus(Duration.ofDays(2))), State.UNKNOWN);
        settle(ask(JEAN, NOON.minusSeconds(40)), State.UNKNOWN);
        assertThat(open(JACQUES)).extracting(Kept::id).containsExactly(lost, dead);
    }

    @Test
    void what_got_no_answer_before_a_change_is_given_up() {
        long lost = ask(JACQUES, NOON.minusSeconds(60));
        settle(lost, State.UNKNOWN);
        long later = ask(JACQUES, NOON.minusSeconds(30));
        settle(later, State.UNKNOWN);
        does(journal -> journal.giveUp(JACQUES, later, NOON, NOON));
        assertThat(open(JACQUES)).extracting(Kept::id).containsExactly(later);
    }

    @Test
    void what_a_node_did_not_live_to_settle_is_given_up_as_well_but_not_what_is_on_its_way() {
        ask(JACQUES, NOON.minusSeconds(180));
        long onItsWay = ask(JACQUES, NOON.minusSeconds(100));
        long later = ask(JACQUES, NOON.minusSeconds(30));
        does(journal -> journal.giveUp(JACQUES, later, NOON.minusSeconds(120), NOON));
        assertThat(open(JACQUES)).extracting(Kept::id).containsExactly(onItsWay, later);
    }

    private static List<String> unanswered(int most) {
        return with(journal -> journal.unanswered(NOON.minusSeconds(120), NOON.minus(Duration.ofDays(1)), most));
    }

    @Test
    void whoever_is_to_be_looked_at_has_no_change_on_its_way() {
        ask(JACQUES, NOON.minusSeconds(180));
        settle(ask(JACQUES, NOON.minusSeconds(60)), State.UNKNOWN);
        settle(ask(JEAN, NOON.minusSeconds(60)), State.UNKNOWN);
        assertThat(unanswered(10)).containsExactlyInAnyOrder(JACQUES, JEAN);
        assertThat(unanswered(1)).hasSize(1);
        ask(JEAN, NOON.minusSeconds(30));
        assertThat(unanswered(10)).containsExactly(JACQUES);
    }

    @Test
    void nobody_is_looked_at_for_what_is_settled_or_long_past() {
        settle(ask(JACQUES, NOON.minusSeconds(180)), State.REFUSED);
        change(ask(JACQUES, NOON.minusSeconds(180)), MOVES);
        settle(ask(JEAN, NOON.minus(Duration.ofHours(25))), State.UNKNOWN);
        assertThat(unanswered(10)).isEmpty();
    }

    @Test
    void what_its_owner_is_still_to_be_told_is_not_forgotten() {
        long update = ask(JACQUES, NOON.minusSeconds(60));
        change(update, MOVES);
        STORE.update("insert into account_notice (update_id, citizen, way, address, labels, state) values (" + update
                + ", '" + JACQUES + "', 'MAIL', 'jacques@example.org', '[]', 'WAITING')");
        int none = with(journal -> journal.forgetBefore(NOON));
        assertThat(none).isZero();
        STORE.update("update account_notice set state = 'UNSENT', address = null");
        int one = with(journal -> journal.forgetBefore(NOON));
        assertThat(one).isEqualTo(1);
    }

    @Test
    void what_was_not_sent_is_not_kept() {
        long update = ask(JACQUES, NOON.minusSeconds(60));
        does(journal -> journal.withdraw(update));
        assertThat(open(JACQUES)).isEmpty();
    }

    /** Jacques's account was made here with an address of mail, to which authentic wrote, and which he proved. */
    private static void wasWrittenTo() {
        does(STORE, em -> {
            AccountBook book = new JpaAccountBook(em);
            book.ask(
                    new Asking(JACQUES, "1", "usagers", "typed", Channel.COUNTER, true),
                    CLAIRE,
                    NOON,
                    Duration.ofMinutes(2));
            book.sent(JACQUES, "1", Duration.ofMinutes(2));
            book.made(JACQUES, "", NOON);
            book.mailsProved(List.of(JACQUES));
        });
    }

    private static void does(StoreOnPostgres store, Consumer<EntityManager> work) {
        store.with(em -> {
            work.accept(em);
            return "";
        });
    }

    private static UpdateLedger ledger(EntityManager em) {
        return new UpdateLedger(
                new JpaUpdateJournal(em),
                new JpaAccountBook(em),
                (update, citizen, changes, before) -> {},
                null,
                Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private static Object mail() {
        return STORE.value("select concat_ws(' ', mail_asked, mail_proved_at is null) from account_creation");
    }

    @Test
    void nobody_waits_for_an_answer_to_a_mail_once_the_address_that_it_went_to_was_changed() {
        wasWrittenTo();
        List<Change> moved = List.of(new Change("email", "a@example.org", "b@example.org"));
        long update = ask(JACQUES, NOON);
        does(STORE, em -> ledger(em).changed(update, JACQUES, moved, Map.of()));
        assertThat(mail()).isEqualTo("f t");
    }

    @Test
    void nor_once_it_turns_out_that_it_was_changed_though_no_answer_came() {
        wasWrittenTo();
        List<Change> moved = List.of(new Change("email", "a@example.org", "b@example.org"));
        long update = with(journal -> journal.ask(
                new Asked(JACQUES, "usagers", Source.SHEET, Channel.PHONE, moved), CLAIRE, NOON.minusSeconds(60)));
        settle(update, State.UNKNOWN);
        does(STORE, em -> ledger(em).recognise(JACQUES, Map.of("email", "a@example.org")));
        assertThat(mail()).isEqualTo("t f");
        does(STORE, em -> ledger(em).recognise(JACQUES, Map.of("email", "b@example.org")));
        assertThat(mail()).isEqualTo("f t");
    }

    @Test
    void another_change_leaves_the_mail_as_it_stands() {
        wasWrittenTo();
        long update = ask(JACQUES, NOON);
        does(STORE, em -> ledger(em).changed(update, JACQUES, MOVES, Map.of()));
        assertThat(mail()).isEqualTo("t f");
    }

    @Test
    void what_is_old_is_forgotten() {
        change(ask(JACQUES, NOON.minusSeconds(60)), MOVES);
        long kept = ask(JACQUES, NOON);
        change(kept, MOVES);
        int forgotten = with(journal -> journal.forgetBefore(NOON.minusSeconds(30)));
        assertThat(forgotten).isEqualTo(1);
        assertThat(changed(JACQUES)).extracting(Kept::id).containsExactly(kept);
    }
}
