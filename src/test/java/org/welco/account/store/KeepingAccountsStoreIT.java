package org.welco.account.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.account.AccountBook;
import org.welco.account.AccountBook.Asked;
import org.welco.account.AccountBook.Asking;
import org.welco.account.AccountBook.Kind;
import org.welco.account.AccountBook.Reserved;
import org.welco.account.AccountBook.Standing;
import org.welco.account.Channel;
import org.welco.agent.Agent;
import org.welco.citizen.RegistrationMails.Written;
import org.welco.mail.testing.Crowd;
import org.welco.mail.testing.StoreOnPostgres;

/** The making of accounts, on a real PostgreSQL. */
class KeepingAccountsStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();
    private static final Agent CLAIRE = new Agent("a0000000000000000000000000000001", "Claire", Set.of(), false);
    private static final Agent HUGO = new Agent("a0000000000000000000000000000002", "Hugo", Set.of(), false);
    private static final Reserved MOBILE = new Reserved(Kind.MOBILE, "+33612345678");
    private static final Duration TIME = Duration.ofMinutes(2);
    private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");
    private static final String ONE = uuid(1);
    private static final String OTHER = uuid(2);

    private static String uuid(int number) {
        return "%032x".formatted(number);
    }

    @BeforeEach
    void empty() {
        STORE.update("delete from account_reservation");
        STORE.update("delete from account_creation");
        STORE.update("delete from account_distinct");
    }

    private static <T> T with(Function<AccountBook, T> work) {
        return STORE.in(() -> STORE.with(em -> work.apply(new JpaAccountBook(em))));
    }

    private static boolean did(Function<AccountBook, Boolean> work) {
        return with(work);
    }

    private static int count(Function<AccountBook, Integer> work) {
        return with(work);
    }

    private static boolean reserve(String unit, Reserved reserved, String account) {
        return with(book -> book.reserve(unit, reserved, account, TIME));
    }

    @Test
    void of_fifty_at_once_one_reserves_a_mobile() {
        List<Boolean> got = Crowd.of(50, number -> reserve("usagers", MOBILE, uuid(number)));
        assertThat(got.stream().filter(Boolean::booleanValue)).hasSize(1);
    }

    @Test
    void the_same_account_reserves_it_again() {
        reserve("usagers", MOBILE, ONE);
        assertThat(reserve("usagers", MOBILE, ONE)).isTrue();
        assertThat(reserve("usagers", MOBILE, OTHER)).isFalse();
    }

    @Test
    void another_unit_and_another_kind_are_free() {
        reserve("usagers", MOBILE, ONE);
        assertThat(reserve("ville-b", MOBILE, OTHER)).isTrue();
        assertThat(reserve("usagers", new Reserved(Kind.MAIL, MOBILE.value()), OTHER))
                .isTrue();
    }

    @Test
    void what_is_over_is_free_again() {
        reserve("usagers", MOBILE, ONE);
        STORE.update("update account_reservation set until = until - interval '121 seconds'");
        assertThat(reserve("usagers", MOBILE, OTHER)).isTrue();
    }

    @Test
    void what_is_given_back_is_free() {
        reserve("usagers", MOBILE, ONE);
        with(book -> {
            book.release(ONE);
            return null;
        });
        assertThat(reserve("usagers", MOBILE, OTHER)).isTrue();
    }

    @Test
    void what_is_reserved_is_renewed_as_long_as_it_is_the_account_s() {
        reserve("usagers", MOBILE, ONE);
        STORE.update("update account_reservation set until = until - interval '119 seconds'");
        assertThat(count(book -> book.renew(ONE, TIME))).isEqualTo(1);
        assertThat(STORE.value("select until > clock_timestamp() + interval '100 seconds' from account_reservation"))
                .isEqualTo(true);
        assertThat(count(book -> book.renew(OTHER, TIME))).isZero();
    }

    @Test
    void what_one_gesture_reserved_is_renewed_and_given_back_and_nothing_else() {
        Reserved mail = new Reserved(Kind.MAIL, "zoe@example.org");
        reserve("usagers", MOBILE, ONE);
        reserve("usagers", mail, ONE);
        assertThat(did(book -> book.renew("usagers", MOBILE, ONE, TIME))).isTrue();
        assertThat(did(book -> book.renew("usagers", MOBILE, OTHER, TIME))).isFalse();
        with(book -> {
            book.release("usagers", mail, OTHER);
            book.release("usagers", MOBILE, ONE);
            return null;
        });
        assertThat(reserve("usagers", MOBILE, OTHER)).isTrue();
        assertThat(reserve("usagers", mail, OTHER)).isFalse();
    }

    @Test
    void of_fifty_gestures_at_once_one_has_the_account_in_hand() {
        Reserved account = new Reserved(Kind.ACCOUNT, ONE);
        List<Boolean> got = Crowd.of(50, number -> reserve("usagers", account, "gesture " + number));
        assertThat(got.stream().filter(Boolean::booleanValue)).hasSize(1);
    }

    @Test
    void an_account_is_asked_for_sent_and_made() {
        assertThat(ask(CLAIRE, "1")).contains(new Asked(Standing.NEW, true));
        assertThat(did(book -> book.sent(ONE, "1", TIME))).isTrue();
        letGo("1");
        assertThat(ask(CLAIRE, "2")).contains(new Asked(Standing.SENT, true));
        assertThat(did(book -> book.made(ONE, "", NOON))).isTrue();
        assertThat(did(book -> book.withdraw(ONE, "2"))).isFalse();
        assertThat(ask(CLAIRE, "3")).contains(new Asked(Standing.MADE, true));
        assertThat(STORE.value("select concat_ws(' ', agent_name, channel, unit) from account_creation"))
                .isEqualTo("Claire COUNTER usagers");
    }

    @Test
    void what_was_typed_for_the_next_person_is_not_the_same() {
        ask(CLAIRE, "1");
        with(book -> book.sent(ONE, "1", TIME));
        letGo("1");
        assertThat(ask(CLAIRE, "2", "other")).contains(new Asked(Standing.SENT, false));
        with(book -> book.made(ONE, "other", NOON));
        assertThat(ask(CLAIRE, "3")).contains(new Asked(Standing.MADE, false));
    }

    @Test
    void an_account_that_nobody_asked_for_is_not_made() {
        assertThat(did(book -> book.made(ONE, "", NOON))).isFalse();
    }

    @Test
    void of_fifty_gestures_at_once_one_makes_the_account() {
        List<Standing> got = Crowd.of(
                50, number -> ask(CLAIRE, "gesture " + number).orElseThrow().standing());
        assertThat(got.stream().filter(Standing.NEW::equals)).hasSize(1);
        assertThat(got.stream().filter(Standing.HELD::equals)).hasSize(49);
    }

    @Test
    void a_gesture_that_did_not_end_is_over_after_a_while() {
        ask(CLAIRE, "1");
        STORE.update("update account_creation set held_until = held_until - interval '121 seconds'");
        assertThat(ask(CLAIRE, "2")).contains(new Asked(Standing.NEW, true));
        assertThat(did(book -> book.sent(ONE, "1", TIME))).as("the first").isFalse();
        assertThat(did(book -> book.withdraw(ONE, "1"))).as("the first").isFalse();
        assertThat(did(book -> book.sent(ONE, "2", TIME))).isTrue();
    }

    @Test
    void an_account_that_a_colleague_asked_for_is_not_his() {
        ask(CLAIRE, "1");
        assertThat(ask(HUGO, "2")).isEmpty();
    }

    @Test
    void an_account_that_was_refused_leaves_no_agreement() {
        ask(CLAIRE, "1");
        assertThat(did(book -> book.withdraw(ONE, "1"))).isTrue();
        assertThat(STORE.number("select count(*) from account_creation")).isZero();
    }

    @Test
    void an_agreement_to_an_account_that_was_never_sent_is_forgotten() {
        ask(CLAIRE, "1");
        int forgotten = with(book -> book.tidy(NOON.plusSeconds(1)));
        assertThat(forgotten).isEqualTo(1);
        assertThat(STORE.number("select count(*) from account_creation")).isZero();
    }

    private static Asking asking(String gesture, String typed) {
        return new Asking(ONE, gesture, "usagers", typed, Channel.COUNTER, true);
    }

    private static Optional<Asked> ask(Agent agent, String gesture) {
        return ask(agent, gesture, "typed");
    }

    private static Optional<Asked> ask(Agent agent, String gesture, String typed) {
        return with(book -> book.ask(asking(gesture, typed), agent, NOON, TIME));
    }

    private static void letGo(String gesture) {
        with(book -> {
            book.letGo(ONE, gesture);
            return null;
        });
    }

    @Test
    void who_is_not_the_same_person_is_remembered() {
        with(book -> {
            book.distinct(ONE, OTHER, CLAIRE, NOON);
            book.distinct(ONE, OTHER, HUGO, NOON);
            return null;
        });
        Set<String> distinct = with(book -> book.distinctFrom(ONE, List.of(OTHER, uuid(3))));
        assertThat(distinct).containsExactly(OTHER);
    }

    @Test
    void what_was_said_of_accounts_that_were_never_made_is_forgotten() {
        with(book -> {
            book.distinct(ONE, OTHER, CLAIRE, NOON);
            book.distinct(uuid(9), OTHER, CLAIRE, NOON);
            book.ask(asking("1", "typed"), CLAIRE, NOON, TIME);
            book.sent(ONE, "1", TIME);
            return null;
        });
        int forgotten = with(book -> book.tidy(NOON.plusSeconds(1)));
        assertThat(forgotten).isEqualTo(1);
        Set<String> kept = with(book -> book.distinctFrom(ONE, List.of(OTHER)));
        assertThat(kept).containsExactly(OTHER);
    }

    private static void made(String uuid, Instant at, boolean mail) {
        with(book -> {
            book.ask(new Asking(uuid, "1", "usagers", "typed", Channel.COUNTER, mail), CLAIRE, at, TIME);
            return book.sent(uuid, "1", TIME) && book.made(uuid, "", at);
        });
    }

    private static List<String> unproved(Instant before, int skip, int most) {
        return with(book -> book.mailsUnproved(before, skip, most)).stream()
                .map(Written::citizen)
                .toList();
    }

    @Test
    void who_was_written_to_is_listed_until_his_address_is_proved_longest_first() {
        made(uuid(1), NOON, true);
        made(uuid(2), NOON.minusSeconds(60), true);
        made(uuid(3), NOON.minusSeconds(120), false);
        made(uuid(4), NOON.plusSeconds(60), true);
        assertThat(unproved(NOON.plusSeconds(1), 0, 10)).containsExactly(uuid(2), uuid(1));
        assertThat(unproved(NOON.plusSeconds(1), 1, 1)).containsExactly(uuid(1));
        with(book -> {
            book.mailsProved(List.of(uuid(2), uuid(9)));
            return null;
        });
        assertThat(unproved(NOON.plusSeconds(1), 0, 10)).containsExactly(uuid(1));
        assertThat(written(uuid(2))).as("the record stays").contains(NOON.minusSeconds(60));
        assertThat(written(uuid(3))).isEmpty();
    }

    @Test
    void who_has_another_address_by_now_was_not_written_to_there() {
        made(uuid(1), NOON, true);
        made(uuid(2), NOON, true);
        with(book -> {
            book.mailsProved(List.of(uuid(1)));
            book.mailMoved(uuid(1));
            return null;
        });
        assertThat(written(uuid(1))).isEmpty();
        assertThat(STORE.value("select mail_proved_at from account_creation where account = '" + uuid(1) + "'"))
                .isNull();
        assertThat(unproved(NOON.plusSeconds(1), 0, 10)).containsExactly(uuid(2));
    }

    private static Optional<Instant> written(String uuid) {
        return with(book -> book.mailWritten(uuid));
    }

    @Test
    void whether_he_is_written_to_is_as_it_was_sent_first_unless_another_gesture_made_the_account() {
        ask(CLAIRE, "1");
        with(book -> book.sent(ONE, "1", TIME));
        letGo("1");
        with(book -> book.ask(new Asking(ONE, "2", "usagers", "typed", Channel.COUNTER, false), CLAIRE, NOON, TIME));
        assertThat(written(ONE)).as("not made yet").isEmpty();
        with(book -> book.made(ONE, "", NOON));
        assertThat(written(ONE)).contains(NOON);
        with(book -> {
            book.mail(ONE, false);
            return null;
        });
        assertThat(written(ONE)).isEmpty();
    }
}
