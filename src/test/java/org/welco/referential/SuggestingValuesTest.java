package org.welco.referential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.Json;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.agent.Agent;
import org.welco.command.check.Finding;
import org.welco.connector.ConnectorCalls;
import org.welco.connector.ConnectorException;
import org.welco.publik.testing.PublikTown;
import org.welco.referential.SuggestValues.Outcome;
import org.welco.referential.SuggestValues.Suggested;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;
import org.welco.tenant.hobo.ProfileField;
import org.welco.tenant.hobo.TenantFolder;

/** Values of attributes are suggested from whatever source the town binds them to, and typed freely where none answers. */
class SuggestingValuesTest {

    private static final String FILL =
            "\"fill\": {\"address\": \"{{number}} {{street}}\", \"zipcode\": \"{{postcode}}\", \"city\": \"{{city}}\"}";
    private static final String ADDRESS =
            "{\"name\": \"address\", \"url\": \"http://127.0.0.1:1/addresses?q=%(q)s\", \"sign\": true, " + FILL + "}";
    private static final String STRICT = ADDRESS.replace("\"sign\"", "\"strict\": true, \"sign\"");
    private static final Map<String, String> TILLEULS =
            Map.of("address", "12 Rue des Tilleuls", "zipcode", "99120", "city", "Vertaubiers");

    private static final String OF_PASSERELLE = "{\"err\": 0, \"data\": [{\"id\": \"1\", \"text\":"
            + " \"12 Rue des Tilleuls 99120 Vertaubiers\", \"lat\": \"47.1\", \"lon\": \"1.4\", \"address\": {\"house_number\": \"12\","
            + " \"road\": \"Rue des Tilleuls\", \"postcode\": \"99120\", \"city\": \"Vertaubiers\"}}]}";
    private static final String OF_THE_NATIONAL_BASE =
            "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\","
                    + " \"geometry\": {\"type\": \"Point\", \"coordinates\": [1.4, 47.1]}, \"properties\": {\"label\":"
                    + " \"12 Rue des Tilleuls 99120 Vertaubiers\", \"housenumber\": \"12\", \"name\": \"12 Rue des Tilleuls\","
                    + " \"postcode\": \"99120\", \"city\": \"Vertaubiers\", \"citycode\": \"99312\"}}]}";

    private final CurrentTenant current = new CurrentTenant();
    private final List<URI> asked = new ArrayList<>();

    private static ProfileField field(String name) {
        return new ProfileField("string", name, name, "", false, true, true, false, false);
    }

    private static Tenant town(String setting) {
        Tenant town = PublikTown.tenant(
                "courrier.ville.test",
                URI.create("http://127.0.0.1:1/"),
                URI.create("http://127.0.0.1:2/"),
                Map.of("ATTRIBUTE_SOURCES", setting));
        return new Tenant(
                new TenantFolder(
                        town.host(),
                        town.baseUrl(),
                        List.of(),
                        town.services(),
                        List.of(field("address"), field("zipcode"), field("city")),
                        Map.of(),
                        Map.of(),
                        town.fingerprint()),
                town.schema(),
                town.config());
    }

    private ConnectorCalls answering(String answer) {
        return (connector, address) -> {
            asked.add(address);
            if (answer.isEmpty()) {
                throw new ConnectorException("le service est injoignable : aucune connexion", null);
            }
            return Json.createReader(new StringReader(answer)).read();
        };
    }

    private <T> T in(String setting, Supplier<T> work) {
        return new TenantGate(current, null).call(town(setting), work);
    }

    private Suggested suggest(String declared, String typed, Agent agent, String answer) {
        return in(
                "[" + declared + "]",
                () -> new SuggestValues(current, answering(answer)).suggest("address", typed, agent));
    }

    private boolean takes(String declared, String value, String answer) {
        return in("[" + declared + "]", () -> new SuggestValues(current, answering(answer)).takes("address", value));
    }

    private List<Finding> check(String setting, String answer) {
        return in(setting, () -> new ReferentialsCheck(current, answering(answer)).verify());
    }

