package org.welco.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PlanningRetriesTest {

    private static final Optional<Duration> NOTHING_ASKED = Optional.empty();

    @Property
    void a_wait_lies_between_half_of_its_doubling_and_the_whole(
            @ForAll @IntRange(min = 1, max = 100_000) int attempts, @ForAll long seed) {
        long whole = Math.min(3_600_000, 5000L << Math.min(attempts - 1, 20));

        Duration wait = new RetryPlan(new Random(seed)).waitAfter(attempts, NOTHING_ASKED);

        assertThat(wait.toMillis()).isBetween(whole / 2, whole);
    }

    @Property
    void what_the_registry_asks_for_is_a_minimum_up_to_an_hour(
            @ForAll @IntRange(min = 1, max = 50) int attempts,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seconds,
            @ForAll long seed) {
        Duration asked = Duration.ofSeconds(seconds);

        Duration wait = new RetryPlan(new Random(seed)).waitAfter(attempts, Optional.of(asked));

        assertThat(wait)
                .isGreaterThanOrEqualTo(asked.compareTo(RetryPlan.LONGEST) > 0 ? RetryPlan.LONGEST : asked)
                .isLessThanOrEqualTo(RetryPlan.LONGEST);
    }

    @Test
    void the_first_wait_is_drawn_up_to_five_seconds() {
        assertThat(new RetryPlan(drawingTheMost()).waitAfter(1, NOTHING_ASKED)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void the_wait_doubles_with_each_try() {
        assertThat(new RetryPlan(drawingTheMost()).waitAfter(4, NOTHING_ASKED)).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void a_shorter_wait_that_is_asked_for_does_not_shorten_ours() {
        assertThat(new RetryPlan(drawingTheMost()).waitAfter(4, Optional.of(Duration.ofSeconds(1))))
                .isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void an_hour_is_the_longest() {
        assertThat(new RetryPlan(drawingTheMost()).waitAfter(11, NOTHING_ASKED)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void the_tenth_wait_is_still_below_an_hour() {
        assertThat(new RetryPlan(drawingTheMost()).waitAfter(10, NOTHING_ASKED)).isEqualTo(Duration.ofSeconds(2560));
    }

    private static RandomGenerator drawingTheMost() {
        return new Random() {
            private static final long serialVersionUID = 1L;

            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        };
    }
}
