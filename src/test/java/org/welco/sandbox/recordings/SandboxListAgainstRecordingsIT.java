package org.welco.sandbox.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.welco.sandbox.maarch.MaarchVersion;
import org.welco.sandbox.maarch.NewLetter;
import org.welco.sandbox.recordings.Recorded.Reply;

/** {@code POST /res/list}, recorded exchanges 01 to 30, 122 to 154 and 220 to 229. */
class SandboxListAgainstRecordingsIT {

    private static final String INVALID = "{\"errors\":\"Requ\\u00eate non valide\"}";

    private static List<Long> ids(Reply reply) {
        List<Long> ids = new ArrayList<>();
        reply.json().path("resources").forEach(row -> ids.add(row.path("res_id").asLong()));
        return ids;
    }

    private static void assertRefused(Reply reply, Recorded recorded, String body) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.type()).isEqualTo(recorded.version.jsonType());
        assertThat(reply.text()).isEqualTo(body);
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void a_form_encoded_list_of_every_column_is_accepted(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 2);
        Reply reply = recorded.form("select=*&clause=status='GRC'&orderBy[]=res_id");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.type())
                .isEqualTo(recorded.recorded("application/json;charset=utf-8", "application/json", "application/json"));
        assertThat(reply.json().path("count").asInt()).isEqualTo(2);
        assertThat(reply.row(0).size()).isEqualTo(recorded.recorded(159, 49, 54));
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void columns_have_the_recorded_types(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        JsonNode row = recorded.list("*", "res_id=100").row(0);
        assertThat(row.path("res_id").isIntegralNumber()).isTrue();
        assertThat(row.path("filesize").isIntegralNumber()).isTrue();
        assertThat(row.path("typist").isTextual()).isEqualTo(recorded.recorded(true, false, false));
        assertThat(row.path("creation_date").textValue())
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?");
        assertThat(row.path("doc_date").textValue()).endsWith(" 00:00:00");
        assertThat(row.path("retention_frozen").isBoolean()).isEqualTo(recorded.recorded(false, true, true));
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void an_external_id_is_null_then_a_json_document_sent_as_text(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        JsonNode row = recorded.list("external_id", "res_id=100").row(0);
        assertThat(row.path("external_id").textValue()).isEqualTo(recorded.recorded(null, "{}", "{}"));
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void external_link_can_be_asked_for_in_the_old_version_only(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        Reply reply = recorded.list("res_id,external_link", "status='GRC'");
        assertThat(reply.text())
                .isEqualTo(recorded.recorded(
                        "{\"resources\":[{\"res_id\":100,\"external_link\":null}],\"count\":1}", INVALID, INVALID));
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void a_percent_sign_that_is_not_encoded_stays_itself(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 2);
        assertThat(ids(recorded.form("select=res_id,status&clause=status like 'GRC%'&orderBy[]=res_id")))
                .containsExactly(100L, 101L);
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void typed_parameters_cannot_be_sent_in_a_form(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        String bad = "{\"errors\":\"Bad Request: %s\"}";
        String form = "select=res_id&clause=status='GRC'&";
        assertRefused(
                recorded.form(form + "withFile=true"), recorded, bad.formatted("withFile parameter is not a boolean"));
        assertRefused(
                recorded.form(form + "withFile=1"), recorded, bad.formatted("withFile parameter is not a boolean"));
        assertRefused(recorded.form(form + "limit=2"), recorded, bad.formatted("limit parameter not valid"));
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void wrong_types_in_json_are_refused_by_name(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        String start = "{\"select\":\"res_id\",\"clause\":\"status='GRC'\",";
        String bad = "{\"errors\":\"Bad Request: %s\"}";
        assertRefused(
                recorded.list(start + "\"withFile\":\"true\"}"),
                recorded,
                bad.formatted("withFile parameter is not a boolean"));
        assertRefused(recorded.list(start + "\"limit\":\"2\"}"), recorded, bad.formatted("limit parameter not valid"));
        assertRefused(
                recorded.list(start + "\"orderBy\":\"res_id\"}"),
                recorded,
                bad.formatted("orderBy parameter not valid"));
        assertRefused(recorded.list("{\"clause\":\"1=1\"}"), recorded, bad.formatted("select is not valid"));
        assertRefused(recorded.list("{\"select\":\"*\"}"), recorded, bad.formatted("clause is not valid"));
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void a_body_that_is_no_json_or_not_announced_as_such_is_ignored(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        String refused = "{\"errors\":\"Bad Request: select is not valid\"}";
        assertRefused(recorded.list("{\"select\":"), recorded, refused);
        String good = Recorded.body(Map.of("select", "res_id", "clause", "1=1"));
        assertRefused(recorded.send("POST", "/res/list", "text/plain", good), recorded, refused);
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void nothing_found_is_an_empty_list(MaarchVersion version) {
        Recorded recorded = Recorded.empty(version);
        assertThat(recorded.list("res_id", "status='NEANT'").text()).isEqualTo("{\"resources\":[],\"count\":0}");
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void order_and_limit_page_through_the_letters(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 4);
        String page = "{\"select\":\"res_id\",\"clause\":\"%s\",\"orderBy\":[\"%s\"],\"limit\":%d}";
        assertThat(ids(recorded.list(page.formatted("status='GRC'", "res_id desc", 2))))
                .containsExactly(103L, 102L);
        assertThat(ids(recorded.list(page.formatted("status='GRC' and res_id > 101", "res_id", 5))))
                .containsExactly(102L, 103L);
        assertThat(ids(recorded.list(page.formatted("1=1", "res_id", 0)))).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void sql_expressions_and_aliases_work(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 2);
        assertThat(recorded.list("count(*) as nb", "status='GRC'").text())
                .isEqualTo("{\"resources\":[{\"nb\":2}],\"count\":1}");
        assertThat(recorded.list("res_id,(1)", "res_id=100").text())
                .isEqualTo("{\"resources\":[{\"res_id\":100,\"?column?\":1}],\"count\":1}");
        assertThat(recorded.list("RES_ID as \"resId\"", "res_id=100").text())
                .isEqualTo(
                        "{\"resources\":[{\"" + recorded.recorded("resid", "resId", "resId") + "\":100}],\"count\":1}");
        assertThat(recorded.list("count(*) over () as total,res_id", "1=1")
                        .row(0)
                        .path("total")
                        .asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void text_is_escaped_as_php_does(MaarchVersion version) {
        Recorded recorded = Recorded.empty(version);
        recorded.add("Élagage d'un arbre <12/13> \uD83C\uDF33 \"vite\"");
        assertThat(recorded.list("res_id, subject ", "res_id=100").text())
                .isEqualTo("{\"resources\":[{\"res_id\":100,\"subject\":"
                        + "\"\\u00c9lagage d'un arbre <12\\/13> \\ud83c\\udf33 \\\"vite\\\"\"}],\"count\":1}");
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void sql_that_fails_and_forbidden_words_are_refused(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        assertRefused(recorded.list("res_id", "status="), recorded, INVALID);
        assertRefused(recorded.list("res_id", "subject like '%update%'"), recorded, INVALID);
        assertRefused(recorded.list("res_id", "subject like '%d'acte%'"), recorded, INVALID);
        assertRefused(
                recorded.list("{\"select\":\"res_id\",\"clause\":\"res_id=100\",\"orderBy\":[\"res_id; select 1\"]}"),
                recorded,
                INVALID);
        assertRefused(recorded.list("(select 1) as x", "1=1"), recorded, INVALID);
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void a_doubled_quote_and_a_question_mark_are_plain_text(MaarchVersion version) {
        Recorded recorded = Recorded.empty(version);
        recorded.add("Demande d'acte");
        assertThat(ids(recorded.list("res_id", "subject like '%d''acte%'"))).containsExactly(100L);
        assertThat(recorded.list("res_id", "subject like '%?%'").text()).isEqualTo("{\"resources\":[],\"count\":0}");
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void sql_that_fails_only_with_the_groups_clause_is_an_error_500(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        for (String clause : List.of("1=0) union select id from users where (1=1", "typist::text <> @user")) {
            Reply reply = recorded.list("count(*) as n", clause);
            assertThat(reply.status()).isEqualTo(500);
            assertThat(reply.type())
                    .isEqualTo(recorded.recorded(
                            "text/html;charset=UTF-8", "text/html;charset=UTF-8", "application/json"));
            assertThat(reply.text()).contains("SQLSTATE[42");
        }
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void a_json_condition_fits_the_later_versions_only(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        assertThat(recorded.list("res_id", "external_id->>'publikId' = 'demande/1'")
                        .status())
                .isEqualTo(recorded.recorded(400, 200, 200));
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void contact_columns_exist_in_the_old_version_only(MaarchVersion version) {
        Recorded recorded = Recorded.empty(version);
        recorded.add(NewLetter.withoutDocument("Avec expéditeur").from(NewLetter.Sender.person("Ada", "Morin")));
        Reply reply = recorded.list("res_id,contact_firstname,contact_lastname,contact_society", "res_id=100");
        assertThat(reply.status()).isEqualTo(recorded.recorded(200, 400, 400));
        if (version == MaarchVersion.V18_10) {
            assertThat(reply.row(0).path("contact_lastname").textValue()).isEqualTo("Morin");
        }
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void a_second_contact_doubles_the_row_in_the_old_version_only(MaarchVersion version) {
        Recorded recorded = Recorded.empty(version);
        recorded.add(NewLetter.withoutDocument("Deux expéditeurs").from(NewLetter.Sender.person("Ada", "Morin")));
        recorded.maarch.alsoFrom(100, NewLetter.Sender.person("Luc", "Morin"));
        assertThat(ids(recorded.list("res_id", "res_id=100"))).hasSize(recorded.recorded(2, 1, 1));
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void sve_start_date_can_be_asked_for_everywhere(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        assertThat(recorded.list("res_id,sve_start_date", "res_id=100").text())
                .isEqualTo("{\"resources\":[{\"res_id\":100,\"sve_start_date\":null}],\"count\":1}");
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void only_letters_of_the_perimeter_are_listed(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 2);
        recorded.maarch.putIn(101, "COU");
        assertThat(ids(recorded.list("res_id", "1=1"))).containsExactly(100L);
        assertThat(recorded.as("stock", "stock").list("res_id", "1=1").text())
                .isEqualTo("{\"resources\":[],\"count\":0}");
        assertThat(ids(recorded.as("superadmin", "superadmin").list("res_id", "1=1")))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void a_user_without_perimeter_is_told_that_he_has_no_groups(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        recorded.maarch.users().setPerimeter("GRCWS", "");
        assertRefused(recorded.list("res_id", "1=1"), recorded, "{\"errors\":\"User has no groups\"}");
        recorded.maarch.users().leaveGroups("grcuser");
        assertRefused(recorded.list("res_id", "1=1"), recorded, "{\"errors\":\"User has no groups\"}");
    }
}
