package org.welco.agent.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.agent.signin.Attempt;
import org.welco.agent.signin.ReturnAddress;
import org.welco.mail.testing.StoreOnPostgres;

class JpaAttemptsStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();
    private static final Instant MORNING = Instant.parse("2026-11-23T09:00:00Z");
    private static final Attempt ATTEMPT = new Attempt(
            "the-state",
            "the-browser",
            "the-nonce",
            "the-verifier",
            new ReturnAddress("/cells/mail?id=maarch-1"),
            true,
            MORNING);

    @BeforeEach
    void begin_with_one() {
        STORE.update("delete from agent_attempt");
        STORE.in(() -> STORE.with(em -> {
            new JpaAttempts(em).add(ATTEMPT);
            return null;
        }));
    }

    private static Optional<Attempt> take(String state, String browser) {
        return STORE.in(() -> STORE.with(em -> new JpaAttempts(em).take(state, browser)));
    }

    private static long count() {
        return STORE.number("select count(*) from agent_attempt");
    }

    @Test
    void an_attempt_comes_back_as_it_was() {
        assertThat(take("the-state", "the-browser")).contains(ATTEMPT);
    }

    @Test
    void it_is_taken_once() {
        take("the-state", "the-browser");
        assertThat(take("the-state", "the-browser")).isEmpty();
    }

    @Test
    void another_browser_takes_nothing() {
        assertThat(take("the-state", "another")).isEmpty();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void of_many_that_come_at_once_one_is_served() {
        List<CompletableFuture<Optional<Attempt>>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> take("the-state", "the-browser")))
                .toList();
        Stream<Attempt> served = all.stream().map(CompletableFuture::join).flatMap(Optional::stream);
        assertThat(served).hasSize(1);
    }

    @Test
    void who_reads_the_table_finds_neither_state_nor_browser() {
        assertThat(STORE.number("select count(*) from agent_attempt where agent_attempt::text like '%the-state%'"
                        + " or agent_attempt::text like '%the-browser%'"))
                .isZero();
    }

    @Test
    void old_ones_are_forgotten_and_younger_ones_are_not() {
        forgetBefore(MORNING);
        assertThat(count()).isEqualTo(1);
        forgetBefore(MORNING.plusSeconds(1));
        assertThat(count()).isZero();
    }

    private static void forgetBefore(Instant moment) {
        STORE.in(() -> STORE.with(em -> {
            new JpaAttempts(em).forgetBefore(moment);
            return null;
        }));
    }
}
