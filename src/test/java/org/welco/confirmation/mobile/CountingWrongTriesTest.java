package org.welco.confirmation.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.confirmation.testing.ConfirmationTown;

/** One place does not guess for long; another place, and another town, are not its business. */
class CountingWrongTriesTest {

    private static final String PLACE = "192.0.2.7";

    private final ConfirmationTown town = new ConfirmationTown();
    private final WrongTries tries = new WrongTries(town.current(), town.clock());

    private boolean add(String address) {
        return town.inside(() -> tries.add(address));
    }

    private void allAreUsed() {
        for (int i = 0; i < WrongTries.MOST; i++) {
            assertThat(add(PLACE)).isTrue();
        }
    }

    @Test
    void after_twenty_none_is_looked_at() {
        allAreUsed();
        assertThat(add(PLACE)).isFalse();
    }

    @Test
    void ten_minutes_later_they_are() {
        allAreUsed();
        town.clock().move(WrongTries.MEMORY);
        assertThat(add(PLACE)).isTrue();
    }

    @Test
    void what_was_right_does_not_count() {
        allAreUsed();
        town.does(() -> tries.forgive(PLACE));
        assertThat(add(PLACE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.8,true", "2001:db8::1,true", "not an address,true", "192.0.2.7,false"})
    void another_place_is_another(String address, boolean mayTry) {
        allAreUsed();
        assertThat(add(address)).isEqualTo(mayTry);
    }

    @Test
    void one_subscriber_of_ipv6_is_one_place() {
        for (int i = 0; i < WrongTries.MOST; i++) {
            add("2001:db8:1:2::" + i);
        }
        assertThat(add("2001:db8:1:2:ffff::1")).isFalse();
        assertThat(add("2001:db8:1:3::1")).isTrue();
    }

    @Test
    void another_town_counts_for_itself() {
        allAreUsed();
        town.elsewhere();
        assertThat(add(PLACE)).isTrue();
    }
}
