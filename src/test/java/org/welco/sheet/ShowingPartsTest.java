package org.welco.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.agent.Agent;
import org.welco.command.check.Finding;
import org.welco.publik.testing.PublikTown;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/** Each part of a sheet, and each attribute, is for the roles that the town names. */
class ShowingPartsTest {

    private static final String ROLES =
            "{\"requests\": [\"accueil\"], \"letters\": [], \"attributes\": {\"quotient\": [\"courrier\"]}}";

    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, null);

    private static Tenant town(Map<String, String> settings) {
        return PublikTown.tenant(
                "courrier.ville.test", URI.create("http://127.0.0.1:1/"), URI.create("http://127.0.0.1:2/"), settings);
    }

    private boolean shows(String setting, SheetPart part, Agent agent) {
        return gate.call(town(Map.of("SHEET_ROLES", setting)), () -> new SheetSight(current).shows(part, agent));
    }

    @Test
    void a_part_is_for_its_roles_and_one_that_is_not_named_for_all() {
        assertThat(shows(ROLES, SheetPart.REQUESTS, PublikTown.LEILA)).isTrue();
        assertThat(shows(ROLES, SheetPart.REQUESTS, PublikTown.HUGO)).isFalse();
        assertThat(shows(ROLES, SheetPart.LETTERS, PublikTown.CLAIRE)).isFalse();
        assertThat(shows(ROLES, SheetPart.PROFILE, PublikTown.HUGO)).isTrue();
    }

    @Test
    void a_superuser_sees_all() {
        assertThat(shows(ROLES, SheetPart.LETTERS, new Agent("a9", "Root", Set.of(), true)))
                .isTrue();
    }

    @Test
    void an_attribute_is_for_its_roles() {
        SheetRoles roles = SheetRoles.of(town(Map.of("SHEET_ROLES", ROLES)));
        assertThat(roles.showsAttribute("quotient", PublikTown.HUGO)).isTrue();
        assertThat(roles.showsAttribute("quotient", PublikTown.LEILA)).isFalse();
        assertThat(roles.showsAttribute("birthdate", PublikTown.LEILA)).isTrue();
    }

    @Test
    void an_attribute_is_shown_elsewhere_to_whom_the_sheet_shows_it() {
        assertThat(showsAttribute(ROLES, "quotient", PublikTown.HUGO)).isTrue();
        assertThat(showsAttribute(ROLES, "quotient", PublikTown.LEILA)).isFalse();
        assertThat(showsAttribute("{\"profile\": [\"courrier\"]}", "mobile", PublikTown.LEILA))
                .isFalse();
        assertThat(showsAttribute("{", "mobile", PublikTown.LEILA)).isFalse();
    }

    private boolean showsAttribute(String setting, String attribute, Agent agent) {
        return gate.call(
                town(Map.of("SHEET_ROLES", setting)), () -> new SheetSight(current).showsAttribute(attribute, agent));
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_shown_while_the_setting_is_malformed(SheetPart part) {
        assertThat(shows("{", part, PublikTown.LEILA)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"invoices\": [\"accueil\"]}",
                "{\"requests\": \"accueil\"}",
                "{\"requests\": [1]}",
                "{\"attributes\": [\"accueil\"]}",
                "{\"attributes\": {\"quotient\": \"accueil\"}}",
            })
    void what_is_wrong_is_said_with_its_setting(String setting) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SheetRoles.of(town(Map.of("SHEET_ROLES", setting))))
                .withMessageStartingWith("SHEET_ROLES : ");
        assertThat(gate.call(town(Map.of("SHEET_ROLES", setting)), () -> new SheetCheck(current).verify()))
                .filteredOn(finding -> finding.level() == Finding.Level.ERROR)
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).endsWith("aucune fiche ne s’ouvre"));
    }

    @ParameterizedTest
    @CsvSource({
        "tabs, true",
        "onglets, true",
        "Onglets, true",
        "blocks, false",
        "blocs, false",
        "colonnes, false",
        "'', false"
    })
    void parts_stand_in_tabs_where_the_town_says_so_and_in_blocks_otherwise(String setting, boolean tabs) {
        assertThat(SheetKey.isInTabs(town(Map.of("SHEET_LAYOUT", setting)))).isEqualTo(tabs);
    }

    @Test
    void an_unknown_layout_is_told() {
        assertThat(gate.call(town(Map.of("SHEET_LAYOUT", "colonnes")), () -> new SheetCheck(current).verify()))
                .contains(Finding.error("SHEET_LAYOUT : « colonnes » n’est ni blocks ni tabs ; blocks est utilisé"));
    }
}
