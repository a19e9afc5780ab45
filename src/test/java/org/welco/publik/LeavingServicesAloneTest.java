package org.welco.publik;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A service in trouble is left alone; one that is merely busy is not. */
class LeavingServicesAloneTest {

    private static final int PLACES = 16;

    private static Circuit full(Duration queue) {
        Circuit circuit = new Circuit(queue);
        for (int place = 0; place < PLACES; place++) {
            assertThat(circuit.enter()).isTrue();
        }
        return circuit;
    }

    @Test
    void one_who_comes_while_all_places_are_taken_waits_for_one() throws Exception {
        Circuit circuit = full(Duration.ofSeconds(60));
        CompletableFuture<Boolean> next = CompletableFuture.supplyAsync(circuit::enter);

        circuit.leave(true);

        assertThat(next.get(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void he_does_not_wait_for_ever() {
        assertThat(full(Duration.ofMillis(20)).enter()).isFalse();
    }

    @Test
    void a_service_that_failed_five_times_in_a_row_is_left_alone_at_once() {
        Circuit circuit = new Circuit(Duration.ofSeconds(60));
        for (int failure = 0; failure < 5; failure++) {
            assertThat(circuit.enter()).isTrue();
            circuit.leave(false);
        }

        assertThat(circuit.enter()).isFalse();
    }

    @Test
    void who_asks_for_what_is_asked_again_anyway_does_not_wait() {
        Circuit circuit = new Circuit();
        for (int place = 0; place < PLACES; place++) {
            assertThat(circuit.enter()).isTrue();
        }

        assertThat(circuit.enter()).isFalse();
    }

    @Test
    void calls_that_we_give_up_ourselves_say_nothing_of_the_service() {
        Circuit circuit = new Circuit();
        for (int call = 0; call < 8; call++) {
            assertThat(circuit.enter()).isTrue();
            Thread.currentThread().interrupt();
            circuit.leave(false);
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(circuit.enter()).isTrue();
    }

    @Test
    void one_answer_makes_earlier_failures_forgotten() {
        Circuit circuit = new Circuit(Duration.ofSeconds(60));
        for (int turn = 0; turn < 8; turn++) {
            assertThat(circuit.enter()).isTrue();
            circuit.leave(turn == 3);
        }

        assertThat(circuit.enter()).isTrue();
    }
}
