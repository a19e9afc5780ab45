package org.welco.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.welco.mail.testing.PlayedLetter.aLetter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.testing.MailTown;
import org.welco.mail.testing.PlayedRegistry;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/** Passes are played by hand: what is handed over waits until the test lets it run. */
class DeliveringSoonTest {

    private final MailTown town = new MailTown();
    private final HeldThread thread = new HeldThread();
    private final TenantGate gate = new TenantGate(town.current(), thread);
    private int passes;
    private Runnable during = () -> {};
    private final DeliverSoon soon = new DeliverSoon(new CountedPasses(), town.current(), gate);

    @BeforeEach
    void a_letter_came_in() {
        town.store().harvest().proveReach();
        town.registry().holds(aLetter(42));
        town.harvests();
    }

    private void deliver() {
        gate.run(town.tenant(), soon::deliver);
    }

    @Test
    void it_returns_at_once_and_works_on_another_thread() {
        deliver();

        assertThat(passes).isZero();
        assertThat(thread.held()).isEqualTo(1);
    }

    @Test
    void one_pass_serves_all_who_asked_before_it() {
        deliver();
        deliver();
        deliver();

        thread.runAll();

        assertThat(passes).isEqualTo(1);
    }

    @Test
    void whoever_asks_during_a_pass_gets_one_more() {
        during = () -> {
            if (passes == 1) {
                deliver();
                deliver();
            }
        };
        deliver();

        thread.runAll();

        assertThat(passes).isEqualTo(2);
        assertThat(thread.held()).isZero();
    }

    @Test
    void whoever_asks_after_a_pass_gets_another() {
        deliver();
        thread.runAll();
        deliver();
        thread.runAll();

        assertThat(passes).isEqualTo(2);
    }

    @Test
    void each_tenant_has_its_own_pass() {
        deliver();
        Tenant other = MailTown.tenant("courrier.agglo.test");
        gate.run(other, soon::deliver);

        assertThat(thread.held()).isEqualTo(2);
    }

    @Test
    void the_pass_works_for_the_tenant_that_asked() {
        StringBuilder host = new StringBuilder();
        during = () -> host.append(town.current().get().host());
        deliver();

        thread.runAll();

        assertThat(host).hasToString("courrier.ville.test");
    }

    @Test
    void a_pass_that_breaks_off_does_not_bar_the_way() {
        during = () -> {
            if (passes == 1) {
                throw new IllegalStateException("the database is away");
            }
        };
        deliver();
        thread.runAll();
        deliver();
        thread.runAll();

        assertThat(passes).isEqualTo(2);
    }

    @Test
    void not_even_an_error_bars_the_way() {
        during = () -> {
            if (passes == 1) {
                throw new StackOverflowError("played");
            }
        };
        deliver();
        thread.runAll();
        deliver();
        thread.runAll();

        assertThat(passes).isEqualTo(2);
    }

    @Test
    void a_server_without_a_free_thread_is_asked_again_next_time() {
        thread.refusing = true;
        deliver();
        thread.refusing = false;

        deliver();
        thread.runAll();

        assertThat(passes).isEqualTo(1);
    }

    @Test
    void what_waits_is_sent() {
        during = () -> town.send().sendAll();
        deliver();

        thread.runAll();

        assertThat(town.registry().count(PlayedRegistry.Call.RECEIVED)).isEqualTo(1);
    }

    @Test
    void outside_the_gate_nobody_is_served() {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(soon::deliver);
    }

    private final class CountedPasses extends SendDeliveries {

        @Override
        public Sent sendAll() {
            passes++;
            during.run();
            return new Sent(0, 0);
        }
    }

    /** One thread that runs only when it is told to. */
    private static final class HeldThread extends AbstractExecutorService {

        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private boolean refusing;

        @Override
        public void execute(Runnable work) {
            if (refusing) {
                throw new RejectedExecutionException("full");
            }
            waiting.add(work);
        }

        int held() {
            return waiting.size();
        }

        void runAll() {
            while (!waiting.isEmpty()) {
                waiting.poll().run();
            }
        }

        @Override
        public void shutdown() {
            waiting.clear();
        }

        @Override
        public java.util.List<Runnable> shutdownNow() {
            return java.util.List.copyOf(waiting);
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return waiting.isEmpty();
        }
    }
}
