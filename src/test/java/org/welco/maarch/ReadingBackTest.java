package org.welco.maarch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.mail.registry.MailRegistry;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.mail.registry.Standing;

/** Where a letter stands, who sent it, what its history holds. */
class ReadingBackTest {

    private static final String LIST = "POST /rest/res/list";
    private static final String CONTACTS = "GET /rest/resources/42/contacts?type=senders";
    private static final String HISTORY = "GET /rest/history";

    private StubMaarch maarch;
    private MailRegistry registry;

    @BeforeEach
    void start() throws IOException {
        maarch = new StubMaarch();
        registry = LinkedTown.with(maarch.address()).registry();
    }

    @AfterEach
    void stop() {
        maarch.close();
    }

    @Test
    void standing_is_asked_by_number_without_the_column_that_later_versions_lost() {
        maarch.json(LIST, 200, "{\"resources\":[],\"count\":0}");
        assertThat(registry.standing(42)).isEmpty();
        assertThat(maarch.bodies(LIST))
                .containsExactly(
                        "{\"select\":\"res_id,status,external_id\",\"clause\":\"res_id = 42\",\"withFile\":false,"
                                + "\"orderBy\":[\"res_id\"],\"limit\":1}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "null | -",
                "\"\" | -",
                "\"demande-de-creche\\/42\" | demande-de-creche/42",
                "\"{}\" | -",
                "\"{\\\"publikId\\\": \\\"demande\\/42\\\"}\" | demande/42",
                "\"{\\\"other\\\": 1, \\\"publikId\\\": 7}\" | 7",
                "\"{\\\"publikId\\\": null}\" | -",
                "\"{\\\"publikId\\\": \\\" \\\"}\" | -",
                "\"{pas du json\" | {pas du json",
                "12 | 12"
            })
    void the_number_is_read_in_the_form_of_every_version(String externalId, String number) {
        maarch.json(
                LIST, 200, "{\"resources\":[{\"res_id\":42,\"status\":\"GRC\",\"external_id\":" + externalId + "}]}");
        Standing standing = registry.standing(42).orElseThrow();
        assertThat(standing.status()).isEqualTo("GRC");
        assertThat(standing.number().orElse(null)).isEqualTo(number);
    }

    @Test
    void a_row_without_status_tells_nothing() {
        maarch.json(LIST, 200, "{\"resources\":[{\"res_id\":42,\"status\":null}]}");
        assertThat(registry.standing(42)).isEmpty();
    }

    @Test
    void a_sender_is_a_few_lines_of_what_maarch_knows() {
        maarch.json(
                CONTACTS,
                200,
                "{\"contacts\":[{\"type\":\"contact\",\"civility\":{\"id\":1,\"label\":\"Madame\"},\"firstname\":\"Camille\","
                        + "\"lastname\":\"Lef\\u00e8vre\",\"company\":null,\"addressNumber\":12,\"addressStreet\":\"rue des"
                        + " Tilleuls\",\"addressAdditional1\":\"B\\u00e2t. 2\",\"addressAdditional2\":\" \","
                        + "\"addressPostcode\":\"99000\",\"addressTown\":\"MAARCH\",\"addressCountry\":\"FRANCE\","
                        + "\"email\":\"c@example.invalid\",\"phone\":\"01 02\"},{\"type\":\"entity\",\"lastname\":\"Voirie\"},3]}");
        assertThat(registry.sender(42))
                .contains(
                        "Madame Camille Lefèvre\n12 rue des Tilleuls\nBât. 2\n99000 MAARCH\nFRANCE\nc@example.invalid\n01"
                                + " 02\n\nVoirie");
    }

    @Test
    void in_18_10_a_sender_is_read_in_the_columns_of_the_list() {
        maarch.json(
                LIST,
                200,
                "{\"resources\":[{\"res_id\":42,\"contact_firstname\":\"\",\"contact_lastname\":\"\",\"contact_society\":\"MAARCH\"}]}");
        assertThat(registry.sender(42)).contains("MAARCH");
        assertThat(maarch.bodies(LIST).get(0)).contains("contact_firstname");
    }

    @Test
    void in_18_10_a_sender_has_his_names_on_one_line_and_his_company_on_the_next() {
        maarch.json(
                LIST,
                200,
                "{\"resources\":[{\"res_id\":42,\"contact_firstname\":\"Camille\",\"contact_lastname\":\"Lef\\u00e8vre\","
                        + "\"contact_society\":\"MAARCH\"}]}");
        assertThat(registry.sender(42)).contains("Camille Lefèvre\nMAARCH");
    }

