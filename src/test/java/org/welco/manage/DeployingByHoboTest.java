package org.welco.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without any running service: hobo's agent must always be answered. */
class DeployingByHoboTest {

    private static final String ADDRESS = "https://courrier.ville.example/";

    @TempDir
    private Path folder;

    private Path hobo;

    @BeforeEach
    void write() throws IOException {
        hobo = Files.writeString(folder.resolve("from-hobo.json"), environment("1"));
    }

    @Test
    void creates_the_folder_of_a_new_tenant() {
        TypedCommand typed = TypedCommand.type(folder, "hobo_deploy", ADDRESS, hobo.toString());
        assertThat(typed).isEqualTo(new TypedCommand(0, "courrier.ville.example : collectivité créée\n", ""));
        assertThat(folder.resolve("tenants/courrier.ville.example/hobo.json")).exists();
    }

    @Test
    void leaves_alone_what_is_already_deployed() {
        TypedCommand.type(folder, "hobo_deploy", ADDRESS, hobo.toString());
        assertThat(TypedCommand.type(folder, "hobo_deploy", ADDRESS, hobo.toString())
                        .out())
                .contains("inchangée");
    }

    @Test
    void deploys_it_all_the_same_when_told_so() {
        TypedCommand.type(folder, "hobo_deploy", ADDRESS, hobo.toString());
        assertThat(TypedCommand.type(folder, "hobo_deploy", "--ignore-timestamp", ADDRESS, hobo.toString())
                        .out())
                .contains("mise à jour");
    }

    @Test
    void deploys_every_stored_tenant_again() {
        TypedCommand.type(folder, "hobo_deploy", ADDRESS, hobo.toString());
        assertThat(TypedCommand.type(folder, "hobo_deploy", "--redeploy").out()).contains("mise à jour");
    }

    @Test
    void is_silent_when_told_so() {
        assertThat(TypedCommand.type(folder, "hobo_deploy", "-v0", ADDRESS, hobo.toString()))
                .isEqualTo(new TypedCommand(0, "", ""));
    }

    @Test
    void says_in_one_line_what_is_wrong_with_the_environment() throws IOException {
        Files.writeString(hobo, "{\"services\": 3}");
        TypedCommand typed = TypedCommand.type(folder, "hobo_deploy", ADDRESS, hobo.toString());
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).contains("services").hasLineCount(1);
    }

    @Test
    void says_in_one_line_that_the_file_is_missing() {
        TypedCommand typed = TypedCommand.type(folder, "hobo_deploy", ADDRESS, folder + "/nowhere.json");
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).contains("nowhere.json n'existe pas").hasLineCount(1);
    }

    @Test
    void wants_an_address_and_a_file() {
        assertThat(TypedCommand.type(folder, "hobo_deploy", ADDRESS).exit()).isEqualTo(2);
    }

    @Test
    void wants_nothing_else_when_everything_is_deployed_again() {
        assertThat(TypedCommand.type(folder, "hobo_deploy", "--redeploy", ADDRESS)
                        .exit())
                .isEqualTo(2);
    }

    private static String environment(String timestamp) {
        return """
                {"timestamp": "%s", "services": [
                  {"service-id": "welco", "slug": "courrier", "title": "Courrier", "base_url": "%s",
                   "secret_key": "une-cle", "variables": {}}]}
                """.formatted(timestamp, ADDRESS);
    }
}
