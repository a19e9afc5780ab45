package org.welco.search.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.welco.publik.testing.PublikTown;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/** The names of a town are read while an agent's page is on its way to him. */
class ReadingNamesAheadTest {

    private final AtomicInteger readings = new AtomicInteger();
    private boolean isBroken;
    private final CurrentTenant current = new CurrentTenant();
    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final TenantGate gate = new TenantGate(current, threads);
    private final Dictionaries dictionaries = new Dictionaries(current, new Counted(), Clock.systemUTC());
    private final ReadNames names = new ReadNames(dictionaries, gate, current);
    private final Tenant town = PublikTown.tenant(
            "courrier.ville.test", URI.create("http://127.0.0.1:1/"), URI.create("http://127.0.0.1:2/"), Map.of());

    private final class Counted implements NameWords {

        @Override
        public Added since(long generation, int lastId) {
            readings.incrementAndGet();
            if (isBroken) {
                throw new IllegalStateException("no database");
            }
            return new Added(1, List.of(new NameWord(1, "martin", 1)));
        }

        @Override
        public int tidy() {
            return 0;
        }
    }

    private void openPages(int many) {
        for (int page = 0; page < many; page++) {
            gate.run(town, names::ahead);
        }
    }

    private void finish() throws InterruptedException {
        threads.shutdown();
        assertThat(threads.awaitTermination(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void a_page_that_opens_has_them_read() throws InterruptedException {
        openPages(1);
        finish();
        assertThat(readings).hasValue(1);
        assertThat(gate.<Boolean>call(town, dictionaries::isHeld)).isTrue();
    }

    @Test
    void pages_that_open_later_read_nothing() throws InterruptedException {
        gate.run(town, dictionaries::hold);
        openPages(3);
        finish();
        assertThat(readings).hasValue(1);
    }

    @Test
    void what_could_not_be_read_is_read_when_the_next_page_opens() throws Exception {
        isBroken = true;
        openPages(1);
        threads.submit(() -> {}).get(1, TimeUnit.MINUTES);
        isBroken = false;
        openPages(1);
        finish();
        assertThat(gate.<Boolean>call(town, dictionaries::isHeld)).isTrue();
    }
}
