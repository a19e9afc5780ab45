package org.welco.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.citizen.CitizenLine;
import org.welco.citizen.CitizenProfile;
import org.welco.publik.testing.PublikTown;
import org.welco.sheet.OpenSheet.Opened;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/** A sheet is shown to whoever may see the citizen, once it is kept who opened it. */
class OpeningSheetsTest {

    private static final String JACQUES = "c0000000000000000000000000000009";
    private static final Agent CLAIRE =
            new Agent("a0000000000000000000000000000001", "Claire", Set.of("accueil"), false);
    private static final Instant NOON = Instant.parse("2026-11-30T11:00:00Z");
    private static final CitizenProfile PROFILE = new CitizenProfile(
            new CitizenLine(
                    JACQUES, "Lefèvre Jacques", Optional.of(1951), Optional.of("Vertaubiers"), Optional.of("78")),
            Map.of("last_name", "Lefèvre"),
            Set.of());

    private final CurrentTenant current = new CurrentTenant();
    private final List<String> kept = new ArrayList<>();
    private Instant forgotten = Instant.EPOCH;

    private final SheetOpenings openings = new SheetOpenings() {
        @Override
        public long note(String citizen, Agent agent, OpeningReason reason, Instant at) {
            kept.add(citizen + " " + agent.name() + " " + reason);
            return 7;
        }

        @Override
        public Optional<String> citizen(long opening, Agent agent, Instant since) {
            return Optional.empty();
        }

        @Override
        public boolean change(long opening, Agent agent, OpeningReason reason) {
            return false;
        }

        @Override
        public int forgetBefore(Instant moment) {
            forgotten = moment;
            return 0;
        }
    };
    private final OpeningLedger ledger = new OpeningLedger(openings, current, Clock.fixed(NOON, ZoneOffset.UTC));

    private static Tenant town(Map<String, String> settings) {
        return PublikTown.tenant(
                "courrier.ville.test", URI.create("http://127.0.0.1:1/"), URI.create("http://127.0.0.1:2/"), settings);
    }

    private Optional<Opened> open(Map<String, String> settings, Optional<CitizenProfile> found, boolean wanted) {
        OpenSheet open = new OpenSheet((uuid, agent) -> found, ledger, current);
        return new TenantGate(current, null)
                .call(town(settings), () -> open.open(JACQUES, OpeningReason.PHONE, CLAIRE, () -> wanted));
    }

    @Test
    void a_sheet_that_is_open_is_read_again_without_another_opening() {
        OpenSheet open = new OpenSheet((uuid, agent) -> Optional.of(PROFILE), ledger, current);
        Map<String, String> hidden = Map.of("HIDDEN_ATTRIBUTES", "{\"town\": []}");
        OpenSheet.Again again = new TenantGate(current, null)
                .call(town(hidden), () -> open.again(JACQUES, CLAIRE))
                .orElseThrow();
        assertThat(again.line().town()).as("hidden as ever").isEmpty();
        assertThat(again.profile().fullName()).isEqualTo("Lefèvre Jacques");
        assertThat(kept).isEmpty();
    }

    @Test
    void an_opening_is_kept_with_its_reason() {
        assertThat(open(Map.of(), Optional.of(PROFILE), true)
                        .orElseThrow()
                        .opening()
                        .id())
                .isEqualTo(7);
        assertThat(kept).containsExactly(JACQUES + " Claire PHONE");
    }

    @Test
    void whoever_may_not_be_seen_is_neither_shown_nor_kept() {
        assertThat(open(Map.of(), Optional.empty(), true)).isEmpty();
        assertThat(kept).isEmpty();
    }

    @Test
    void what_is_not_wanted_any_more_is_neither_shown_nor_kept() {
        assertThat(open(Map.of(), Optional.of(PROFILE), false)).isEmpty();
        assertThat(kept).isEmpty();
    }

    @Test
    void the_band_shows_nothing_that_is_for_other_roles() {
        CitizenLine line = open(
                        Map.of(
                                "HIDDEN_ATTRIBUTES",
                                "{\"birth_date\": [\"chef\"], \"phone\": [\"chef\"], \"town\": [\"chef\"]}"),
                        Optional.of(PROFILE),
                        true)
                .orElseThrow()
                .line();
        assertThat(line)
                .isEqualTo(new CitizenLine(
                        JACQUES, "Lefèvre Jacques", Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void a_malformed_setting_is_named_and_nothing_shown() {
        assertThatExceptionOfType(CitizenDirectoryException.class)
                .isThrownBy(() -> open(Map.of("HIDDEN_ATTRIBUTES", "{"), Optional.of(PROFILE), true))
                .withMessageContaining("HIDDEN_ATTRIBUTES");
        assertThat(kept).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', 365", "30, 30", "3650, 3650", "3651, 365", "0, 365", "-1, 365", "un an, 365", "99999999999, 365"})
    void openings_are_kept_as_long_as_the_town_wants(String setting, int days) {
        Map<String, String> settings = setting.isEmpty() ? Map.of() : Map.of("KEEP_OPENINGS_DAYS", setting);
        new TenantGate(current, null).call(town(settings), ledger::sweep);
        assertThat(forgotten).isEqualTo(NOON.minusSeconds(days * 86_400L));
    }

    @ParameterizedTest
    @CsvSource({"30, OK, 30 jours", "un an, ERROR, « un an »"})
    void a_number_of_days_that_is_none_is_told(String setting, String level, String part) {
        var findings = new TenantGate(current, null)
                .call(town(Map.of("KEEP_OPENINGS_DAYS", setting)), () -> new SheetCheck(current).verify());
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.level()).hasToString(level);
            assertThat(finding.sentence()).contains(part);
        });
    }
}
