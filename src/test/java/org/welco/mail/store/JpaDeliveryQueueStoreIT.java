package org.welco.mail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.welco.mail.MailReference;
import org.welco.mail.delivery.DeliveryQueueContract;
import org.welco.mail.delivery.DeliveryState;
import org.welco.mail.delivery.DueDelivery;
import org.welco.mail.delivery.Settlement;
import org.welco.mail.testing.Crowd;
import org.welco.mail.testing.MailStore;
import org.welco.mail.testing.StoreOnPostgres;

class JpaDeliveryQueueStoreIT extends DeliveryQueueContract {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();

    @Override
    protected MailStore emptyStore() {
        return STORE.emptied();
    }

    @Test
    void of_several_senders_each_step_goes_to_one() {
        LongStream.rangeClosed(1, 40).forEach(this::letter);

        List<List<Long>> claimed = Crowd.of(6, index -> claimAll());

        assertThat(claimed.stream().flatMap(List::stream)).hasSize(40).doesNotHaveDuplicates();
    }

    private List<Long> claimAll() {
        List<Long> mine = new ArrayList<>();
        Optional<DueDelivery> due = claim();
        while (due.isPresent()) {
            mine.add(due.get().id());
            due = claim();
        }
        return mine;
    }

    @Test
    void several_senders_keep_the_order_of_each_letter() {
        LongStream.rangeClosed(1, 6).forEach(resId -> {
            MailReference mail = letter(resId);
            for (int text = 1; text <= 4; text++) {
                answer(mail, "réponse " + text);
            }
        });
        Map<Long, List<Long>> sent = new ConcurrentHashMap<>();

        Crowd.of(4, index -> sendAll(sent));

        assertThat(sent).hasSize(6);
        assertThat(sent.values())
                .allSatisfy(steps -> assertThat(steps).hasSize(5).isSorted());
        assertThat(STORE.number("select count(*) from maarch_delivery where attempts <> 1 or state <> 'DELIVERED'"))
                .isZero();
    }

    private int sendAll(Map<Long, List<Long>> sent) {
        int count = 0;
        while (STORE.number("select count(*) from maarch_delivery where state <> 'DELIVERED'") > 0) {
            Optional<DueDelivery> due = claim();
            if (due.isPresent()) {
                sent.computeIfAbsent(due.get().mailId(), mail -> Collections.synchronizedList(new ArrayList<>()))
                        .add(due.get().id());
                deliver(due.get());
                count++;
            }
        }
        return count;
    }

    private void deliver(DueDelivery due) {
        settle(due, settlement(DeliveryState.DELIVERED, "", false));
    }

    @Test
    void of_several_who_take_an_abandoned_step_over_one_does() {
        letter(42);
        claim();
        STORE.passes(Duration.ofSeconds(61));

        List<Optional<DueDelivery>> taken = Crowd.of(5, index -> claim());

        assertThat(taken.stream().flatMap(Optional::stream)).singleElement().satisfies(due -> {
            assertThat(due.inDoubt()).isTrue();
            assertThat(due.attempts()).isEqualTo(2);
        });
    }

    @Test
    void of_several_settlements_of_one_claim_one_is_written() {
        letter(42);
        DueDelivery due = claim().orElseThrow();
        List<Boolean> written = Crowd.of(4, index -> settle(due, settlement(DeliveryState.DELIVERED, "", false)));

        assertThat(written).containsOnlyOnce(true);
        assertThat(STORE.number("select count(*) from mail_event where kind = 'STEP_DELIVERED'"))
                .isEqualTo(1);
    }

    @Test
    void a_letter_that_maarch_no_longer_has_is_marked() {
        letter(42);
        settle(claim().orElseThrow(), settlement(DeliveryState.BLOCKED, "disparu", true));

        assertThat(STORE.number("select count(*) from mail where gone_at is not null"))
                .isEqualTo(1);
        assertThat(STORE.value("select kind from mail_event order by id desc limit 1"))
                .isEqualTo("GONE");
    }

    @Test
    void a_try_that_waits_writes_no_line_in_the_journal() {
        letter(42);
        settle(claim().orElseThrow(), settlement(DeliveryState.WAITING, "plus tard", false));

        assertThat(STORE.number("select count(*) from mail_event")).isZero();
    }

    @Test
    void a_received_is_queued_once_per_round_whatever_happens() {
        MailReference mail = letter(42);

        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> STORE.does(
                        () -> outbox.received(STORE.mails().lock(mail).orElseThrow())));
        assertThat(STORE.number("select count(*) from maarch_delivery")).isEqualTo(1);
    }

    @Test
    void a_step_is_due_at_once_by_the_clock_of_the_database() {
        letter(42);

        assertThat(STORE.number("select count(*) from maarch_delivery where not_before <= clock_timestamp()"
                        + " and created_at <= clock_timestamp()"))
                .isEqualTo(1);
    }

    @Test
    void states_in_the_table_are_those_of_the_code() {
        String allowed = constraint("maarch_delivery_state_check");

        assertThat(DeliveryState.values()).allMatch(state -> allowed.contains("'" + state + "'"));
    }

    private static Settlement settlement(DeliveryState state, String reason, boolean gone) {
        return new Settlement(state, reason, Duration.ZERO, false, reason.isEmpty() ? "" : "s1", gone);
    }

    private static String constraint(String name) {
        return (String) STORE.value("select pg_get_constraintdef(oid) from pg_constraint where conname = '" + name
                + "' and connamespace = '" + STORE.schema() + "'::regnamespace");
    }
}
