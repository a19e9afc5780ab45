package org.welco.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.welco.testing.MailApi;
import org.welco.testing.MailApi.Told;
import org.welco.testing.NothingPrivateInTheLog;
import org.welco.testing.OwnTown;
import org.welco.testing.RunningWelco;
import org.welco.testing.TypedManage;

/** Letters from elsewhere: uploaded by a scanner, or fed from a folder. */
@ExtendWith(NothingPrivateInTheLog.class)
class UploadingLettersIT {

    private static final String BOUNDARY = "--------frontiere";
    private static OwnTown town;

    @BeforeAll
    static void open() {
        town = OwnTown.open(RunningWelco.get(), "uploads");
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void a_scan_posted_alone_becomes_a_letter_with_these_bytes() {
        byte[] pdf = town.pdf(300_000);
        Told told = post(BodyPublishers.ofByteArray(pdf), "application/pdf");
        String id = told.data().path("id").asText();
        assertThat(id).matches("welco-\\d+");
        assertThat(town.api().client().getBytes("/api/mail/" + id + "/document").body())
                .isEqualTo(pdf);
        assertThat(town.api().letter(id).data().path("status").asText()).isEqualTo("to_process");
    }

    @Test
    void its_length_need_not_be_known_before() {
        byte[] pdf = town.pdf(100_000);
        Told told = post(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(pdf)), "application/pdf");
        assertThat(told.status()).isEqualTo(200);
    }

    @Test
    void a_form_also_carries_the_subject_and_the_name_of_the_file() {
        byte[] pdf = town.pdf(100_000);
        String subject = "Été pluvieux, " + OwnTown.PRIVATE;
        Told told = post(form("document", "scan-12.pdf", pdf, subject), "multipart/form-data; boundary=" + BOUNDARY);
        assertThat(told.status()).as(told.body().toString()).isEqualTo(200);
        var letter = town.api().letter(told.data().path("id").asText()).data();
        assertThat(letter.path("subject").asText()).isEqualTo(subject);
        assertThat(letter.path("document").path("file_name").asText()).isEqualTo("scan-12.pdf");
        assertThat(letter.path("document").path("size").asLong()).isEqualTo(100_000);
    }

    @Test
    void a_form_without_document_is_400() {
        Told told = post(form("piece", "x.pdf", town.pdf(5000), "x"), "multipart/form-data; boundary=" + BOUNDARY);
        assertThat(told.status()).isEqualTo(400);
        assertThat(told.errorClass()).isEqualTo("no-document");
    }

    @Test
    void an_empty_one_is_400_and_an_unfit_one_415_whatever_it_says_it_is() {
        Told empty = post(BodyPublishers.noBody(), "application/pdf");
        Told page = post(BodyPublishers.ofString("<!doctype html><p>page</p>"), "application/pdf");
        assertThat(empty.status() + " " + empty.errorClass()).isEqualTo("400 empty-document");
        assertThat(page.status() + " " + page.errorClass()).isEqualTo("415 document-type");
    }

    @Test
    void one_whose_name_is_a_path_is_400_and_says_why() {
        Told told =
                post(form("document", "../../x.pdf", town.pdf(5000), "x"), "multipart/form-data; boundary=" + BOUNDARY);
        assertThat(told.status() + " " + told.errorClass()).isEqualTo("400 bad-file-name");
        assertThat(told.body().path("err_desc").asText()).contains("sans chemin");
    }

    @Test
    void one_of_more_than_fifty_mebibytes_is_413_and_leaves_nothing() {
        byte[] big = Arrays.copyOf(town.pdf(5000), 50 * 1024 * 1024 + 1);
        int before = town.api().ids("").size();
        Told told = post(BodyPublishers.ofByteArray(big), "application/pdf");
        assertThat(told.status() + " " + told.errorClass()).isEqualTo("413 document-too-big");
        assertThat(town.api().ids("")).hasSize(before);
    }

    @Test
    void it_lives_the_same_life_and_maarch_hears_nothing_of_it() {
        long before = town.maarch().journal().end();
        String id = post(BodyPublishers.ofByteArray(town.pdf(9000)), "application/pdf")
                .data()
                .path("id")
                .asText();
        town.api().associate(id, "5-1", town.requestUrl(1));
        Told answer = town.wcs().respond(id, "Bien reçu, " + OwnTown.PRIVATE, Optional.empty());
        assertThat(answer.data().path("delivery").asText()).isEqualTo("held");
        assertThat(answer.data().path("reason").asText()).contains("ne vient pas de Maarch");
        assertThat(town.api().letter(id).data().path("status").asText()).isEqualTo("answered");
        assertThat(town.callsAfter(before)).isEmpty();
    }

    @Test
    void a_folder_of_scans_is_fed_once_and_what_is_unfit_stays_and_is_said(@TempDir Path folder) throws IOException {
        folder.toFile().setExecutable(true, false);
        Files.write(folder.resolve("a.pdf"), town.pdf(7000));
        Files.write(folder.resolve("b.pdf"), town.pdf(8000));
        Files.writeString(folder.resolve("c.pdf"), "<html>non</html>");
        Files.writeString(folder.resolve(".cache"), "caché");
        TypedManage first = town.command("feed_mail", "-v2", folder.toString());
        TypedManage second = town.command("feed_mail", folder.toString());
        assertThat(first.exit()).isEqualTo(1);
        assertThat(first.lines()).filteredOn(line -> line.startsWith("welco-")).hasSize(2);
        assertThat(first.lines()).last().asString().isEqualTo("2 nouveaux, 0 déjà connus, 1 refusés");
        assertThat(first.complaints()).singleElement().asString().startsWith("c.pdf : ");
        assertThat(second.lines()).containsExactly("0 nouveaux, 0 déjà connus, 1 refusés");
        assertThat(folder.resolve("done")).isDirectoryContaining("glob:**/{a,b}.pdf");
        assertThat(folder.resolve("c.pdf")).exists();
    }

    @Test
    void a_scan_put_back_after_a_breakdown_comes_once(@TempDir Path folder) throws IOException {
        byte[] pdf = town.pdf(7500);
        Files.write(folder.resolve("lot.pdf"), pdf);
        town.command("feed_mail", folder.toString());
        Files.write(folder.resolve("lot.pdf"), pdf);
        assertThat(town.command("feed_mail", folder.toString()).lines())
                .containsExactly("0 nouveaux, 1 déjà connus, 0 refusés");
    }

    @Test
    void a_folder_that_is_none_is_a_misuse() {
        TypedManage typed = town.command("feed_mail", "/nulle/part");
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.complaints()).singleElement().asString().contains("/nulle/part");
    }

    private static Told post(BodyPublisher body, String type) {
        return MailApi.Told.of(town.api().client().send("POST", "/api/mail/", body, type));
    }

    private static BodyPublisher form(String part, String fileName, byte[] document, String subject) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(
                out,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"subject\"\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + subject + "\r\n");
        write(
                out,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n");
        out.writeBytes(document);
        write(out, "\r\n--" + BOUNDARY + "--\r\n");
        return BodyPublishers.ofByteArray(out.toByteArray());
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
