package org.welco.tenant.hobo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.welco.tenant.hobo.HoboJson.bytes;
import static org.welco.tenant.hobo.HoboJson.environment;
import static org.welco.tenant.hobo.HoboJson.service;
import static org.welco.tenant.hobo.HoboJson.wcs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefectiveTenantFolderTest {

    private static final String HOST = "courrier.ville.fr";
    private static final String SECRET = "eiue7aa10nt6e9";

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    void a_defect_is_told_with_its_key(String key, String hobo) {
        TenantFolderException refused = catchThrowableOfType(
                TenantFolderException.class, () -> TenantFolder.read(HOST, bytes(hobo), bytes("{}")));

        assertThat(refused.file()).isEqualTo("hobo.json");
        assertThat(refused.key()).isEqualTo(key);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    void a_defect_is_told_in_one_sentence_without_any_secret(String key, String hobo) {
        assertThatThrownBy(() -> TenantFolder.read(HOST, bytes(hobo), bytes("{}")))
                .hasMessageStartingWith("hobo.json")
                .hasMessageEndingWith(".")
                .hasMessageNotContaining("\n")
                .hasMessageNotContaining(SECRET);
    }

    static Stream<Arguments> defects() {
        String ours = service(HOST, "{}");
        return Stream.of(
                Arguments.of("services", "{}"),
                Arguments.of("services", "{\"services\": {}}"),
                Arguments.of("services[0]", "{\"services\": [\"" + SECRET + "\"]}"),
                Arguments.of("services", environment("{}")),
                Arguments.of("services", environment("{}", wcs())),
                Arguments.of("services", environment("{}", marked(ours), marked(ours))),
                Arguments.of(
                        "services[0].this",
                        environment("{}", ours.replace("{\"service-id\"", "{\"this\": 1, \"service-id\""))),
                Arguments.of("services[1].base_url", environment("{}", ours, wcs().replace("https:", "ftp:"))),
                Arguments.of(
                        "services[1].base_url", environment("{}", ours, wcs().replace("https://dem", "https:// dem"))),
                Arguments.of("services[1].base_url", environment("{}", ours, wcs().replace("base_url", "url"))),
                Arguments.of("services[1].service-id", environment("{}", ours, wcs().replace("service-id", "id"))),
                Arguments.of("services[1].secret_key", environment("{}", ours, wcs().replace("\"12345\"", "12345"))),
                Arguments.of("services[0].base_url", environment("{}", marked(service("autre.ville.fr", "{}")))),
                Arguments.of("services[0].base_url", environment("{}", ours.replace(HOST + "/", HOST + "/welco/"))),
                Arguments.of("services[0].variables", environment("{}", service(HOST, "[]"))),
                Arguments.of("variables", environment("\"x\"", ours)),
                Arguments.of(
                        "services[0].legacy_urls",
                        environment("{}", ours.replace("{\"service-id\"", "{\"legacy_urls\": \"x\", \"service-id\""))),
                Arguments.of(
                        "profile.fields[0].kind",
                        environment("{}", ours).replace("\"fields\": []", "\"fields\": [{\"name\": \"x\"}]")),
                Arguments.of("profile.fields", environment("{}", ours).replace("\"fields\": []", "\"fields\": 3")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{",
                "[]",
                "\"texte\"",
                "{} {}",
                "{\"a\": }",
                "{'a': 1}",
                "{\"SECRET\": \"motdepasse\" \"x\"}"
            })
    void a_file_that_is_no_JSON_object_is_refused_without_quoting_it(String settings) {
        assertThatThrownBy(() -> TenantFolder.read(HOST, bytes(HoboJson.of(HOST, "{}")), bytes(settings)))
                .isInstanceOf(TenantFolderException.class)
                .hasMessageStartingWith("settings.json : ")
                .hasMessageNotContaining("motdepasse");
    }

    @Test
    void a_file_that_is_not_UTF_8_is_refused() {
        byte[] latin = "{\"A\": \"é\"}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> TenantFolder.read(HOST, bytes(HoboJson.of(HOST, "{}")), latin))
                .hasMessage("settings.json : le fichier n'est pas en UTF-8.");
    }

    @Test
    void a_file_nested_beyond_fifty_levels_is_refused() {
        String deep = "{\"A\": " + "[".repeat(50) + "]".repeat(50) + "}";

        assertThatThrownBy(() -> TenantFolder.read(HOST, bytes(HoboJson.of(HOST, "{}")), bytes(deep)))
                .hasMessage("settings.json : plus de 50 niveaux imbriqués.");
    }

    @Test
    void a_hundred_thousand_levels_do_not_break_the_reader() {
        String deep = "{\"A\": " + "[".repeat(100_000);

        assertThatThrownBy(() -> TenantFolder.read(HOST, bytes(HoboJson.of(HOST, "{}")), bytes(deep)))
                .isInstanceOf(TenantFolderException.class);
    }

    @Test
    void a_file_beyond_five_mebibytes_is_refused(@TempDir Path tenants) throws Exception {
        Path folder = Files.createDirectory(tenants.resolve(HOST));
        Files.writeString(folder.resolve("hobo.json"), HoboJson.of(HOST, "{}"));
        Files.write(folder.resolve("settings.json"), new byte[5 * 1024 * 1024 + 1]);

        assertThatThrownBy(() -> TenantFolder.read(folder)).hasMessage("settings.json : le fichier dépasse 5 Mio.");
    }

    @Test
    void a_folder_without_hobo_json_is_told_so(@TempDir Path tenants) throws Exception {
        Path folder = Files.createDirectory(tenants.resolve(HOST));

        assertThatThrownBy(() -> TenantFolder.read(folder)).hasMessage("hobo.json : le fichier manque.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Courrier.ville.fr", "courrier_ville", "-x.fr", "courrier..fr", "courrier.ville.fr+path"})
    void a_folder_whose_name_is_no_host_is_refused(String name, @TempDir Path tenants) throws Exception {
        Path folder = Files.createDirectory(tenants.resolve(name));

        assertThatThrownBy(() -> TenantFolder.read(folder))
                .isInstanceOf(TenantFolderException.class)
                .hasMessageStartingWith(name + " : ");
    }

    private static String marked(String service) {
        return service.replace("{\"service-id\"", "{\"this\": true, \"service-id\"");
    }
}
