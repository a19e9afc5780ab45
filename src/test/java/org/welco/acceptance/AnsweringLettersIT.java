package org.welco.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.testing.MailApi;
import org.welco.testing.MailApi.Told;
import org.welco.testing.NothingPrivateInTheLog;
import org.welco.testing.OwnTown;
import org.welco.testing.RunningWelco;

/** How a workflow answers a letter, and what it is told when it cannot. */
@ExtendWith(NothingPrivateInTheLog.class)
class AnsweringLettersIT {

    private static final String PATH = "/api/mail/response/";
    private static final String TEXT = "Madame, c’est fait. " + OwnTown.PRIVATE;

    private static OwnTown town;

    @BeforeAll
    static void open() {
        town = OwnTown.open(RunningWelco.get(), "answers");
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void a_signed_answer_is_a_note_in_maarch_with_the_status_answered() {
        String id = town.harvested("Réponse signée");
        Told told = town.wcs().respond(id, TEXT, Optional.empty());
        assertThat(told.body().path("err").asInt(-1)).isZero();
        assertThat(told.data().path("delivery").asText()).isEqualTo("delivered");
        assertThat(town.maarch().status(OwnTown.resId(id))).isEqualTo(town.status("REP"));
        assertThat(town.maarch().notes(OwnTown.resId(id))).endsWith(TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "'/api/mail/response/', application/json",
        "'/api/mail/response', application/json",
        "'/api/mail/response/', application/x-www-form-urlencoded",
        "'/api/mail/response', application/x-www-form-urlencoded"
    })
    void json_and_forms_are_understood_with_and_without_the_last_slash(String path, String type) {
        String id = town.harvested("Formes");
        String body = type.endsWith("json")
                ? MailApi.object().put("content", TEXT).put("mail_id", id).toString()
                : "content=" + URLEncoder.encode(TEXT, StandardCharsets.UTF_8) + "&mail_id=" + id;
        HttpResponse<String> answer = town.wcs().client().send("POST", path, BodyPublishers.ofString(body), type);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(town.maarch().notes(OwnTown.resId(id))).endsWith(TEXT);
    }

    @Test
    void the_three_keys_are_also_found_under_extra() {
        String id = town.harvested("Extra");
        var body = MailApi.object().put("display_id", "12-3");
        body.putObject("extra").put("content", TEXT).put("mail_id", id);
        assertThat(town.wcs().post(PATH, body).data().path("delivery").asText()).isEqualTo("delivered");
    }

    @ParameterizedTest
    @CsvSource({
        "'', bonjour, no-mail",
        "None, bonjour, no-mail",
        "maarch-999999999, bonjour, unknown-mail",
        "MAARCH/2026A/1, bonjour, unknown-mail",
        "maarch-1, '', empty-content",
        "maarch-1, '  ', empty-content"
    })
    void what_a_workflow_author_gets_wrong_is_said_without_stopping_the_workflow(
            String mail, String content, String word) {
        Told told = town.wcs().respond(mail, content, Optional.empty());
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body().path("err").asInt()).isEqualTo(1);
        assertThat(told.errorClass()).isEqualTo(word);
        assertThat(told.body().path("err_desc").asText()).isNotBlank();
    }

    @Test
    void a_text_that_no_history_should_hold_is_refused_in_words() {
        String id = town.harvested("Trop long");
        assertThat(town.wcs().respond(id, "é".repeat(100_001), Optional.empty()).errorClass())
                .isEqualTo("content-too-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"content\": ", "[1]", "{\"content\": 12, \"mail_id\": \"maarch-1\"}", "ni l'un ni l'autre"})
    void what_cannot_be_read_is_400(String body) {
        assertThat(refusal(BodyPublishers.ofString(body), "application/json")).isEqualTo("400 invalid-request");
    }

    @Test
    void what_is_not_utf_8_is_400() {
        byte[] latin = "{\"content\": \"é\", \"mail_id\": \"maarch-1\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(BodyPublishers.ofByteArray(latin), "application/json"))
                .isEqualTo("400 invalid-request");
    }

