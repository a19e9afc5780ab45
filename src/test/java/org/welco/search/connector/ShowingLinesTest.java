package org.welco.search.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.connector.Connector;
import org.welco.connector.LineTemplate;
import org.welco.publik.testing.PublikTown;
import org.welco.search.SearchHit;
import org.welco.search.SearchQuestion;
import org.welco.search.SearchSourceException;
import org.welco.search.SourceLabel;

/** What a service answers becomes lines of plain text, whatever it is. */
class ShowingLinesTest {

    private static final LineTemplates LINE = new LineTemplates(
            new LineTemplate("Facture {{ invoice_id }}"),
            new LineTemplate("{{label}} · {{amount}} €"),
            new LineTemplate("{{page}}"));

    private static SearchConnector declared(List<String> data) {
        return new SearchConnector(
                new SourceLabel("factures", "Factures", "bill"),
                new Connector(
                        "search/factures",
                        "https://passerelle.example/?q=%(q)s",
                        data,
                        Duration.ofSeconds(3),
                        Optional.empty()),
                LINE,
                Set.of("accueil"));
    }

    private static List<SearchHit> lines(String answer, List<String> data, int limit) {
        SearchConnector connector = declared(data);
        return new ConnectorSource(connector, (asked, address) -> json(answer))
                .search(new SearchQuestion("F2026", Optional.of(PublikTown.LEILA), limit));
    }

    private static List<SearchHit> lines(String answer) {
        return lines(answer, List.of("data"), 10);
    }

    private static JsonValue json(String text) {
        return Json.createReader(new StringReader(text)).read();
    }

    private static JsonObject line(String text) {
        return json(text).asJsonObject();
    }

    @Test
    void a_line_shows_what_its_templates_say() {
        List<SearchHit> found = lines("{\"err\": 0, \"data\": [{\"invoice_id\": \"F2026-0142\", \"label\": \"Cantine\","
                + " \"amount\": 86.40, \"page\": \"https://finances.example/F2026-0142/\"}]}");
        assertThat(found).singleElement().satisfies(hit -> {
            assertThat(hit.source()).isEqualTo("factures");
            assertThat(hit.text()).isEqualTo("Facture F2026-0142");
            assertThat(hit.description()).isEqualTo("Cantine · 86.40 €");
            assertThat(hit.url()).isEqualTo("https://finances.example/F2026-0142/");
            assertThat(hit.reason()).isEqualTo("trouvé dans « Factures »");
        });
    }

    @Test
    void the_list_may_stand_deeper_or_be_the_answer_itself() {
        assertThat(lines("{\"a\": {\"b\": [{\"invoice_id\": 1}]}}", List.of("a", "b"), 10))
                .hasSize(1);
        assertThat(lines("[{\"invoice_id\": 1}]", List.of(), 10)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"err\": 1, \"data\": []}",
                "{\"err\": \"boom\", \"data\": []}",
                "{\"err\": 0, \"data\": null}",
                "{\"err\": 0, \"data\": {\"data\": []}}",
                "{}",
                "[]",
            })
    void an_error_or_no_list_is_said(String answer) {
        assertThatExceptionOfType(SearchSourceException.class)
                .isThrownBy(() -> lines(answer))
                .withMessageStartingWith("Factures : le service ");
    }

    @Test
    void what_is_no_line_is_passed_over_and_no_more_than_asked_for_are_shown() {
        assertThat(lines(
                        "{\"data\": [1, null, [], {\"invoice_id\": 1}, {\"invoice_id\": 2}, {\"invoice_id\": 3}]}",
                        List.of("data"),
                        2))
                .extracting(SearchHit::text)
                .containsExactly("Facture 1", "Facture 2");
    }

    @Test
    void the_same_line_has_the_same_id_and_another_has_another() {
        List<SearchHit> found = lines("{\"data\": [{\"invoice_id\": 1}, {\"invoice_id\": 1}, {\"invoice_id\": 2}]}");
        assertThat(found.get(0).id())
                .isEqualTo(found.get(1).id())
                .isNotEqualTo(found.get(2).id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"k\": \"{{k}}{{other}}\", \"other\": \"x\"}|<{{k}}{{other}}>",
                "{\"k\": \"$1\\\\1\"}|<$1\\1>",
                "{\"k\": \" a\\n\\tb\\u202e c\\u0000 \"}|< a b c >",
                "{\"k\": true}|<true>",
                "{\"k\": null}|<>",
                "{\"k\": {\"a\": 1}}|<>",
                "{}|<>",
                "{\"k\": 1e3}|<1000>",
                "{\"k\": 1e999999999}|<1E+999999999>",
            })
    void a_key_gives_plain_text_that_means_nothing_more(String line, String shown) {
        assertThat(new LineTemplate("<{{k}}>").text(line(line))).isEqualTo(shown);
    }

    @Test
    void a_long_text_is_cut() {
        assertThat(new LineTemplate("{{k}}").text(line("{\"k\": \"" + "x".repeat(100_000) + "\"}")))
                .hasSize(LineTemplate.LONGEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//evil.example/",
                "/factures/",
                "https:factures",
                "https://user:secret@evil.example/",
                "https://evil.example/\\u0022onclick=",
                "",
                "   ",
            })
    void what_is_no_address_makes_no_link(String page) {
        assertThat(lines("{\"data\": [{\"invoice_id\": 1, \"page\": \"" + page + "\"}]}"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.url()).isEmpty());
    }

    @Test
    void inside_an_address_a_key_is_a_part_of_it() {
        assertThat(new LineTemplate("https://finances.example/{{id}}/").link(line("{\"id\": \"../?x=1#é /\"}")))
                .isEqualTo(URI.create("https://finances.example/..%2F%3Fx%3D1%23%C3%A9%20%2F/")
                        .toString());
    }

    @Test
    void too_little_is_not_asked_for() {
        SearchConnector none = declared(List.of());
        ConnectorSource source = new ConnectorSource(none, (asked, address) -> {
            throw new AssertionError("asked");
        });
        assertThat(source.search(new SearchQuestion(" 1 ", Optional.empty(), 10)))
                .isEmpty();
    }
}
