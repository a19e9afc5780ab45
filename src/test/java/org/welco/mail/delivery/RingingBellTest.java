package org.welco.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RingingBellTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final DeliveryBell bell = new DeliveryBell();

    @Test
    void what_holds_already_is_not_waited_for() {
        assertThat(bell.await(() -> true, LONG)).isTrue();
    }

    @Test
    void what_another_node_did_is_seen_without_a_ring() {
        AtomicInteger looks = new AtomicInteger();
        assertThat(bell.await(() -> looks.incrementAndGet() > 1, LONG)).isTrue();
    }

    @Test
    void without_a_ring_the_patience_ends() {
        assertThat(bell.await(() -> false, Duration.ofMillis(20))).isFalse();
    }

    @Test
    void no_patience_is_no_wait() {
        assertThat(bell.await(() -> false, Duration.ZERO)).isFalse();
    }

    @Test
    void a_ring_makes_one_look_again() throws Exception {
        AtomicBoolean delivered = new AtomicBoolean();
        CountDownLatch looked = new CountDownLatch(1);
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> bell.await(
                () -> {
                    boolean now = delivered.get();
                    looked.countDown();
                    return now;
                },
                LONG));
        looked.await(10, TimeUnit.SECONDS);
        delivered.set(true);

        bell.ring();

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_ring_while_one_looks_is_not_missed() {
        AtomicInteger looks = new AtomicInteger();

        boolean held = bell.await(
                () -> {
                    boolean second = looks.incrementAndGet() == 2;
                    if (!second) {
                        bell.ring();
                    }
                    return second;
                },
                LONG);

        assertThat(held).isTrue();
        assertThat(looks).hasValue(2);
    }

    @Test
    void a_bell_that_never_stops_ringing_keeps_nobody_beyond_his_patience() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(bell.await(
                                () -> {
                                    bell.ring();
                                    return false;
                                },
                                Duration.ofMillis(20)))
                        .isFalse());
    }

    @Test
    void what_came_true_without_a_ring_is_seen_at_the_end_of_the_patience() {
        AtomicInteger looks = new AtomicInteger();

        assertThat(bell.await(() -> looks.incrementAndGet() == 2, Duration.ofMillis(20)))
                .isTrue();
    }

    @Test
    void an_interrupted_wait_ends_and_the_thread_stays_interrupted() {
        Thread.currentThread().interrupt();

        boolean held = bell.await(() -> false, LONG);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(held).isFalse();
    }
}
