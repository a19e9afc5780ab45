package org.welco.search.hint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.welco.publik.testing.PublikTown;
import org.welco.search.TenantPhones;
import org.welco.search.load.FollowCitizens;
import org.welco.search.load.FollowLedger;
import org.welco.search.load.FollowState;
import org.welco.search.load.FollowStates;
import org.welco.search.testing.IndexInMemory;
import org.welco.search.testing.NoWords;
import org.welco.search.testing.PlayedAccounts;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.TenantGate;

/** Whoever was told of as changed is looked at, whatever becomes of the others. */
class TakingHintsTest {

    private static final Instant START = Instant.parse("2026-11-29T10:00:00Z");

    private final CurrentTenant current = new CurrentTenant();
    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final TenantGate gate = new TenantGate(current, threads);
    private final PlayedAccounts accounts = new PlayedAccounts(START, "usagers");
    private final IndexInMemory index = new IndexInMemory();

    private TakeHints hints() {
        FollowStates states = new FollowStates() {
            @Override
            public FollowState read() {
                return FollowState.NOTHING;
            }

            @Override
            public void write(FollowState written) {
                throw new AssertionError("a hint is no progress");
            }
        };
        FollowLedger ledger = new FollowLedger(states, index, new TenantPhones(current), new NoWords());
        return new TakeHints(
                new FollowCitizens(accounts, ledger, current, Clock.systemUTC()), null, null, gate, current);
    }

    @Test
    void an_account_that_cannot_be_read_keeps_no_other_from_being_found() throws InterruptedException {
        accounts.write("c1", "usagers", "Martin", false, Duration.ZERO);
        accounts.write("c2", "usagers", "Petit", false, Duration.ZERO);
        accounts.failsIn(0);

        gate.run(
                PublikTown.tenant(
                        "courrier.ville.test",
                        URI.create("http://127.0.0.1:1/"),
                        URI.create("http://127.0.0.1:2/"),
                        Map.of()),
                () -> hints().accounts(List.of("c1", "c2")));
        threads.shutdown();

        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(index.citizens()).isEqualTo(Map.of("c2", "Petit"));
    }

    @Test
    void a_node_that_takes_nothing_on_any_more_does_no_harm_to_whoever_tells_it() {
        threads.shutdown();
        gate.run(
                PublikTown.tenant(
                        "courrier.ville.test",
                        URI.create("http://127.0.0.1:1/"),
                        URI.create("http://127.0.0.1:2/"),
                        Map.of()),
                () -> hints().accounts(List.of("c1")));
        assertThat(index.citizens()).isEmpty();
    }
}
