package org.welco.search.connector;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.agent.Agent;
import org.welco.command.check.Finding;
import org.welco.connector.Connector;
import org.welco.connector.Declaration;
import org.welco.publik.testing.PublikTown;
import org.welco.search.DeclaredSources.Declared;
import org.welco.search.SourceLabel;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/** A tenant declares sources of its own; what is wrong of one is said, and puts out that one alone. */
class DeclaringConnectorsTest {

    private static final String INVOICES = "{\"name\": \"factures\", \"title\": \"Factures\", \"icon\": \"bill\","
            + " \"url\": \"http://127.0.0.1:1/factures/?q=%(q)s\", \"text\": \"Facture {{invoice_id}}\","
            + " \"link\": \"https://finances.ville.example/{{invoice_id}}/\", \"roles\": [\"accueil\"], \"sign\": true}";

    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, null);

    private static Tenant town(String setting) {
        return PublikTown.tenant(
                "courrier.ville.test",
                URI.create("http://127.0.0.1:1/"),
                URI.create("http://127.0.0.1:2/"),
                Map.of("SEARCH_CONNECTORS", setting));
    }

    /** The good one with a key changed; "–" takes it away. */
    private static String with(String key, String json) {
        JsonObject good = Json.createReader(new StringReader(INVOICES)).readObject();
        var changed = Json.createObjectBuilder(good).remove(key);
        if (!json.equals("–")) {
            changed.add(
                    key,
                    Json.createReader(new StringReader("[" + json + "]"))
                            .readArray()
                            .get(0));
        }
        return changed.build().toString();
    }

    private List<Finding> check(String setting) {
        return gate.call(town(setting), () -> new ConnectorsCheck(current).verify());
    }

    private List<SourceLabel> labels(String setting, Optional<Agent> agent) {
        return gate.call(
                town(setting),
                () -> new TenantConnectors(current, (connector, address) -> null)
                        .of(agent).stream().map(Declared::label).toList());
    }

    @Test
    void one_that_can_be_read_is_there_for_its_roles_and_for_nobody_else() {
        String setting = "[" + INVOICES + "]";
        assertThat(labels(setting, Optional.of(PublikTown.LEILA)))
                .containsExactly(new SourceLabel("factures", "Factures", "bill"));
        assertThat(labels(setting, Optional.of(PublikTown.HUGO))).isEmpty();
        assertThat(labels(setting, Optional.empty())).isEmpty();
    }

    @Test
    void a_superuser_without_the_role_does_not_use_it() {
        assertThat(labels("[" + INVOICES + "]", Optional.of(new Agent("a9", "Root", Set.of(), true))))
                .isEmpty();
    }

    @Test
    void check_names_those_that_are_there() {
        assertThat(check("[" + INVOICES + "]")).containsExactly(Finding.ok("source déclarée : « Factures »"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name|\"citizens\"|« name »",
                "name|\"code\"|« name »",
                "name|\"all\"|« name »",
                "name|\"kb\"|« name »",
                "name|\"Factures de l’eau\"|« name »",
                "name|–|« name »",
                "title|\"\"|« title »",
                "icon|\"javascript\"|« icon »",
                "icon|3|« icon »",
                "url|\"http://127.0.0.1:1/factures/%(q)s/\"|« url »",
                "url|\"http://127.0.0.1:1/factures/?q=x\"|« url »",
                "url|\"http://127.0.0.1:1/factures/?q=%(q)s#x\"|« url »",
                "url|\"http://elsewhere.example/?q=%(q)s\"|« url »",
                "url|\"http://127.0.0.1:99/?q=%(q)s\"|« url »",
                "url|\"file:///etc/passwd?q=%(q)s\"|« url »",
                "url|\"http://127.0.0.1:1@elsewhere.example/?q=%(q)s\"|« url »",
                "url|\"https://elsewhere.example/?q=%(q)s\"|partage de clé",
                "data|\"data/list\"|« data »",
                "text|–|« text »",
                "text|\"{{invoice..id}}\"|« text »",
                "text|\"{% now %}\"|« text »",
                "description|\"{{ }}\"|« description »",
                "link|\"javascript:alert({{invoice_id}})\"|« link »",
                "link|\"/factures/{{invoice_id}}\"|« link »",
                "roles|–|« roles »",
                "roles|[]|« roles »",
                "roles|\"accueil\"|« roles »",
                "patience|0|« patience »",
                "patience|11|« patience »",
                "patience|\"3\"|« patience »",
                "sign|\"yes\"|« sign »",
                "role|\"accueil\"|une clé n’est aucune de",
            })
    void one_that_cannot_be_read_is_said_and_the_other_stays(String key, String json, String said) {
        String other = with("name", "\"impayes\"");
        String setting = "[" + with(key, json) + ", " + other + "]";

        assertThat(check(setting))
                .filteredOn(finding -> finding.level() == Finding.Level.ERROR)
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence())
                        .startsWith("SEARCH_CONNECTORS : source ")
                        .contains(said)
                        .endsWith(" ; cette source est éteinte"));
        assertThat(labels(setting, Optional.of(PublikTown.LEILA)))
                .extracting(SourceLabel::name)
                .containsExactly("impayes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"factures", "{\"name\": \"factures\"}", "[", "12"})
    void a_setting_that_is_no_list_is_said_and_adds_nothing(String setting) {
        assertThat(check(setting))
                .containsExactly(Finding.error(
                        "SEARCH_CONNECTORS : une liste d’objets est attendue ; aucune source n’est ajoutée"));
        assertThat(labels(setting, Optional.of(PublikTown.LEILA))).isEmpty();
    }

    @Test
    void the_second_of_a_name_is_off() {
        assertThat(check("[" + INVOICES + ", " + INVOICES + "]"))
                .extracting(Finding::sentence)
                .containsExactly(
                        "source déclarée : « Factures »",
                        "SEARCH_CONNECTORS : source « factures », une autre source porte déjà ce nom ; cette source est"
                                + " éteinte");
    }

    @Test
    void any_https_service_may_be_asked_when_it_is_not_signed_to() {
        String setting = "["
                + with("url", "\"https://api.example.org/?q=%(q)s\"").replace("\"sign\":true", "\"sign\":false") + "]";
        assertThat(labels(setting, Optional.of(PublikTown.LEILA))).hasSize(1);
    }

    @Test
    void what_is_typed_is_text_in_the_address_whatever_it_is() {
        Connector connector =
                ConnectorSettings.of(town("[" + INVOICES + "]")).all().get(0).service();
        assertThat(connector.address(Map.of("q", "a b&q=c#/../é%41*+")).toString())
                .isEqualTo("http://127.0.0.1:1/factures/?q=a%20b%26q%3Dc%23%2F..%2F%C3%A9%2541%2A%2B");
    }

    @Test
    void every_icon_that_may_be_chosen_is_in_the_theme() throws IOException {
        String icons = Files.readString(Path.of("webapp", "theme", "icons.svg"));
        assertThat(Declaration.ICONS)
                .allSatisfy(icon -> assertThat(icons).containsPattern("id=\"" + Pattern.quote(icon) + "\""));
    }
}
