package org.welco.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.welco.sandbox.letters.FictionalLetter;
import org.welco.sandbox.letters.HugeLetter;
import org.welco.sandbox.letters.LetterTown;
import org.welco.sandbox.maarch.Fault;
import org.welco.sandbox.maarch.FaultKind;
import org.welco.sandbox.maarch.NewLetter;
import org.welco.sandbox.maarch.RouteName;
import org.welco.testing.MailApi;
import org.welco.testing.MailApi.Told;
import org.welco.testing.NothingPrivateInTheLog;
import org.welco.testing.OwnTown;
import org.welco.testing.RunningWelco;
import org.welco.testing.TypedManage;

/** Letters whose document is not what one hopes for: each is kept, said, and none stops the others. */
@ExtendWith(NothingPrivateInTheLog.class)
class OddDocumentsIT {

    private static OwnTown town;
    private static TypedManage harvest;
    private static final Map<String, Long> LETTERS = new LinkedHashMap<>();
    private static byte[] huge;

    @BeforeAll
    static void harvestThemTogether() {
        town = OwnTown.open(RunningWelco.get(), "odd");
        huge = new HugeLetter(20_000_000, 77).bytes();
        LETTERS.put("plain", town.record("Ordinaire"));
        LETTERS.put(
                "missing", town.record(NewLetter.pdf(subject(), town.pdf(5000)).lostOnDocserver()));
        LETTERS.put("none", town.record(NewLetter.withoutDocument(subject())));
        LETTERS.put("jpeg", town.record(NewLetter.file(subject(), "jpg", jpeg())));
        LETTERS.put("text", town.record(NewLetter.file(subject(), "txt", utf8("Bonjour,\nà bientôt.\n"))));
        LETTERS.put("html", town.record(NewLetter.file(subject(), "pdf", utf8("<!doctype html><p>page"))));
        LETTERS.put("huge", town.record(NewLetter.huge(subject(), new HugeLetter(20_000_000, 77))));
        LETTERS.put("heavy", town.record("Trop lourd pour la liste"));
        LETTERS.put("lead", town.record("Trop lourd partout"));
        LETTERS.put("last", town.record("Dernier"));
        town.maarch().tooBigForList(LETTERS.get("heavy"), true);
        town.maarch().tooBigForList(LETTERS.get("lead"), false);
        harvest = town.harvest();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void all_arrive_in_one_harvest_that_ends_well() {
        assertThat(harvest.exit()).as(harvest.err()).isZero();
        LETTERS.forEach((name, resId) ->
                assertThat(harvest.lines()).as(name).anyMatch(line -> line.startsWith(OwnTown.id(resId) + " reçu (")));
        LETTERS.values().forEach(resId -> town.awaitStatus(resId, "TRT"));
    }

    @Test
    void each_says_what_its_document_is() {
        assertThat(document("plain")).isEqualTo("kept application/pdf");
        assertThat(document("missing")).isEqualTo("missing ");
        assertThat(document("none")).isEqualTo("none ");
        assertThat(document("jpeg")).isEqualTo("kept image/jpeg");
        assertThat(document("text")).isEqualTo("kept text/plain");
        assertThat(document("html")).isEqualTo("kept text/html");
        assertThat(document("huge")).isEqualTo("kept application/pdf");
        assertThat(document("heavy")).isEqualTo("kept application/pdf");
        assertThat(document("last")).isEqualTo("kept application/pdf");
    }

    @Test
    void the_huge_one_is_whole() {
        assertThat(bytes("huge")).isEqualTo(huge);
    }

    @Test
    void what_no_list_could_carry_came_by_the_file_route() {
        assertThat(bytes("heavy"))
                .isEqualTo(town.maarch().document(LETTERS.get("heavy")).orElseThrow());
    }

    @Test
    void a_missing_document_is_404_with_the_reason() {
        Told told = town.api().get("/api/mail/" + OwnTown.id(LETTERS.get("missing")) + "/document/");
        assertThat(told.status()).isEqualTo(404);
        assertThat(told.errorClass()).isEqualTo("no-document");
        assertThat(told.body().path("err_desc").asText()).contains("manquant");
    }

    @Test
    void what_maarch_has_no_memory_for_is_asked_again_when_it_has() {
        long resId = LETTERS.get("lead");
        Told before = town.api().get("/api/mail/" + OwnTown.id(resId) + "/document/");
        assertThat(before.body().path("err_desc").asText()).contains("trop volumineux pour Maarch");
        town.maarch().fitsAgain(resId);
        Told again = retry(resId);
        assertThat(again.data().path("document").asText()).isEqualTo("kept");
        assertThat(bytes("lead")).isEqualTo(town.maarch().document(resId).orElseThrow());
    }

    @Test
    void asking_again_while_maarch_is_down_changes_nothing() {
        long resId = town.record(NewLetter.pdf(subject(), town.pdf(5000)).lostOnDocserver());
        town.harvest();
        long fault = town.maarch().faults().add(Fault.of(FaultKind.SERVER_ERROR).forLetter(resId));
        Told told = retry(resId);
        town.maarch().faults().remove(fault);
        assertThat(told.status()).isEqualTo(502);
        assertThat(town.api()
                        .letter(OwnTown.id(resId))
                        .data()
                        .path("document")
                        .path("state")
                        .asText())
                .isEqualTo("missing");
    }

    @Test
    void a_list_cut_in_the_middle_of_a_document_leaves_no_half_of_it() {
        long resId = town.record("Coupé");
        long fault = town.maarch()
                .faults()
                .add(Fault.of(FaultKind.TRUNCATED)
                        .on(RouteName.LIST)
                        .withFile(true)
                        .forLetter(resId)
                        .once());
        town.harvest();
        assertThat(town.maarch().faults().played(fault)).isEqualTo(1);
        assertThat(town.api()
                        .client()
                        .getBytes("/api/mail/" + OwnTown.id(resId) + "/document/")
                        .body())
                .isEqualTo(town.maarch().document(resId).orElseThrow());
    }

    private static Told retry(long resId) {
        return town.api().post("/api/mail/" + OwnTown.id(resId) + "/document/retry/", MailApi.object());
    }

    private static String document(String name) {
        var document = town.api().letter(OwnTown.id(LETTERS.get(name))).data().path("document");
        return document.path("state").asText() + " "
                + document.path("media_type").asText();
    }

    private static byte[] bytes(String name) {
        return town.api()
                .client()
                .getBytes("/api/mail/" + OwnTown.id(LETTERS.get(name)) + "/document/")
                .body();
    }

    private static String subject() {
        return "Étrange, " + OwnTown.PRIVATE;
    }

    private static byte[] jpeg() {
        return LetterTown.letters("ville").stream()
                .filter(letter -> letter.kind() == FictionalLetter.Kind.JPEG)
                .findFirst()
                .flatMap(FictionalLetter::document)
                .orElseThrow();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
