package org.welco.search.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Searches of the index are at work a few at a time. */
class TakingTurnsTest {

    private static final int TURNS = 2 * Runtime.getRuntime().availableProcessors();

    private final Turns turns = new Turns();
    private final ExecutorService agents = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        agents.shutdownNow();
    }

    @Test
    void no_more_than_a_few_are_at_work_at_once_and_all_are_done() throws Exception {
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<Integer>> asked = new ArrayList<>();
        for (int agent = 0; agent < 10 * TURNS; agent++) {
            asked.add(agents.submit(() -> turns.take(() -> {
                most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                Thread.yield();
                return atWork.decrementAndGet();
            })));
        }
        for (Future<Integer> one : asked) {
            one.get(1, TimeUnit.MINUTES);
        }
        assertThat(most.get()).isBetween(1, TURNS);
    }

    @Test
    void work_that_fails_gives_its_turn_back() {
        for (int time = 0; time < 2 * TURNS; time++) {
            Throwable thrown = catchThrowable(() -> turns.take(() -> {
                throw new IllegalStateException("failed");
            }));
            assertThat(thrown).hasMessage("failed");
        }
    }

    @Test
    void whoever_is_not_wanted_any_more_waits_no_longer() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(TURNS);
        for (int agent = 0; agent < TURNS; agent++) {
            agents.submit(() -> turns.take(() -> {
                begun.countDown();
                return waits(over);
            }));
        }
        begun.await();
        Thread.currentThread().interrupt();
        Throwable thrown = catchThrowable(() -> turns.take(() -> true));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(thrown).isInstanceOf(CancellationException.class);
        over.countDown();
    }

    private static boolean waits(CountDownLatch over) {
        try {
            return over.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
