package org.welco.sandbox.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.welco.sandbox.letters.HugeLetter;
import org.welco.sandbox.maarch.HistoryLine;
import org.welco.sandbox.maarch.MaarchVersion;
import org.welco.sandbox.maarch.NewLetter;
import org.welco.sandbox.recordings.Recorded.Reply;

/** Documents, in lists and alone: recorded exchanges 06, 41 to 44, 110 to 121, 227 and 230. */
class SandboxDocumentsAgainstRecordingsIT {

    private static String file(Recorded recorded, long resId) {
        return recorded.recorded("/res/", "/resources/", "/resources/") + resId + "/originalContent";
    }

    private static Reply listWithFile(Recorded recorded, String select, String clause) {
        return recorded.list("{\"select\":\"" + select + "\",\"clause\":\"" + clause + "\",\"withFile\":true}");
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void a_document_comes_as_one_line_of_base64_with_escaped_slashes(MaarchVersion version) {
        Recorded recorded = Recorded.empty(version);
        byte[] jpeg = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 1, 2, 3, (byte) 0xff, (byte) 0xff};
        recorded.add(NewLetter.file("Photo", "jpg", jpeg));
        Reply reply = listWithFile(recorded, "res_id,format", "res_id=100");
        assertThat(reply.text()).contains("\"fileBase64Content\":\"\\/9j\\/4AABAgP\\/\\/w==\"}");
        assertThat(Base64.getDecoder()
                        .decode(reply.row(0).path("fileBase64Content").textValue()))
                .isEqualTo(jpeg);
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void the_number_is_added_when_it_was_not_asked_for(MaarchVersion version) {
        Recorded recorded = Recorded.empty(version);
        recorded.add(NewLetter.pdf("Perdu", new byte[] {1}).lostOnDocserver());
        assertThat(listWithFile(recorded, "subject", "res_id=100").text())
                .isEqualTo(
                        "{\"resources\":[{\"subject\":\"Perdu\",\"res_id\":100,\"fileBase64Content\":\"\"}],\"count\":1}");
    }

    @ParameterizedTest
    @EnumSource(value = MaarchVersion.class, names = "V18_10", mode = EnumSource.Mode.EXCLUDE)
    void a_letter_recorded_without_document_has_null_for_it(MaarchVersion version) {
        Recorded recorded = Recorded.empty(version);
        recorded.add(NewLetter.withoutDocument("Sans document"));
        assertThat(listWithFile(recorded, "res_id,format,filename", "res_id=100")
                        .text())
                .isEqualTo("{\"resources\":[{\"res_id\":100,\"format\":null,\"filename\":null,"
                        + "\"fileBase64Content\":null}],\"count\":1}");
        Reply alone = recorded.get(file(recorded, 100));
        assertThat(alone.status()).isEqualTo(400);
        assertThat(alone.text()).isEqualTo("{\"errors\":\"Document has no file\"}");
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void too_many_bytes_in_one_list_kill_php_which_answers_nothing(MaarchVersion version) {
        Recorded recorded = Recorded.empty(version);
        for (int i = 0; i < 12; i++) {
            recorded.add(NewLetter.huge("Gros " + i, new HugeLetter(6_300_000, i)));
        }
        Reply eight = listWithFile(recorded, "res_id", "res_id < 108");
        assertThat(eight.status()).isEqualTo(200);
        Reply twelve = listWithFile(recorded, "res_id", "status='GRC'");
        assertThat(twelve.status()).isEqualTo(500);
        assertThat(twelve.bytes()).isEmpty();
        assertThat(twelve.type()).startsWith("text/html");
        assertThat(recorded.list("res_id", "status='GRC'").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void a_letter_can_be_too_big_for_a_list_and_not_for_the_file_route(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        recorded.maarch.tooBigForList(100, true);
        assertThat(listWithFile(recorded, "res_id", "res_id=100").bytes()).isEmpty();
        assertThat(recorded.get(file(recorded, 100)).status()).isEqualTo(200);
        recorded.maarch.tooBigForList(100, false);
        assertThat(recorded.get(file(recorded, 100)).status()).isEqualTo(500);
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void a_file_alone_comes_raw_with_an_unquoted_name(MaarchVersion version) {
        Recorded recorded = Recorded.empty(version);
        recorded.add("Place en crèche");
        Reply reply = recorded.get(file(recorded, 100));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.type()).isEqualTo("application/pdf");
        String sent = new String(
                reply.header("Content-Disposition").getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        assertThat(sent)
                .isEqualTo(recorded.recorded(
                        "inline; filename=maarch.pdf",
                        "attachment; filename=Place en crèche.pdf",
                        "attachment; filename=Place en crèche.pdf"));
        assertThat(reply.bytes()).isEqualTo(recorded.maarch.document(100).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void reading_a_file_alone_leaves_a_line_in_the_history(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        recorded.get(file(recorded, 100));
        listWithFile(recorded, "res_id", "res_id=100");
        assertThat(recorded.maarch.letter(100).history())
                .extracting(HistoryLine::eventType)
                .containsExactly("ADD", "VIEW");
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void a_file_that_cannot_be_given_says_why(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 3);
        recorded.maarch.loseDocument(100);
        recorded.maarch.putDocument(101, new byte[] {1, 2, 3});
        recorded.maarch.putIn(102, "COU");
        Reply lost = recorded.get(file(recorded, 100));
        assertThat(lost.status()).isEqualTo(404);
        assertThat(lost.text())
                .isEqualTo("{\"errors\":\"Document not found " + recorded.recorded("on", "on", "in") + " docserver\"}");
        Reply changed = recorded.get(file(recorded, 101));
        assertThat(changed.status()).isEqualTo(400);
        assertThat(changed.text()).isEqualTo("{\"errors\":\"Fingerprints do not match\"}");
        Reply far = recorded.get(file(recorded, 102));
        assertThat(far.status()).isEqualTo(403);
        assertThat(far.text()).isEqualTo("{\"errors\":\"Document out of perimeter\"}");
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void each_version_has_its_own_file_route(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        assertThat(recorded.get("/res/100/originalContent").status()).isEqualTo(recorded.recorded(200, 404, 500));
        assertThat(recorded.get("/resources/100/originalContent").status()).isEqualTo(recorded.recorded(404, 200, 200));
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void senders_are_told_by_the_later_versions_and_only_when_asked_by_type(MaarchVersion version) {
        Recorded recorded = Recorded.empty(version);
        recorded.add(NewLetter.withoutDocument("Avec expéditeur")
                .from(new NewLetter.Sender(
                        "Ada", "Morin", "", "12", "rue Haute", "99100", "Vertaubiers", "ada@courriel.invalid", "")));
        Reply reply = recorded.get("/resources/100/contacts?type=senders");
        assertThat(reply.status()).isEqualTo(recorded.recorded(404, 200, 200));
        if (version != MaarchVersion.V18_10) {
            assertThat(reply.json().path("contacts").path(0).path("lastname").textValue())
                    .isEqualTo("Morin");
            assertThat(reply.json().path("contacts").path(0).path("phone").isNull())
                    .isTrue();
            assertThat(reply.json().path("contacts").path(0).has("id")).isEqualTo(version == MaarchVersion.V2301);
            assertThat(recorded.get("/resources/100/contacts").text()).isEqualTo("{\"contacts\":[]}");
        }
    }
}
