package org.welco.publik.authentic.citizens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.welco.publik.testing.PublikTown.HUGO;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.citizen.CitizenLine;
import org.welco.publik.testing.PublikTown;

/** Citizens found through the sandbox's authentic, which searches as widely as the original. */
class FindingCitizensTest {

    private static final String CLOSED = "c0000000000000000000000000000011";
    private static final String AGENT_AS_WELL = "c0000000000000000000000000000012";
    private static final String OF_THE_OTHER_TOWN = "c0000000000000000000000000000013";
    private static final String JEAN = "c0000000000000000000000000000010";

    private final PublikTown town = new PublikTown();
    private final AuthenticCitizens citizens =
            new AuthenticCitizens(new AccountLinks(town.current(), town.http(), town.signer()));

    @AfterEach
    void stop() {
        town.close();
    }

    private List<String> find(String words) {
        return town.inside(() -> citizens.find(words, HUGO, 20)).stream()
                .map(CitizenLine::fullName)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "lefevre, Lefèvre Jacques",
        "LEFÈVRE, Lefèvre Jacques",
        "jacques lefevre, Lefèvre Jacques",
        "lefevre jacques, Lefèvre Jacques",
        "06 00 00 12 78, Lefèvre Jacques",
        "+33600001278, Lefèvre Jacques",
        "02/04/1951, Lefèvre Jacques",
        "Lefèvre 02/04/1951, Lefèvre Jacques",
        "usager001@example.org, Lefort Camille",
        "usager001, Lefort Camille",
    })
    void a_citizen_is_found_by_what_a_letter_says_of_him(String words, String found) {
        assertThat(find(words)).contains(found);
    }

    @Test
    void a_birth_date_beside_a_name_leaves_the_namesakes_out() {
        assertThat(find("Lefèvre 1951-04-02")).containsExactly("Lefèvre Jacques");
    }

    @Test
    void hits_that_have_little_in_common_are_left_out() {
        assertThat(find("Lefèvre")).containsExactly("Lefèvre Jacques", "Lefèvre Jean");
    }

    @Test
    void closed_accounts_accounts_of_agents_and_of_other_units_are_left_out() {
        assertThat(find("Compte")).isEmpty();
        assertThat(find("Agathe")).isEmpty();
        assertThat(find("Jeanne")).doesNotContain("Lefèvre Jeanne");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {CLOSED, AGENT_AS_WELL, OF_THE_OTHER_TOWN, "pas-un-uuid", "c00000000000000000000000000000ff"})
    void by_uuid_neither(String uuid) {
        assertThat(town.inside(() -> citizens.get(uuid, HUGO))).isEmpty();
    }

    @Test
    void a_line_shows_the_minimum_that_tells_namesakes_apart() {
        assertThat(town.inside(() -> citizens.get(JEAN, HUGO)))
                .contains(new CitizenLine(
                        JEAN, "Lefèvre Jean", Optional.of(1973), Optional.of("Vertaubiers"), Optional.of("12")));
    }

    @Test
    void an_agent_is_a_citizen_as_well_where_the_tenant_says_so() {
        town.settings(Map.of("AGENTS_ALSO_CITIZENS", "[\"courrier\"]"));
        assertThat(find("Agathe")).containsExactly("Lefèvre Agathe");
    }

    @Test
    void the_tenant_says_which_units_are_citizens() {
        town.settings(Map.of("CITIZENS_OUS", "[\"ville-b\"]"));
        assertThat(find("Lefèvre")).containsExactly("Lefèvre Jeanne");
        town.settings(Map.of("CITIZENS_OUS", "[\"usagers\", \"ville-b\"]"));
        assertThat(find("Lefèvre")).containsExactlyInAnyOrder("Lefèvre Jacques", "Lefèvre Jean", "Lefèvre Jeanne");
    }

    @Test
    void a_unit_that_authentic_does_not_know_holds_nobody() {
        town.settings(Map.of("CITIZENS_OUS", "inconnue"));
        assertThat(find("Lefèvre")).isEmpty();
    }

    @Test
    void an_agent_whose_unit_is_not_known_sees_nobody_where_units_are_told_apart() {
        town.settings(Map.of("AGENT_OUS", "{\"ailleurs\": [\"usagers\"]}"));
        assertThat(find("Lefèvre")).isEmpty();
        assertThat(town.inside(() -> citizens.get(JEAN, HUGO))).isEmpty();
    }

    @Test
    void the_unit_of_a_signed_in_agent_is_known_and_tells_whom_he_sees() {
        town.settings(Map.of("AGENT_OUS", "{\"agents\": [\"usagers\"]}"));
        Agent signedIn = new Agent("f0000000000000000000000000000000", "Personne", Set.of(), false, "agents");
        assertThat(town.inside(() -> citizens.find("Lefèvre", signedIn, 20))).hasSize(2);
    }

    @Test
    void signs_of_addresses_break_nothing() {
        assertThat(find("{Lefèvre}")).containsExactly("Lefèvre Jacques", "Lefèvre Jean");
        assertThat(find("{}")).isEmpty();
    }

    @Test
    void nothing_typed_finds_nobody() {
        assertThat(find("  ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"CITIZENS_OUS|[3]", "CITIZENS_OUS|[", "AGENT_OUS|[]", "AGENTS_ALSO_CITIZENS|[{}]"})
    void a_malformed_setting_is_named_and_nobody_is_shown(String key, String value) {
        town.settings(Map.of(key, value));
        assertThatExceptionOfType(CitizenDirectoryException.class)
                .isThrownBy(() -> find("Lefèvre"))
                .withMessageContaining(key);
    }

    @Test
    void a_directory_that_is_down_says_so() {
        town.close();
        assertThatExceptionOfType(CitizenDirectoryException.class)
                .isThrownBy(() -> find("Lefèvre"))
                .withMessageContaining("injoignable");
    }
}
