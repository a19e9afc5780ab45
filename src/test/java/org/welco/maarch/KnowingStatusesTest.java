package org.welco.maarch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.testing.MovingTime;

class KnowingStatusesTest {

    private static final String STATUSES = "GET /rest/statuses";

    private final MovingTime time = new MovingTime();
    private StubMaarch maarch;
    private LinkedTown town;

    @BeforeEach
    void start() throws IOException {
        maarch = new StubMaarch();
        town = new LinkedTown(Map.of("MAARCH_FEED", LinkedTown.feed(maarch.address())), time);
    }

    @AfterEach
    void stop() {
        maarch.close();
    }

    @Test
    void a_status_that_is_listed_is_there() {
        maarch.json(STATUSES, 200, "{\"statuses\":[{\"id\":\"GRC\"}]}");
        assertThat(has("GRC")).contains(true);
    }

    @Test
    void a_status_that_is_not_listed_is_not_there() {
        maarch.json(STATUSES, 200, "{\"statuses\":[{\"id\":\"GRC\"}]}");
        assertThat(has("GRC_REP")).contains(false);
    }

    @Test
    void a_status_found_once_is_there_without_asking_for_ten_minutes() {
        maarch.json(STATUSES, 200, "{\"statuses\":[{\"id\":\"GRC\"}]}");
        has("GRC");
        time.passes(Duration.ofMinutes(9));
        assertThat(has("GRC")).contains(true);
        assertThat(maarch.calls()).hasSize(1);
    }

    @Test
    void after_ten_minutes_the_statuses_are_read_again() {
        maarch.json(STATUSES, 200, "{\"statuses\":[{\"id\":\"GRC\"}]}")
                .json(STATUSES, 200, "{\"statuses\":[{\"id\":\"X\"}]}");
        has("GRC");
        time.passes(Duration.ofMinutes(10));
        assertThat(has("GRC")).contains(false);
    }

    @Test
    void a_maarch_that_hides_its_statuses_says_nothing() {
        maarch.json(STATUSES, 403, "{\"errors\":\"?\"}");
        assertThat(has("GRC")).isEmpty();
    }

    @Test
    void a_maarch_that_hides_its_statuses_is_not_asked_again_for_ten_minutes() {
        maarch.json(STATUSES, 403, "{\"errors\":\"?\"}").json(STATUSES, 200, "{\"statuses\":[{\"id\":\"GRC\"}]}");
        has("GRC");
        assertThat(has("GRC")).isEmpty();
        assertThat(maarch.calls()).hasSize(1);
    }

    @Test
    void a_maarch_that_hid_its_statuses_is_asked_again_after_ten_minutes() {
        maarch.json(STATUSES, 403, "{\"errors\":\"?\"}").json(STATUSES, 200, "{\"statuses\":[{\"id\":\"GRC\"}]}");
        has("GRC");
        time.passes(Duration.ofMinutes(10));
        assertThat(has("GRC")).contains(true);
    }

    private Optional<Boolean> has(String status) {
        return town.inside(
                () -> town.clients().call(client -> client.knownStatuses().has(status)));
    }
}