    @ParameterizedTest
    @ValueSource(strings = {OF_PASSERELLE, OF_THE_NATIONAL_BASE})
    void an_address_comes_in_its_parts_whoever_gives_it(String answer) {
        Suggested suggested = suggest(ADDRESS, "12 rue des til", PublikTown.LEILA, answer);
        assertThat(suggested.suggestions())
                .containsExactly(new Suggestion("12 Rue des Tilleuls 99120 Vertaubiers", TILLEULS));
        assertThat(asked).containsExactly(URI.create("http://127.0.0.1:1/addresses?q=12%20rue%20des%20til"));
    }

    @Test
    void a_bare_list_does_as_well() {
        String declared = ADDRESS.replace("\"sign\"", "\"data\": \"\", \"sign\"");
        String list = OF_PASSERELLE.substring(OF_PASSERELLE.indexOf('['), OF_PASSERELLE.lastIndexOf('}'));
        assertThat(suggest(declared, "tilleuls", PublikTown.LEILA, list).suggestions())
                .extracting(Suggestion::values)
                .containsExactly(TILLEULS);
    }

    @Test
    void a_line_of_a_file_gives_its_text() {
        String declared = ADDRESS.replace(", " + FILL, "");
        assertThat(suggest(declared, "cen", PublikTown.LEILA, "{\"data\": [{\"id\": \"c\", \"text\": \"Centre\"}]}")
                        .suggestions())
                .containsExactly(new Suggestion("Centre", Map.of("address", "Centre")));
    }

