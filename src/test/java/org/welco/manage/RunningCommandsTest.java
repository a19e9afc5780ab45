package org.welco.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningCommandsTest {

    private static final String[] FEED = {
        "tenant_command", "feed_mail_maarch", "--domain", "courrier.ville.localhost", "-v2"
    };

    @TempDir
    private Path folder;

    private PlayedService service;

    @BeforeEach
    void start() throws IOException {
        service = new PlayedService(folder);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void asks_the_running_service_for_one_tenant() {
        TypedCommand.type(folder, FEED);
        assertThat(service.asked())
                .isEqualTo("POST /api/tenant_command/feed_mail_maarch/?domain=courrier.ville.localhost&verbosity=2");
    }

    @Test
    void proves_with_the_token_of_this_start_of_the_service() {
        TypedCommand.type(folder, FEED);
        assertThat(service.authorization()).isEqualTo("Token le-jeton");
    }

    @Test
    void asks_for_all_tenants_when_told_so() {
        TypedCommand.type(folder, "tenant_command", "feed_mail_maarch", "--all-tenants", "-v", "0");
        assertThat(service.asked()).isEqualTo("POST /api/tenant_command/feed_mail_maarch/?all-tenants=on&verbosity=0");
    }

    @Test
    void asks_for_totals_when_no_verbosity_is_given() {
        TypedCommand.type(folder, "list_tenants");
        assertThat(service.asked()).isEqualTo("POST /api/platform_command/list_tenants/?verbosity=1");
    }

    @Test
    void hands_over_the_words_and_options_of_the_command_itself_in_their_order() {
        TypedCommand.type(folder, "tenant_command", "check", "--try", "42", "-d", "courrier.ville.localhost", "--yes");
        assertThat(service.body()).isEqualTo("{\"words\":[\"--try\",\"42\",\"--yes\"]}");
    }

    @Test
    void hands_over_the_options_of_a_command_of_the_installation() {
        TypedCommand.type(folder, "delete_tenant", "courrier.ville.localhost", "--force-drop");
        assertThat(service.body()).isEqualTo("{\"words\":[\"courrier.ville.localhost\",\"--force-drop\"]}");
    }

    @Test
    void says_what_the_command_says() {
        service.answers("{\"line\":\"1 courrier reçu\"}", "{\"line\":\"fini\"}", "{\"exit\":0}");
        assertThat(TypedCommand.type(folder, FEED)).isEqualTo(new TypedCommand(0, "1 courrier reçu\nfini\n", ""));
    }

    @Test
    void says_trouble_on_the_other_stream_and_gives_the_command_s_exit_code() {
        service.answers("{\"complaint\":\"Maarch ne répond pas\"}", "{\"exit\":1}");
        assertThat(TypedCommand.type(folder, FEED)).isEqualTo(new TypedCommand(1, "", "Maarch ne répond pas\n"));
    }

    @Test
    void leaves_alone_what_a_newer_service_may_say() {
        service.answers("{\"colour\":\"blue\"}", "{\"exit\":0}");
        assertThat(TypedCommand.type(folder, FEED)).isEqualTo(new TypedCommand(0, "", ""));
    }

    @Test
    void draws_progress_on_a_screen_only() {
        service.answers("{\"progress\":{\"done\":3,\"total\":50}}", "{\"exit\":0}");
        assertThat(TypedCommand.type(folder, FEED).err()).isEmpty();
    }

    @Test
    void draws_progress_over_one_line_and_wipes_it_before_the_next_word() {
        service.answers("{\"progress\":{\"done\":3,\"total\":50}}", "{\"complaint\":\"aïe\"}", "{\"exit\":1}");
        assertThat(TypedCommand.type(folder, "welco", true, FEED).err()).isEqualTo("\r\033[K3/50  6 %\r\033[Kaïe\n");
    }

    @Test
    void fails_when_the_service_stops_before_the_end_of_the_command() {
        service.answers("{\"line\":\"1 courrier reçu\"}");
        TypedCommand typed = TypedCommand.type(folder, FEED);
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).contains("interrompu avant la fin").hasLineCount(1);
    }

    @Test
    void fails_when_a_line_is_cut_in_the_middle() {
        service.answers("{\"line\":\"1 cour");
        assertThat(TypedCommand.type(folder, FEED).exit()).isEqualTo(1);
    }

    @Test
    void repeats_why_the_service_refuses() {
        service.refuses(403, "{\"err\":1,\"err_class\":\"x\",\"err_desc\":\"Jeton inconnu.\"}");
        assertThat(TypedCommand.type(folder, FEED))
                .isEqualTo(new TypedCommand(1, "", "Le service Welco refuse la commande (403) : Jeton inconnu.\n"));
    }

    @Test
    void says_in_one_line_that_the_service_does_not_answer() {
        service.close();
        TypedCommand typed = TypedCommand.type(folder, FEED);
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).contains("ne répond pas").hasLineCount(1);
    }

    @Test
    void says_in_one_line_that_no_service_runs() throws IOException {
        Files.delete(folder.resolve("manage.address"));
        TypedCommand typed = TypedCommand.type(folder, FEED);
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).contains("ne tourne pas").hasLineCount(1);
    }
}
