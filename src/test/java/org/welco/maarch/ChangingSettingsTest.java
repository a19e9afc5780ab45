package org.welco.maarch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.mail.registry.RegistryLink.State;

class ChangingSettingsTest {

    private static final String STATUS = "PUT /rest/res/resource/status";

    private StubMaarch before;
    private StubMaarch after;
    private final Ticking clock = new Ticking();

    @BeforeEach
    void start() throws IOException {
        before = new StubMaarch().json(STATUS, 200, StubMaarch.SUCCESS);
        after = new StubMaarch().json(STATUS, 200, StubMaarch.SUCCESS);
    }

    @AfterEach
    void stop() {
        before.close();
        after.close();
    }

    @Test
    void the_next_call_uses_the_new_settings() {
        LinkedTown town = linked(before.address());
        town.registry().received(1);
        town.change(Map.of("MAARCH_FEED", LinkedTown.feed(after.address(), "\"STATUS_RECEIVED\":\"PRIS\"")));
        town.registry().received(2);
        assertThat(before.bodies(STATUS)).containsExactly("{\"resId\":[1],\"status\":\"GRC_TRT\"}");
        assertThat(after.bodies(STATUS)).containsExactly("{\"resId\":[2],\"status\":\"PRIS\"}");
    }

    @Test
    void work_under_way_ends_with_the_client_it_began_with() {
        before.json("POST /rest/res/list", 200, "{\"resources\":[]}");
        LinkedTown town = linked(before.address());
        int rows = town.inside(() -> town.clients().call(client -> {
            town.change(Map.of("MAARCH_FEED", LinkedTown.feed(after.address())));
            town.registry().received(1);
            return client.rows(ListJson.trivial()).size();
        }));
        assertThat(rows).isZero();
        assertThat(before.calls()).hasSize(1);
        assertThat(after.writes()).isEqualTo(1);
    }

    @Test
    void a_former_client_is_closed_once_nobody_uses_it() {
        LinkedTown town = linked(before.address());
        MaarchClient former = town.inside(() -> town.clients().call(client -> client));
        town.change(Map.of());
        town.inside(() -> town.clients().settings());
        assertThatThrownBy(() -> former.rows(ListJson.trivial())).isInstanceOf(RuntimeException.class);
        assertThat(before.calls()).isEmpty();
    }

    @Test
    void at_the_end_every_client_is_closed() {
        LinkedTown town = linked(before.address());
        MaarchClient last = town.inside(() -> town.clients().call(client -> client));
        town.clients().closeAll();
        assertThatThrownBy(() -> last.rows(ListJson.trivial())).isInstanceOf(RuntimeException.class);
        town.registry().received(1);
        assertThat(before.writes()).isEqualTo(1);
    }

    @Test
    void switching_off_stops_every_call_at_once() {
        LinkedTown town = linked(before.address());
        town.change(Map.of("MAARCH_FEED", LinkedTown.feed(before.address(), "\"ENABLE\":\"False\"")));
        RegistryException held = catchThrowableOfType(
                RegistryException.class, () -> town.registry().received(1));
        assertThat(held.kind()).isEqualTo(Kind.SETTINGS);
        assertThat(held).hasMessageContaining("suspendu");
        assertThat(before.calls()).isEmpty();
        assertThat(town.registry().link().state()).isEqualTo(State.DISABLED);
    }

    @Test
    void without_settings_it_is_said_so() {
        LinkedTown town = new LinkedTown(Map.of(), clock);
        RegistryException off = catchThrowableOfType(
                RegistryException.class, () -> town.registry().list(0, 1));
        assertThat(off).hasMessageContaining("pas configuré");
        assertThat(town.registry().link().state()).isEqualTo(State.OFF);
    }

    @Test
    void with_wrong_settings_the_first_error_is_the_reason() {
        LinkedTown town = new LinkedTown(Map.of("MAARCH_FEED", "{}"), clock);
        RegistryException wrong = catchThrowableOfType(
                RegistryException.class, () -> town.registry().list(0, 1));
        assertThat(wrong.kind()).isEqualTo(Kind.SETTINGS);
        assertThat(wrong).hasMessage(town.registry().link().reason());
    }

    @Test
    void the_statuses_known_are_read_again_after_ten_minutes() {
        before.json("GET /rest/statuses", 200, "{\"statuses\":[{\"id\":\"GRC_SENT\"}]}")
                .json("PUT /rest/res/externalInfos", 200, StubMaarch.SUCCESS);
        LinkedTown town = linked(before.address());
        town.registry().sent(1, "1", "https://x.test/", "GRC_SENT");
        clock.now = clock.now.plus(Duration.ofMinutes(9));
        town.registry().sent(2, "2", "https://x.test/", "GRC_SENT");
        assertThat(before.bodies("GET /rest/statuses")).hasSize(1);
        clock.now = clock.now.plus(Duration.ofMinutes(1));
        town.registry().sent(3, "3", "https://x.test/", "GRC_SENT");
        assertThat(before.bodies("GET /rest/statuses")).hasSize(2);
    }

    private LinkedTown linked(URI maarch) {
        return new LinkedTown(Map.of("MAARCH_FEED", LinkedTown.feed(maarch)), clock);
    }

    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-11-23T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