    @Test
    void a_sender_that_may_not_be_read_is_a_warning_with_the_number_alone() {
        maarch.json(CONTACTS, 403, "{\"errors\":\"?\"}").json(LIST, 403, "{\"errors\":\"?\"}");
        assertThat(WarningLines.of(Senders.class, () -> registry.sender(42)))
                .containsExactly("maarch: the sender of letter 42 is not told: RIGHTS");
    }

    @Test
    void a_letter_without_sender_has_none_even_where_the_columns_are_gone() {
        maarch.json(CONTACTS, 200, "{\"contacts\":[]}").json(LIST, 400, "{\"errors\":\"Requ\\u00eate non valide\"}");
        assertThat(registry.sender(42)).isEmpty();
    }

    @Test
    void a_refused_sender_is_none() {
        maarch.json(CONTACTS, 403, "{\"errors\":\"?\"}").json(LIST, 403, "{\"errors\":\"?\"}");
        assertThat(registry.sender(42)).isEmpty();
    }

    @Test
    void a_very_long_sender_is_shortened() {
        maarch.json(CONTACTS, 200, "{\"contacts\":[{\"lastname\":\"" + "x".repeat(3000) + "\"}]}");
        assertThat(registry.sender(42).orElseThrow()).hasSize(2000);
    }

    @Test
    void an_answer_that_nobody_can_read_is_not_an_unknown_sender() {
        maarch.json(CONTACTS, 200, "{\"contacts\":[]}").on(LIST, StubMaarch.closing());
        RegistryException failure = catchThrowableOfType(RegistryException.class, () -> registry.sender(42));
        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void the_contacts_of_a_failing_server_are_no_sender() {
        maarch.on(LIST, 500, StubMaarch.HTML, "<html>").json(CONTACTS, 500, "{\"errors\":\"Internal server error\"}");
        assertThat(registry.sender(42)).isEmpty();
    }

    @Test
    void a_history_without_end_is_given_up_after_twenty_pages() {
        String line = "{\"info\":\"x\"}";
        maarch.json(HISTORY, 200, "{\"history\":[" + line + ("," + line).repeat(499) + "]}");
        assertThat(registry.linesInHistory(42, "x")).contains(10_000);
        assertThat(maarch.calls()).hasSize(20);
    }

    @Test
    void nobody_answering_is_not_an_unknown_sender() {
        maarch.on(CONTACTS, StubMaarch.closing());
        RegistryException failure = catchThrowableOfType(RegistryException.class, () -> registry.sender(42));
        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void wrong_credentials_are_not_an_unknown_sender() {
        maarch.json(CONTACTS, 401, "{\"errors\":\"?\"}");
        RegistryException failure = catchThrowableOfType(RegistryException.class, () -> registry.sender(42));
        assertThat(failure.kind()).isEqualTo(Kind.CREDENTIALS);
    }

    @Test
    void lines_of_the_history_are_counted_by_their_exact_text() {
        maarch.json(
                HISTORY,
                200,
                "{\"history\":[{\"info\":\"Bonjour\\nsuite\"},{\"info\":\"Bonjour\\nsuite \"},{\"info\":null},4,"
                        + "{\"info\":\"Bonjour\\nsuite\"}],\"count\":5}");
        assertThat(registry.linesInHistory(42, "Bonjour\nsuite")).contains(2);
        assertThat(maarch.calls().get(0))
                .startsWith("GET /rest/history?")
                .contains("resId=42", "limit=500", "offset=0");
    }

    @Test
    void a_text_is_looked_for_as_it_was_sent() {
        maarch.json(HISTORY, 200, "{\"history\":[{\"info\":\"article { 1}\"}]}");
        assertThat(registry.linesInHistory(42, "article {1}")).contains(1);
    }

    @Test
    void a_long_history_is_read_page_by_page() {
        String line = "{\"info\":\"x\"}";
        String page = "{\"history\":[" + line + ("," + line).repeat(499) + "]}";
        maarch.json(HISTORY, 200, page).json(HISTORY, 200, "{\"history\":[" + line + "]}");
        assertThat(registry.linesInHistory(42, "x")).contains(501);
        assertThat(maarch.calls().get(1)).contains("limit=500", "offset=500");
    }

    @Test
    void where_there_is_no_history_or_no_right_to_it_nothing_is_known() {
        assertThat(registry.linesInHistory(42, "x")).isEmpty();
        maarch.json(HISTORY, 403, "{\"errors\":\"Service forbidden\"}");
        assertThat(registry.linesInHistory(42, "x")).isEmpty();
    }

    @Test
    void a_history_of_another_shape_tells_nothing() {
        maarch.json(HISTORY, 200, "{\"history\":null}");
        assertThat(registry.linesInHistory(42, "x")).isEmpty();
    }
}
