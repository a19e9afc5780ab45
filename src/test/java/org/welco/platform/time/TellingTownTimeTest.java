package org.welco.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingTownTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-29T22:59:59Z, 2026-11-28T23:00:00Z",
        "2026-11-29T23:00:00Z, 2026-11-29T23:00:00Z",
        "2026-07-14T21:59:59Z, 2026-07-13T22:00:00Z",
        "2026-07-14T22:00:00Z, 2026-07-14T22:00:00Z",
        "2026-10-25T12:00:00Z, 2026-10-24T22:00:00Z"
    })
    void a_day_begins_at_midnight_of_the_town_in_winter_and_summer(Instant moment, Instant midnight) {
        assertThat(TownTime.startOfDay(moment)).isEqualTo(midnight);
    }
}
