package org.welco.access.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.welco.access.MovingClock;
import org.welco.access.signature.Nonces;
import org.welco.testing.RunningWelco;

/** On the database of the running product, beside its own nonces: each test has a tenant of its own. */
class SpendingNoncesIT {

    private static final int NODES = 8;

    private final String tenant = UUID.randomUUID() + ".fr";

    private static Nonces node(Clock clock) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(RunningWelco.get().database().url());
        database.setUser(RunningWelco.get().database().user());
        return new PostgresNonces(clock, database);
    }

    @Test
    void a_nonce_is_spent_once() {
        Nonces nonces = node(Clock.systemUTC());
        assertThat(nonces.spend(tenant, "once")).isTrue();
        assertThat(nonces.spend(tenant, "once")).isFalse();
    }

    @Test
    void another_tenant_has_nonces_of_its_own() {
        Nonces nonces = node(Clock.systemUTC());
        nonces.spend(tenant, "once");
        assertThat(nonces.spend("other-" + tenant, "once")).isTrue();
    }

    @Test
    void of_many_nodes_at_the_same_moment_one_wins() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(NODES);
        try {
            List<Future<Boolean>> attempts = new ArrayList<>();
            for (int i = 0; i < NODES; i++) {
                Nonces node = node(Clock.systemUTC());
                attempts.add(threads.submit(() -> {
                    start.await();
                    return node.spend(tenant, "once");
                }));
            }
            start.countDown();
            int won = 0;
            for (Future<Boolean> attempt : attempts) {
                won += attempt.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void old_nonces_are_swept_and_recent_ones_kept() {
        MovingClock clock = new MovingClock("2001-01-01T00:00:00Z");
        Nonces nonces = node(clock);
        nonces.spend(tenant, "old");
        clock.move(Duration.ofMinutes(10));
        nonces.spend(tenant, "recent");

        nonces.forgetBefore(Instant.parse("2001-01-01T00:05:00Z"));

        assertThat(nonces.spend(tenant, "old")).isTrue();
        assertThat(nonces.spend(tenant, "recent")).isFalse();
    }
}
