package org.welco.sheet.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.sheet.block.SampleBlocks.INVOICES;
import static org.welco.sheet.block.SampleBlocks.with;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.agent.Agent;
import org.welco.command.check.Finding;
import org.welco.publik.testing.PublikTown;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.TenantGate;

/** A tenant declares blocks of its own; what is wrong of one is said, and puts out that one alone. */
class DeclaringBlocksTest {

    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, null);

    private List<Finding> check(String setting) {
        return gate.call(SampleBlocks.town(setting), () -> new BlocksCheck(current).verify());
    }

    private List<String> shownTo(Agent agent, String setting) {
        return gate.call(
                SampleBlocks.town(setting),
                () -> new TenantBlocks(current)
                        .of(agent).stream().map(SheetBlock::name).toList());
    }

    @Test
    void one_that_can_be_read_is_there_for_its_roles_and_for_nobody_else() {
        String setting = "[" + INVOICES + "]";
        assertThat(shownTo(PublikTown.LEILA, setting)).containsExactly("factures");
        assertThat(shownTo(PublikTown.HUGO, setting)).isEmpty();
        assertThat(shownTo(new Agent("a9", "Root", Set.of(), true), setting)).isEmpty();
    }

    @Test
    void a_town_that_declares_none_has_none() {
        assertThat(shownTo(PublikTown.LEILA, " ")).isEmpty();
        assertThat(check(" ")).isEmpty();
    }

    @Test
    void titles_are_in_the_language_of_the_page_or_in_the_one_that_was_written() {
        assertThat(SampleBlocks.block(INVOICES).title().in(Locale.UK)).isEqualTo("Invoices");
        assertThat(SampleBlocks.block(with("title", "\"Factures\"")).title().in(Locale.UK))
                .isEqualTo("Factures");
        assertThat(SampleBlocks.block(with("title", "{\"fr\": \"Factures\"}"))
                        .title()
                        .in(Locale.ENGLISH))
                .isEqualTo("Factures");
    }

    @Test
    void check_names_those_that_are_there() {
        assertThat(check("[" + INVOICES + "]")).containsExactly(Finding.ok("partie de la fiche : « Factures »"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name|\"letters\"|« name »",
                "name|\"profile\"|« name »",
                "name|\"Factures\"|« name »",
                "name|–|« name »",
                "title|–|« title »",
                "title|{\"en\": \"Invoices\"}|« title »",
                "title|{\"fr\": \"Factures\", \"de\": \"Rechnungen\"}|une clé n’est aucune de en, fr",
                "title|3|« title »",
                "none|\"\"|« none »",
                "icon|\"javascript\"|« icon »",
                "url|\"http://127.0.0.1:1/invoices/?x=1\"|« url »",
                "url|\"http://127.0.0.1:1/%(uuid)s/?x=1\"|« url »",
                "url|\"http://127.0.0.1:1/invoices/?q=%(q)s\"|« url »",
                "url|\"http://127.0.0.1:1/invoices/?q=%(uuid)s&m=%(password)s\"|« url »",
                "url|\"http://elsewhere.example/?q=%(uuid)s\"|« url »",
                "url|\"javascript:alert(1)?%(uuid)s\"|« url »",
                "url|\"https://elsewhere.example/?q=%(email)s\"|partage de clé",
                "columns|–|« columns »",
                "columns|[]|« columns »",
                "columns|{}|« columns »",
                "columns|[1]|un objet est attendu",
                "columns|[{\"title\": \"Facture\"}]|« text » manque",
                "columns|[{\"text\": \"{{a}}\"}]|« title »",
                "columns|[{\"title\": \"A\", \"text\": \"{{a b}}\"}]|« text »",
                "columns|[{\"title\": \"A\", \"text\": \"{{a}}\", \"kind\": \"html\"}]|« kind »",
                "columns|[{\"title\": \"A\", \"text\": \"{{a}}\", \"states\": []}]|« states »",
                "columns|[{\"title\": \"A\", \"text\": \"{{a}}\", \"states\": {\"x\": {\"tone\": \"red\"}}}]|« tone »",
                "columns|[{\"title\": \"A\", \"text\": \"{{a}}\", \"states\": {\"x\": \"ok\"}}]|un objet est attendu",
                "link|\"javascript:alert({{id}})\"|« link »",
                "first|[\"paid\"]|« first »",
                "first|{\"paid\": \"false\"}|« first »",
                "first|{\"paid\": [\"false\"], \"late\": [\"true\"]}|« first »",
                "sort|\"due desc\"|« sort »",
                "sort|1|« sort »",
                "roles|–|« roles »",
                "roles|[]|« roles »",
                "patience|0|« patience »",
                "sign|\"yes\"|« sign »",
                "role|\"accueil\"|une clé n’est aucune de",
                "action|[]|« action » : un objet est attendu",
                "action|{\"url\": \"http://127.0.0.1:1/end/?u=%(uuid)s&a=%(agent)s&i={{id}}\", \"roles\": [\"accueil\"]}|« label »",
                "action|{\"label\": \"Finir\", \"url\": \"http://127.0.0.1:1/end/?u=%(uuid)s&a=%(agent)s\", \"roles\": [\"accueil\"]}|doit dire la ligne",
                "action|{\"label\": \"Finir\", \"url\": \"http://127.0.0.1:1/end/?u=%(uuid)s&i={{id}}\", \"roles\": [\"accueil\"]}|et l’agent qui agit",
                "action|{\"label\": \"Finir\", \"url\": \"http://127.0.0.1:1/{{id}}/?a=%(agent)s\", \"roles\": [\"accueil\"]}|« url »",
                "action|{\"label\": \"Finir\", \"url\": \"https://elsewhere.example/?a=%(agent)s&i={{id}}\", \"roles\": [\"accueil\"]}|partage de clé",
                "action|{\"label\": \"Finir\", \"url\": \"http://127.0.0.1:1/end/?a=%(agent)s&i={{id}}\"}|« roles »",
                "action|{\"label\": \"Finir\", \"url\": \"http://127.0.0.1:1/end/?a=%(agent)s&i={{id}}\", \"roles\": [\"accueil\"], \"method\": \"GET\"}|« method »",
            })
    void one_that_cannot_be_read_is_said_and_the_other_stays(String key, String json, String said) {
        String setting = "[" + with(key, json) + ", " + with("name", "\"impayes\"") + "]";

        assertThat(check(setting))
                .filteredOn(finding -> finding.level() == Finding.Level.ERROR)
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence())
                        .startsWith("SHEET_BLOCKS : partie ")
                        .contains(said)
                        .endsWith(" ; cette partie est éteinte"));
        assertThat(shownTo(PublikTown.LEILA, setting)).containsExactly("impayes");
    }

    @Test
    void a_service_that_is_not_signed_to_is_told_to_do_nothing() {
        String unsigned = with(
                        "action",
                        "{\"label\": \"Finir\", \"url\": \"http://127.0.0.1:1/end/?a=%(agent)s&i={{id}}\", \"roles\": [\"accueil\"]}")
                .replace("\"sign\":true", "\"sign\":false");
        assertThat(check("[" + unsigned + "]"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("« action »", "« sign »"));
    }

    @Test
    void seven_columns_are_too_many() {
        String column = "{\"title\": \"A\", \"text\": \"{{a}}\"}";
        String columns = String.join(", ", java.util.Collections.nCopies(7, column));
        assertThat(check("[" + with("columns", "[" + columns + "]") + "]"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("« columns »"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"factures", "{\"name\": \"factures\"}", "[", "12"})
    void a_setting_that_is_no_list_is_said_and_adds_nothing(String setting) {
        assertThat(check(setting))
                .containsExactly(
                        Finding.error("SHEET_BLOCKS : une liste d’objets est attendue ; aucune partie n’est ajoutée"));
        assertThat(shownTo(PublikTown.LEILA, setting)).isEmpty();
    }

    @Test
    void the_second_of_a_name_is_off() {
        assertThat(check("[" + INVOICES + ", " + INVOICES + "]"))
                .extracting(Finding::sentence)
                .containsExactly(
                        "partie de la fiche : « Factures »",
                        "SHEET_BLOCKS : partie « factures », une autre partie porte déjà ce nom ; cette partie est"
                                + " éteinte");
    }
}
