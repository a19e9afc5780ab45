package org.welco.search.recent;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.access.MovingClock;
import org.welco.agent.Agent;
import org.welco.publik.testing.PublikTown;
import org.welco.search.TenantPhones;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/** What an agent searched for stays with him for the day, and no longer. */
class KeepingSearchesTest {

    private static final Agent CLAIRE =
            new Agent("a0000000000000000000000000000001", "Claire Vasseur", Set.of(), false);
    private static final Agent HUGO = new Agent("a0000000000000000000000000000002", "Hugo Diallo", Set.of(), false);
    private static final Tenant TOWN = PublikTown.tenant(
            "courrier.ville.test", URI.create("http://127.0.0.1:1/"), URI.create("http://127.0.0.1:2/"), Map.of());

    /** 23 h 50 in the town, where it is winter. */
    private final MovingClock clock = new MovingClock("2026-11-29T22:50:00Z");

    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, null);
    private final KeepRecent recent = new KeepRecent(new SearchesInMemory(), new TenantPhones(current), clock);

    private void keep(String typed) {
        gate.call(TOWN, () -> {
            recent.keep(CLAIRE, typed);
            return null;
        });
        clock.move(Duration.ofSeconds(1));
    }

    @Test
    void the_newest_stands_first_and_spaces_do_not_count() {
        keep("lefevre");
        keep("  06 12   34 ");
        assertThat(recent.of(CLAIRE)).containsExactly("06 12 34", "lefevre");
    }

    @Test
    void the_same_again_is_moved_to_the_front() {
        keep("lefevre");
        keep("dupont");
        keep("lefevre");
        assertThat(recent.of(CLAIRE)).containsExactly("lefevre", "dupont");
    }

    @Test
    void no_more_than_ten_are_kept() {
        for (int number = 10; number < 22; number++) {
            keep("dupont " + number);
        }
        assertThat(recent.of(CLAIRE)).hasSize(10).startsWith("dupont 21").endsWith("dupont 12");
    }

    @Test
    void another_agent_sees_none_of_them() {
        keep("lefevre");
        assertThat(recent.of(HUGO)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "l", "?!", "RBRNFTFF", "rbrn-ftff", "RBRN FTFF"})
    void too_little_and_tracking_codes_are_not_kept(String typed) {
        keep(typed);
        assertThat(recent.of(CLAIRE)).isEmpty();
    }

    @Test
    void more_than_the_box_takes_is_not_kept() {
        keep("a".repeat(KeepRecent.LONGEST + 1));
        assertThat(recent.of(CLAIRE)).isEmpty();
    }

    @Test
    void midnight_at_the_town_hall_ends_the_day() {
        keep("lefevre");
        clock.move(Duration.ofMinutes(9));
        assertThat(recent.of(CLAIRE)).containsExactly("lefevre");
        assertThat(recent.sweep()).isZero();
        clock.move(Duration.ofMinutes(1));
        assertThat(recent.of(CLAIRE)).isEmpty();
        assertThat(recent.sweep()).isEqualTo(1);
    }

    @Test
    void an_agent_erases_his_own() {
        keep("lefevre");
        recent.forget(HUGO);
        assertThat(recent.of(CLAIRE)).containsExactly("lefevre");
        recent.forget(CLAIRE);
        assertThat(recent.of(CLAIRE)).isEmpty();
    }
}
