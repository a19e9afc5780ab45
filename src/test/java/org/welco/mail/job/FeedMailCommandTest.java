package org.welco.mail.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.command.CommandUsageException;
import org.welco.mail.Mail;
import org.welco.mail.document.MediaTypes;
import org.welco.mail.inbox.FeedMail;
import org.welco.mail.inbox.TakeDocument;
import org.welco.mail.testing.MailTown;

class FeedMailCommandTest {

    @TempDir
    Path folder;

    private final MailTown town = new MailTown();
    private final FeedMailCommand command = new FeedMailCommand(
            new TakeDocument(town.intake(), new MediaTypes()),
            new FeedMail(town.store().mails(), town.time()));

    private Path scan(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private HeardCall feeds() {
        return new HeardCall(2, folder.toString());
    }

    private List<Mail> mails() {
        return town.store().mails().all();
    }

    @Test
    void each_scan_becomes_a_letter_in_the_order_of_names_and_goes_to_done() throws IOException {
        scan("b.pdf", "%PDF-1.4 b");
        scan("a.pdf", "%PDF-1.4 a");
        HeardCall call = feeds();

        assertThat(command.run(call)).isZero();
        assertThat(call.lines)
                .containsExactly(
                        "welco-1 reçu (a.pdf)", "welco-2 reçu (b.pdf)", "2 nouveaux, 0 déjà connus, 0 refusés");
        assertThat(folder.resolve("done/a.pdf")).exists();
        assertThat(folder.resolve("a.pdf")).doesNotExist();
        assertThat(call.progress).containsExactly("1/2", "2/2");
    }

    @Test
    void a_scan_that_does_not_fit_stays_and_is_said() throws IOException {
        scan("page.pdf", "<html>");
        scan("rien.pdf", "");
        HeardCall call = feeds();

        assertThat(command.run(call)).isEqualTo(1);
        assertThat(call.complaints)
                .containsExactly(
                        "page.pdf : seuls les PDF, les images JPEG, PNG et TIFF et les textes sont acceptés",
                        "rien.pdf : le document est vide");
        assertThat(folder.resolve("page.pdf")).exists();
        assertThat(mails()).isEmpty();
    }

    @Test
    void fed_again_after_a_breakdown_no_scan_comes_twice() throws IOException {
        scan("a.pdf", "%PDF-1.4 a");
        command.run(feeds());
        scan("a.pdf", "%PDF-1.4 a");
        HeardCall call = feeds();

        assertThat(command.run(call)).isZero();
        assertThat(call.lines).containsExactly("0 nouveaux, 1 déjà connus, 0 refusés");
        assertThat(mails()).hasSize(1);
        assertThat(folder.resolve("a.pdf")).doesNotExist();
    }

    @Test
    void a_scan_that_cannot_be_put_away_is_a_letter_all_the_same() throws IOException {
        scan("a.pdf", "%PDF-1.4 a");
        Files.createDirectories(folder.resolve("done/a.pdf/occupied"));
        HeardCall call = feeds();

        assertThat(command.run(call)).isEqualTo(1);
        assertThat(call.lines).contains("welco-1 reçu (a.pdf)", "1 nouveaux, 0 déjà connus, 0 refusés");
        assertThat(call.complaints)
                .singleElement()
                .asString()
                .startsWith("a.pdf : reçu, mais ne peut pas être rangé dans « done »");
        assertThat(mails()).hasSize(1);
    }

    @Test
    void links_hidden_files_and_folders_are_left_alone() throws IOException {
        Path elsewhere =
                Files.writeString(Files.createDirectories(folder.resolve("sub")).resolve("x.pdf"), "%PDF-1.4");
        Files.createSymbolicLink(folder.resolve("link.pdf"), elsewhere);
        scan(".cache.pdf", "%PDF-1.4");
        HeardCall call = feeds();

        assertThat(command.run(call)).isZero();
        assertThat(mails()).isEmpty();
        assertThat(folder.resolve("link.pdf")).isSymbolicLink();
    }

    @Test
    void an_empty_folder_is_no_failure() {
        HeardCall call = feeds();

        assertThat(command.run(call)).isZero();
        assertThat(call.lines).containsExactly("0 nouveaux, 0 déjà connus, 0 refusés");
    }

    @ParameterizedTest
    @ValueSource(strings = {"relative", "/nowhere/at/all", "", "a\0b", "/etc/hostname"})
    void what_is_no_absolute_folder_of_the_server_is_refused(String word) {
        assertThatExceptionOfType(CommandUsageException.class).isThrownBy(() -> command.run(new HeardCall(1, word)));
    }

    @Test
    void a_folder_must_be_named() {
        assertThatExceptionOfType(CommandUsageException.class).isThrownBy(() -> command.run(new HeardCall(1)));
    }

    @Test
    void it_reads_files_of_the_server_and_is_not_run_from_outside() {
        assertThat(command.allowedFromOutside()).isFalse();
    }
}
