package org.welco.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessSettingsTest {

    @Test
    void every_default_is_a_value_that_is_accepted() {
        ProcessSettings settings = read(Map.of());

        assertThat(settings.database().url()).isEqualTo("jdbc:postgresql://127.0.0.1:5432/welco");
        assertThat(settings.jobs().lease()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.http().port()).isEqualTo(8080);
    }

    @Test
    void a_blank_value_counts_as_none() {
        assertThat(read(Map.of("welco.http.port", "  ")).http().port()).isEqualTo(8080);
    }

    @ParameterizedTest
    @CsvSource({
        "welco.http.port, quatre-vingts",
        "welco.http.port, 0",
        "welco.http.port, 70000",
        "welco.job.lease, 60",
        "welco.job.lease, PT1S",
        "welco.job.lease, P2D",
        "welco.job.parallel, 65",
        "welco.smtp.port, 0",
        "welco.smtp.starttls, oui",
        "welco.smtp.from, Ville <ville@ville.example>",
        "welco.db.url, postgresql://127.0.0.1/welco",
        "welco.db.url, jdbc:postgresql:",
        "welco.db.url, jdbc:mysql://127.0.0.1/welco"
    })
    void a_wrong_value_is_refused_in_one_sentence_naming_the_key(String key, String value) {
        assertThatThrownBy(() -> read(Map.of(key, value)))
                .isInstanceOf(ProcessSettingException.class)
                .hasMessageStartingWith("Réglage " + key + " : ")
                .hasMessageEndingWith(".")
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_refused_address_is_not_quoted_because_it_may_hold_a_password() {
        assertThatThrownBy(() -> read(Map.of("welco.db.url", "postgresql://welco:motdepasse@127.0.0.1/welco")))
                .hasMessageNotContaining("motdepasse");
    }

    @Test
    void the_settings_of_the_database_print_without_their_passwords() {
        ProcessSettings settings = read(Map.of(
                "welco.db.url",
                "jdbc:postgresql://127.0.0.1/welco?password=secret-un",
                "welco.db.password",
                "secret-deux"));

        assertThat(settings.toString()).doesNotContain("secret-");
    }

    @Test
    void a_password_of_mail_does_not_leave_the_machine_in_clear() {
        Map<String, String> away = Map.of(
                "welco.smtp.host", "smtp.ville.example", "welco.smtp.user", "u", "welco.smtp.password", "secret-un");
        assertThatThrownBy(() -> read(away))
                .isInstanceOf(ProcessSettingException.class)
                .hasMessageStartingWith("Réglage welco.smtp.starttls : ");
        assertThat(read(Map.of(
                                "welco.smtp.host",
                                "localhost",
                                "welco.smtp.user",
                                "u",
                                "welco.smtp.password",
                                "secret-un"))
                        .toString())
                .doesNotContain("secret-");
    }

    @Test
    void the_file_of_the_operator_is_weaker_than_the_environment(@TempDir Path folder) throws Exception {
        Path file =
                Files.writeString(folder.resolve("welco.properties"), "welco.db.url=jdbc:postgresql://bdd:5433/w\n");
        WelcoPropertiesSource source = new WelcoPropertiesSource(file);

        assertThat(source.getValue("welco.db.url")).isEqualTo("jdbc:postgresql://bdd:5433/w");
        assertThat(source.getOrdinal()).isLessThan(300);
    }

    @Test
    void a_file_that_is_not_there_says_nothing(@TempDir Path folder) {
        assertThat(new WelcoPropertiesSource(folder.resolve("absent")).getProperties())
                .isEmpty();
    }

    private static ProcessSettings read(Map<String, String> values) {
        return ProcessSettings.read(key -> Optional.ofNullable(values.get(key)));
    }
}