    @Test
    void a_body_of_more_than_a_mebibyte_is_413_announced_or_not() {
        byte[] big = "x".repeat(1_100_000).getBytes(StandardCharsets.UTF_8);
        BodyPublisher silent = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(big));
        assertThat(refusal(BodyPublishers.ofByteArray(big), "application/json")).startsWith("413 ");
        assertThat(refusal(silent, "application/json")).startsWith("413 ");
    }

    private static String refusal(BodyPublisher body, String type) {
        Told told = told(town.wcs().client().send("POST", PATH, body, type));
        assertThat(told.body().path("err").asInt()).isEqualTo(1);
        return told.status() + " " + told.errorClass();
    }

    private static Told told(HttpResponse<String> answer) {
        return MailApi.Told.of(answer);
    }

    @Test
    void without_a_good_proof_it_is_401_in_the_envelope() {
        Told nobody = new MailApi(town.client()).respond("maarch-1", TEXT, Optional.empty());
        Told forged = new MailApi(town.client().signedWith("faux", "demarches.ville.localhost"))
                .respond("maarch-1", TEXT, Optional.empty());
        Told wrong =
                new MailApi(town.client().withBasic("scanner", "faux")).respond("maarch-1", TEXT, Optional.empty());
        assertThat(Stream.of(nobody, forged, wrong)).allSatisfy(told -> {
            assertThat(told.status()).isEqualTo(401);
            assertThat(told.body().path("err").asInt()).isEqualTo(1);
            assertThat(told.errorClass()).isNotBlank();
        });
    }

    @Test
    void without_the_right_it_is_403_in_the_envelope() {
        Told told = new MailApi(town.client().withBasic("exploitation", "sample-exploitation"))
                .respond("maarch-1", TEXT, Optional.empty());
        assertThat(told.status()).isEqualTo(403);
        assertThat(told.errorClass()).isNotBlank();
    }

    @Test
    void another_method_is_405_and_names_the_right_one() {
        HttpResponse<String> answer = town.wcs().client().get(PATH);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
        assertThat(told(answer).body().path("err").asInt()).isEqualTo(1);
    }

    @Test
    void unknown_paths_letters_and_hosts_are_404() {
        HttpResponse<String> stranger = RunningWelco.get()
                .tenant("courrier.nulle-part.localhost")
                .signedWith("x", "demarches.ville.localhost")
                .postJson(PATH, "{}");
        assertThat(town.api().get("/api/mails/").status()).isEqualTo(404);
        assertThat(town.api().letter("maarch-999999999").errorClass()).isEqualTo("unknown-mail");
        assertThat(town.api().letter("un-deux").status()).isEqualTo(404);
        assertThat(stranger.statusCode()).isEqualTo(404);
    }

    @Test
    void the_same_answer_given_again_even_at_once_is_one_answer_and_one_note() {
        String id = town.harvested("Deux fois");
        List<Long> answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> town.wcs().respond(id, TEXT, Optional.of("4-1"))))
                .limit(4)
                .toList()
                .stream()
                .map(call -> call.join().data().path("answer").asLong())
                .toList();
        town.awaitSteps(id, "received delivered", "response delivered");
        assertThat(answers).allMatch(answer -> answer > 0).containsOnly(answers.get(0));
        assertThat(town.maarch().notes(OwnTown.resId(id)))
                .filteredOn(TEXT::equals)
                .hasSize(1);
    }

    @Test
    void later_answers_say_which_they_are() {
        String id = town.harvested("Trois réponses");
        MailApi wcs = town.wcs();
        wcs.respond(id, TEXT, Optional.of("4-1"));
        wcs.respond(id, TEXT, Optional.of("4-2"));
        wcs.respond(id, "Sans numéro, " + OwnTown.PRIVATE, Optional.empty());
        town.awaitSteps(id, "received delivered", "response delivered", "response delivered", "response delivered");
        assertThat(town.maarch().notes(OwnTown.resId(id)))
                .endsWith(TEXT, "[4-2] " + TEXT, "[réponse 3] Sans numéro, " + OwnTown.PRIVATE);
    }

    @Test
    void braces_that_maarch_2301_would_replace_arrive_harmless() {
        String id = town.harvested("Accolades");
        town.wcs().respond(id, "Cas {1} et {2}, " + OwnTown.PRIVATE, Optional.empty());
        String note = town.maarch().notes(OwnTown.resId(id)).get(1);
        assertThat(note).doesNotContain("étape", "{1}").contains("Cas ", OwnTown.PRIVATE);
    }
}