    @Test
    void a_street_without_number_is_a_street() {
        String answer =
                "{\"features\": [{\"properties\": {\"label\": \"Rue du Port 99100 Sainte-Marine\", \"name\": \"Rue du Port\","
                        + " \"type\": \"street\", \"postcode\": \"99100\", \"city\": \"Sainte-Marine\"}}]}";
        assertThat(suggest(ADDRESS, "rue du port", PublikTown.LEILA, answer).suggestions())
                .extracting(one -> one.values().get("address"))
                .containsExactly("Rue du Port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "12", " 12 "})
    void too_little_is_not_asked_for(String typed) {
        assertThat(suggest(ADDRESS, typed, PublikTown.LEILA, OF_PASSERELLE).suggestions())
                .isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void what_is_typed_is_text_in_the_address_and_bounded() {
        suggest(ADDRESS, "a&q=b/../#%41" + "x".repeat(5000), PublikTown.LEILA, OF_PASSERELLE);
        assertThat(asked).singleElement().satisfies(address -> {
            assertThat(address.toString()).startsWith("http://127.0.0.1:1/addresses?q=a%26q%3Db%2F..%2F%23%2541x");
            assertThat(address.toString()).hasSizeLessThan(300);
        });
    }

    @Test
    void a_few_are_suggested_and_what_is_no_line_is_passed_over() {
        String items = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> "{\"text\": \"Rue " + i % 30 + "\"}")
                .collect(java.util.stream.Collectors.joining(","));
        String answer =
                "{\"data\": [1, null, {}, {\"text\": \"\"}, {\"address\": 3, \"text\": \"Rue 0\"}, " + items + "]}";
        assertThat(suggest(ADDRESS, "rue", PublikTown.LEILA, answer).suggestions())
                .hasSize(Referential.MOST)
                .doesNotHaveDuplicates();
    }

    @Test
    void an_attribute_that_is_not_bound_is_typed_freely() {
        assertThat(suggest(
                                ADDRESS.replace("\"name\": \"address\"", "\"name\": \"city\""),
                                "rue",
                                PublikTown.LEILA,
                                OF_PASSERELLE)
                        .outcome())
                .isEqualTo(Outcome.UNBOUND);
        assertThat(asked).isEmpty();
    }

    @Test
    void whoever_lacks_the_role_is_offered_nothing_and_nothing_is_asked() {
        String declared = ADDRESS.replace("\"sign\"", "\"roles\": [\"accueil\"], \"sign\"");
        assertThat(suggest(declared, "rue", PublikTown.HUGO, OF_PASSERELLE).outcome())
                .isEqualTo(Outcome.FORBIDDEN);
        assertThat(asked).isEmpty();
        assertThat(suggest(declared, "rue", PublikTown.LEILA, OF_PASSERELLE).outcome())
                .isEqualTo(Outcome.SUGGESTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"err\": 1, \"data\": []}", "{\"features\": {}}"})
    void a_service_that_does_not_answer_well_is_told(String answer) {
        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() -> suggest(ADDRESS, "rue", PublikTown.LEILA, answer));
    }

    @ParameterizedTest
    @CsvSource({"12 Rue des Tilleuls, true", "12 rue des tilleuls, true", "13 Rue des Tilleuls, false", "'', true"})
    void a_strict_attribute_takes_what_is_suggested_and_nothing_else(String value, boolean taken) {
        assertThat(takes(STRICT, value, OF_PASSERELLE)).isEqualTo(taken);
    }

    @Test
    void what_was_suggested_is_taken_though_the_service_does_not_find_it_again() {
        String declared = "[" + STRICT + "]";
        assertThat(in(declared, () -> {
                    Map<Boolean, String> answers = Map.of(true, OF_PASSERELLE, false, "{\"err\": 0, \"data\": []}");
                    List<URI> calls = new ArrayList<>();
                    SuggestValues values = new SuggestValues(current, (connector, address) -> {
                        calls.add(address);
                        return Json.createReader(new StringReader(answers.get(calls.size() == 1)))
                                .read();
                    });
                    values.suggest("address", "12 rue des til", PublikTown.LEILA);
                    return List.of(
                            values.takes("address", "12 rue des tilleuls"), values.takes("address", "13 rue haute"));
                }))
                .containsExactly(true, false);
    }

    @Test
    void any_value_is_taken_where_the_town_is_not_strict() {
        assertThat(takes(ADDRESS, "Quelque part", OF_PASSERELLE)).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void any_value_is_taken_while_the_service_is_down() {
        assertThat(takes(STRICT, "Quelque part", "")).isTrue();
    }

    @Test
    void check_asks_each_and_warns_of_one_that_does_not_answer() {
        assertThat(check("[" + ADDRESS + "]", OF_PASSERELLE))
                .containsExactly(Finding.ok("référentiel de l’attribut « address » : le service répond"));
        assertThat(check("[" + ADDRESS + "]", ""))
                .containsExactly(Finding.warning("référentiel de l’attribut « address » : le service est injoignable :"
                        + " aucune connexion ; l’attribut se saisit librement"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\": \"quartier\", \"url\": \"http://127.0.0.1:1/?q=%(q)s\"}|« quartier » n’est aucun attribut",
                "{\"name\": \"<b>\", \"url\": \"http://127.0.0.1:1/?q=%(q)s\"}|n’est aucun attribut",
                "{\"url\": \"http://127.0.0.1:1/?q=%(q)s\"}|n’est aucun attribut",
                "{\"name\": \"address\"}|« url »",
                "{\"name\": \"address\", \"url\": \"http://127.0.0.1:1/?q=%(uuid)s\"}|« url »",
                "{\"name\": \"address\", \"url\": \"http://127.0.0.1:1/?q=%(q)s\", \"fill\": []}|« fill »",
                "{\"name\": \"address\", \"url\": \"http://127.0.0.1:1/?q=%(q)s\", \"fill\": {\"city\": 1}}|« fill »",
                "{\"name\": \"address\", \"url\": \"http://127.0.0.1:1/?q=%(q)s\", \"fill\": {\"pays\": \"{{a}}\"}}|« pays »",
                "{\"name\": \"address\", \"url\": \"http://127.0.0.1:1/?q=%(q)s\", \"strict\": 1}|« strict »",
                "{\"name\": \"address\", \"url\": \"http://127.0.0.1:1/?q=%(q)s\", \"roles\": []}|« roles »",
                "{\"name\": \"address\", \"url\": \"http://127.0.0.1:1/?q=%(q)s\", \"roles\": [\"a\"], \"strict\": true}|« strict »",
                "{\"name\": \"address\", \"url\": \"http://127.0.0.1:1/?q=%(q)s\", \"csv\": \"a.csv\"}|une clé n’est aucune de",
            })
    void one_that_cannot_be_read_is_said_and_its_attribute_typed_freely(String declared, String said) {
        assertThat(check("[" + declared + "]", OF_PASSERELLE)).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Finding.Level.ERROR);
            assertThat(finding.sentence())
                    .startsWith("ATTRIBUTE_SOURCES : source ")
                    .contains(said)
                    .endsWith("l’attribut se saisit librement");
        });
        assertThat(takes(declared, "Quelque part", OF_PASSERELLE)).isTrue();
        assertThat(Set.copyOf(asked)).isEmpty();
    }
}
