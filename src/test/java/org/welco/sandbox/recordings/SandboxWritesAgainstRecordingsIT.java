package org.welco.sandbox.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.welco.sandbox.maarch.LetterState;
import org.welco.sandbox.maarch.MaarchVersion;
import org.welco.sandbox.recordings.Recorded.Reply;

/** externalInfos and resource/status: recorded exchanges 50 to 90, 200, 201 and 216. */
class SandboxWritesAgainstRecordingsIT {

    private static final String DONE = "{\"success\":\"success\"}";

    private static void assertRefused(Reply reply, int status, String errors) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.text()).isEqualTo("{\"errors\":\"" + errors + "\"}");
    }

    private static String infos(String elements, String status) {
        return "{\"externalInfos\":[" + elements + "],\"status\":\"" + status + "\"}";
    }

    private static String info(long resId) {
        return "{\"res_id\":" + resId + ",\"external_id\":\"demande/" + resId + "\",\"external_link\":\"https://x/\"}";
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void external_infos_write_number_link_and_status_without_a_history_line(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        Reply reply = recorded.externalInfos(infos(info(100), "GRC_SENT"));
        assertThat(reply.text()).isEqualTo(DONE);
        LetterState letter = recorded.maarch.letter(100);
        assertThat(letter.status()).isEqualTo("GRC_SENT");
        assertThat(letter.publikId()).contains("demande/100");
        assertThat(letter.externalLink().isPresent()).isEqualTo(recorded.recorded(true, false, false));
        assertThat(letter.notes()).isEmpty();
        assertThat(recorded.list("external_id", "res_id=100")
                        .row(0)
                        .path("external_id")
                        .textValue())
                .isEqualTo(recorded.recorded(
                        "demande/100", "{\"publikId\": \"demande/100\"}", "{\"publikId\": \"demande/100\"}"));
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void second_external_infos_overwrite_the_first(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        recorded.externalInfos(infos(info(100), "GRC_SENT"));
        recorded.externalInfos(infos(info(100).replace("demande/100", "autre/43"), "GRC_SENT"));
        assertThat(recorded.maarch.letter(100).publikId()).contains("autre/43");
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void external_infos_of_a_wrong_form_are_refused_by_name(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        assertRefused(
                recorded.externalInfos(infos(info(100).replace("100,", "\"100\","), "GRC_SENT")),
                400,
                "Bad Request: invalid res_id");
        assertRefused(
                recorded.externalInfos(infos(info(100).replace("\"demande/100\"", "42"), "GRC_SENT")),
                400,
                "Bad Request: invalid external_id for element : 100");
        assertRefused(
                recorded.externalInfos(infos(info(100).replace("demande/100", ""), "GRC_SENT")),
                400,
                "Bad Request: invalid external_id for element : 100");
        assertRefused(
                recorded.externalInfos(infos("", "GRC_SENT")),
                400,
                recorded.recorded(
                        "Bad Request", "Bad Request : externalInfos is empty", "Bad Request : externalInfos is empty"));
        assertRefused(
                recorded.externalInfos(infos(info(100), "")),
                400,
                recorded.recorded("Bad Request", "Bad Request : status is empty", "Bad Request : status is empty"));
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void a_missing_link_is_refused_by_the_old_version_only(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        Reply reply = recorded.externalInfos(infos("{\"res_id\":100,\"external_id\":\"a\"}", "GRC_TRT"));
        assertThat(reply.text())
                .isEqualTo(recorded.recorded(
                        "{\"errors\":\"Bad Request:  invalid external_link for element100\"}", DONE, DONE));
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void external_infos_cannot_be_sent_as_a_form(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        String form = "externalInfos[0][res_id]=100&externalInfos[0][external_id]=a&externalInfos[0][external_link]=b"
                + "&status=GRC_TRT";
        assertRefused(
                recorded.send("PUT", "/res/externalInfos", "application/x-www-form-urlencoded", form),
                400,
                "Bad Request: invalid res_id");
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void a_bad_element_in_the_middle_leaves_the_first_written(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 2);
        assertRefused(
                recorded.externalInfos(infos(info(100) + "," + info(999999) + "," + info(101), "GRC_TRT")),
                400,
                "Document introuvable");
        assertThat(recorded.maarch.status(100)).isEqualTo("GRC_TRT");
        assertThat(recorded.maarch.status(101)).isEqualTo("GRC");
        assertThat(recorded.maarch.journal().last(1).get(0).applied()).containsExactly(100L);
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void external_infos_store_any_status_of_ten_characters(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 2);
        assertThat(recorded.externalInfos(infos(info(100), "NIMPORTE")).text()).isEqualTo(DONE);
        assertThat(recorded.list("res_id", "res_id=100").text()).isEqualTo("{\"resources\":[],\"count\":0}");
        Reply tooLong = recorded.externalInfos(infos(info(101), "GRC_RESPONSE"));
        assertThat(tooLong.status()).isEqualTo(500);
        assertThat(tooLong.type())
                .isEqualTo(recorded.recorded("text/html;charset=UTF-8", "text/html;charset=UTF-8", "application/json"));
        assertThat(tooLong.text()).contains("value too long for type character varying(10)");
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void an_external_id_of_more_than_255_characters_fails_in_the_old_version_only(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        String body = infos(info(100).replace("demande/100", "x".repeat(300)), "GRC_TRT");
        assertThat(recorded.externalInfos(body).status()).isEqualTo(recorded.recorded(500, 200, 200));
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void letters_out_of_the_perimeter_cannot_be_written(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        recorded.maarch.putIn(100, "COU");
        assertRefused(recorded.externalInfos(infos(info(100), "GRC_TRT")), 403, "Document out of perimeter");
        assertRefused(recorded.status("{\"resId\":[100],\"status\":\"GRC_TRT\"}"), 403, "Document out of perimeter");
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void a_narrow_perimeter_is_left_by_the_first_step(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        recorded.maarch.users().setPerimeter("GRCWS", "status='GRC'");
        assertThat(recorded.status("{\"resId\":[100],\"status\":\"GRC_TRT\"}").text())
                .isEqualTo(DONE);
        assertRefused(recorded.status("{\"resId\":[100],\"status\":\"GRC_REP\"}"), 403, "Document out of perimeter");
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void a_status_is_written_with_its_message_in_the_history(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        String message = "Votre demande n° 42 est traitée.\\nLe service – « été » € <b>gras</b>";
        Reply reply =
                recorded.status("{\"resId\":[100],\"status\":\"GRC_REP\",\"historyMessage\":\"" + message + "\"}");
        assertThat(reply.text()).isEqualTo(DONE);
        assertThat(recorded.maarch.status(100)).isEqualTo("GRC_REP");
        assertThat(recorded.maarch.notes(100)).containsExactly(message.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void numbers_must_come_in_an_array(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        assertRefused(recorded.status("{\"resId\":100,\"status\":\"GRC_TRT\"}"), 400, "Bad Request");
        assertRefused(recorded.status("{}"), 400, "Bad Request");
        assertThat(recorded.status("{\"resId\":[\"100\"],\"status\":\"GRC_TRT\"}")
                        .text())
                .isEqualTo(DONE);
        assertThat(recorded.status("{\"resId\":[\"abc\"],\"status\":\"GRC_TRT\"}")
                        .status())
                .isEqualTo(500);
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void without_a_message_the_server_writes_its_own(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        recorded.status("{\"resId\":[100],\"status\":\"GRC_TRT\",\"historyMessage\":\"\"}");
        assertThat(recorded.maarch.notes(100))
                .containsExactly(recorded.recorded(
                        "Modification du statut",
                        "Modification du statut",
                        "Modification du statut : De \"Envoyé en GRC\" vers \"En traitement GRC\""));
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void an_unknown_status_is_refused(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        for (String status : List.of("GRC_RESPONSE", "GRC_REFUSED", "NIMPORTE")) {
            assertRefused(
                    recorded.status("{\"resId\":[100],\"status\":\"" + status + "\"}"), 400, "Statut introuvable");
        }
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void without_a_status_the_letter_silently_goes_back_to_its_circuit(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        assertThat(recorded.status("{\"resId\":[100],\"historyMessage\":\"sans statut\"}")
                        .text())
                .isEqualTo(DONE);
        assertThat(recorded.maarch.status(100)).isEqualTo("COU");
        assertThat(recorded.maarch.journal().last(1).get(0).statusAsked()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void a_status_can_be_sent_as_a_form_or_by_chrono(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 2);
        String form = "resId[]=100&status=GRC_TRT&historyMessage=via+formulaire";
        assertThat(recorded.send("PUT", "/res/resource/status", "application/x-www-form-urlencoded", form)
                        .text())
                .isEqualTo(DONE);
        String chrono = recorded.maarch.letter(101).chrono().orElseThrow();
        assertThat(recorded.status("{\"chrono\":[\"" + chrono + "\"],\"status\":\"GRC_TRT\"}")
                        .text())
                .isEqualTo(DONE);
        assertThat(recorded.maarch.notes(100)).containsExactly("via formulaire");
        assertThat(recorded.maarch.status(101)).isEqualTo("GRC_TRT");
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void an_unknown_number_in_the_middle_leaves_the_first_changed(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 2);
        assertRefused(
                recorded.status("{\"resId\":[100,999999,101],\"status\":\"GRC_TRT\"}"), 400, "Document introuvable");
        assertThat(recorded.maarch.status(100)).isEqualTo("GRC_TRT");
        assertThat(recorded.maarch.status(101)).isEqualTo("GRC");
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void only_2301_looks_at_the_privilege_and_replaces_marks_in_the_message(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        recorded.status("{\"resId\":[100],\"status\":\"GRC_REP\",\"historyMessage\":\"reste {1} {2}\"}");
        assertThat(recorded.maarch.notes(100))
                .containsExactly(recorded.recorded("reste {1} {2}", "reste {1} {2}", "reste Envoyé en GRC {2}"));
        recorded.maarch.users().revoke("GRCWS", "update_status_mail");
        assertThat(recorded.status("{\"resId\":[100],\"status\":\"GRC_TRT\"}").text())
                .isEqualTo(recorded.recorded(DONE, DONE, "{\"errors\":\"Service forbidden\"}"));
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void the_same_call_twice_leaves_two_lines(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        String body = "{\"resId\":[100],\"status\":\"GRC_REP\",\"historyMessage\":\"Réponse\"}";
        recorded.status(body);
        recorded.status(body);
        assertThat(recorded.maarch.notes(100)).containsExactly("Réponse", "Réponse");
    }
}
