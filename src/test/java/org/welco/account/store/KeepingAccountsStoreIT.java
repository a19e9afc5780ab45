package org.welco.account.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.account.AccountBook;
import org.welco.account.AccountBook.Kind;
import org.welco.account.AccountBook.Reserved;
import org.welco.account.AccountBook.Standing;
import org.welco.account.Channel;
import org.welco.agent.Agent;
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
    void an_account_is_asked_for_sent_and_made() {
        assertThat(ask(CLAIRE)).contains(Standing.NEW);
        with(book -> {
            book.sent(ONE);
            return null;
        });
        assertThat(ask(CLAIRE)).contains(Standing.SENT);
        with(book -> {
            book.made(ONE, NOON);
            book.withdraw(ONE);
            return null;
        });
        assertThat(ask(CLAIRE)).contains(Standing.MADE);
        assertThat(STORE.value("select concat_ws(' ', agent_name, channel, unit) from account_creation"))
                .isEqualTo("Claire COUNTER usagers");
    }

    @Test
    void an_account_that_a_colleague_asked_for_is_not_his() {
        ask(CLAIRE);
        assertThat(ask(HUGO)).isEmpty();
    }

    @Test
    void an_account_that_was_refused_leaves_no_agreement() {
        ask(CLAIRE);
        with(book -> {
            book.withdraw(ONE);
            return null;
        });
        assertThat(STORE.number("select count(*) from account_creation")).isZero();
    }

    @Test
    void an_agreement_to_an_account_that_was_never_sent_is_forgotten() {
        ask(CLAIRE);
        int forgotten = with(book -> book.tidy(NOON.plusSeconds(1)));
        assertThat(forgotten).isEqualTo(1);
        assertThat(STORE.number("select count(*) from account_creation")).isZero();
    }

    private static java.util.Optional<Standing> ask(Agent agent) {
        return with(book -> book.ask(ONE, "usagers", agent, Channel.COUNTER, NOON));
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
            book.ask(ONE, "usagers", CLAIRE, Channel.COUNTER, NOON);
            book.sent(ONE);
            return null;
        });
        int forgotten = with(book -> book.tidy(NOON.plusSeconds(1)));
        assertThat(forgotten).isEqualTo(1);
        Set<String> kept = with(book -> book.distinctFrom(ONE, List.of(OTHER)));
        assertThat(kept).containsExactly(OTHER);
    }
}
