package org.welco.account.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.account.notice.DueNotice;
import org.welco.account.notice.NewNotice;
import org.welco.account.notice.Notice;
import org.welco.account.notice.NoticeOutcome;
import org.welco.account.notice.NoticeState;
import org.welco.account.notice.NoticeWay;
import org.welco.account.notice.Notices;
import org.welco.mail.testing.Crowd;
import org.welco.mail.testing.StoreOnPostgres;

/** What citizens are told, on a real PostgreSQL. */
class KeepingNoticesStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();
    private static final String CITIZEN = "c0000000000000000000000000000015";
    private static final String MAIL = "sophie@example.org";
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofDays(3);

    @BeforeEach
    void empty() {
        STORE.update("delete from account_update");
    }

    private static <T> T with(Function<Notices, T> work) {
        return STORE.in(() -> STORE.with(em -> work.apply(new JpaNotices(em))));
    }

    private static long updated() {
        STORE.update(
                "insert into account_update (citizen, unit, agent, agent_name, source, channel, agreed_at, state, settled_at, changes)"
                        + " values ('" + CITIZEN
                        + "', 'usagers', 'a0000000000000000000000000000001', 'Claire', 'SHEET', 'COUNTER',"
                        + " clock_timestamp(), 'CHANGED', clock_timestamp(), '[]')");
        return STORE.number("select max(id) from account_update");
    }

    private static long owed() {
        return owed(new NewNotice(
                updated(), CITIZEN, NoticeWay.MAIL, Optional.of(MAIL), List.of("Mobile", "Nom d’usage"), ""));
    }

    private static long owed(NewNotice notice) {
        with(notices -> {
            notices.add(notice);
            return null;
        });
        return notice.update();
    }

    private static Optional<DueNotice> claim() {
        return with(notices -> notices.claimNext(LEASE, PATIENCE));
    }

    private static boolean settle(DueNotice due, NoticeState state, String reason, Duration pause) {
        boolean written = with(notices -> notices.settle(due, new NoticeOutcome(state, reason, pause, false)));
        return written;
    }

    private static long waiting() {
        return with(Notices::waiting);
    }

    private static Notice told(long update) {
        return with(notices -> notices.of(List.of(update, update + 1))).get(0);
    }

    @Test
    void what_is_owed_is_claimed_with_what_is_needed_to_send_it() {
        owed();
        DueNotice due = claim().orElseThrow();
        assertThat(due.address()).isEqualTo(MAIL);
        assertThat(due.labels()).containsExactly("Mobile", "Nom d’usage");
        assertThat(List.of(due.inDoubt(), due.late())).containsOnly(false);
        assertThat(due.attempts()).isEqualTo(1);
    }

    @Test
    void of_twenty_senders_one_has_it() {
        owed();
        List<Optional<DueNotice>> got = Crowd.of(20, number -> claim());
        assertThat(got.stream().flatMap(Optional::stream)).hasSize(1);
    }

    @Test
    void where_it_went_is_erased_once_it_is_sent() {
        long update = owed();
        assertThat(settle(claim().orElseThrow(), NoticeState.SENT, "", Duration.ZERO))
                .isTrue();
        assertThat(told(update)).isEqualTo(new Notice(update, NoticeWay.MAIL, NoticeState.SENT, ""));
        assertThat(STORE.value("select address is null and sent_at is not null from account_notice"))
                .isEqualTo(true);
        assertThat(claim()).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void what_waits_keeps_its_address_and_comes_back_in_its_time() {
        long update = owed();
        settle(claim().orElseThrow(), NoticeState.WAITING, "injoignable", Duration.ofMinutes(1));
        assertThat(claim()).isEmpty();
        assertThat(waiting()).isEqualTo(1);
        assertThat(told(update).reason()).isEqualTo("injoignable");
        STORE.update("update account_notice set not_before = not_before - interval '61 seconds'");
        assertThat(claim()).map(DueNotice::attempts).contains(2);
    }

    @Test
    void what_a_dead_node_had_in_hand_is_in_doubt_and_no_longer_his() {
        owed();
        DueNotice first = claim().orElseThrow();
        STORE.update("update account_notice set lease_until = lease_until - interval '181 seconds'");
        DueNotice second = claim().orElseThrow();
        assertThat(second.inDoubt()).isTrue();
        assertThat(settle(first, NoticeState.SENT, "", Duration.ZERO)).isFalse();
        assertThat(settle(second, NoticeState.SENT, "", Duration.ZERO)).isTrue();
    }

    @Test
    void how_often_no_answer_came_to_it_is_counted() {
        owed();
        DueNotice first = claim().orElseThrow();
        with(notices -> notices.settle(first, new NoticeOutcome(NoticeState.WAITING, "lost", Duration.ZERO, true)));
        DueNotice second = claim().orElseThrow();
        assertThat(second.lost()).isEqualTo(1);
        settle(second, NoticeState.WAITING, "injoignable", Duration.ZERO);
        assertThat(claim()).map(DueNotice::lost).contains(1);
    }

    @Test
    void after_three_days_it_is_the_last_try() {
        owed();
        STORE.update("update account_notice set made_at = made_at - interval '73 hours'");
        assertThat(claim()).map(DueNotice::late).contains(true);
    }

    @Test
    void whoever_cannot_be_told_is_on_record_with_the_reason() {
        long update = owed(new NewNotice(
                updated(), CITIZEN, NoticeWay.NONE, Optional.empty(), List.of("Commune"), "ni courriel ni mobile"));
        assertThat(told(update))
                .isEqualTo(new Notice(update, NoticeWay.NONE, NoticeState.UNSENT, "ni courriel ni mobile"));
        assertThat(claim()).isEmpty();
    }

    @Test
    void it_goes_with_the_change_that_it_tells() {
        owed();
        STORE.update("delete from account_update");
        assertThat(Objects.requireNonNull(STORE.number("select count(*) from account_notice")))
                .isZero();
    }
}
