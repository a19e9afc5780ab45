package org.welco.tenant.hobo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.tenant.hobo.HoboJson.bytes;
import static org.welco.tenant.hobo.HoboJson.environment;
import static org.welco.tenant.hobo.HoboJson.service;
import static org.welco.tenant.hobo.HoboJson.wcs;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTenantFolderTest {

    private static final String HOST = "courrier.ville.fr";

    @Test
    void the_service_of_ours_is_found_by_the_host_of_its_address() {
        assertThat(read("{}", "{}").baseUrl()).isEqualTo(URI.create("https://courrier.ville.fr/"));
    }

    @Test
    void the_service_of_ours_is_the_marked_one_when_two_share_a_host() {
        String portal = service(HOST, "{\"SETTING_A\": \"portal\"}").replace("\"welco\"", "\"combo\"");
        String ours = service(HOST, "{\"SETTING_A\": \"ours\"}")
                .replace("{\"service-id\"", "{\"this\": true, \"service-id\"");

        TenantFolder folder = TenantFolder.read(HOST, bytes(environment("{}", portal, ours)), bytes("{}"));

        assertThat(folder.settings()).containsEntry("A", "ours");
    }

    @Test
    void a_port_in_the_address_is_no_part_of_the_host() {
        String hobo = HoboJson.of(HOST, "{}").replace("https://courrier.ville.fr/", "http://courrier.ville.fr:8080");

        assertThat(TenantFolder.read(HOST, bytes(hobo), bytes("{}")).baseUrl())
                .isEqualTo(URI.create("http://courrier.ville.fr:8080/"));
    }

    @Test
    void a_variable_named_SETTING_X_is_the_setting_X() {
        assertThat(read("{\"SETTING_API_ROLES\": \"agents\"}", "{}").settings()).containsEntry("API_ROLES", "agents");
    }

    @Test
    void our_variable_wins_over_the_global_one() {
        TenantFolder folder = TenantFolder.read(
                HOST,
                bytes(environment("{\"SETTING_A\": \"global\"}", service(HOST, "{\"SETTING_A\": \"ours\"}"))),
                bytes("{}"));

        assertThat(folder.settings()).containsEntry("A", "ours");
    }

    @Test
    void null_on_our_service_takes_a_global_setting_away() {
        TenantFolder folder = TenantFolder.read(
                HOST,
                bytes(environment("{\"SETTING_A\": \"global\"}", service(HOST, "{\"SETTING_A\": null}"))),
                bytes("{}"));

        assertThat(folder.settings()).doesNotContainKey("A");
    }

    @Test
    void the_local_file_wins_over_hobo() {
        assertThat(read("{\"SETTING_A\": \"hobo\"}", "{\"A\": \"local\"}").settings())
                .containsEntry("A", "local");
    }

    @Test
    void an_object_becomes_its_JSON_text() {
        assertThat(read("{\"SETTING_MAARCH_FEED\": {\"URL\": \"https://maarch/\", \"ENABLE\": true}}", "{}")
                        .settings())
                .containsEntry("MAARCH_FEED", "{\"URL\":\"https://maarch/\",\"ENABLE\":true}");
    }

    @Test
    void a_text_that_holds_an_object_stays_that_very_text() {
        assertThat(read("{\"SETTING_MAARCH_FEED\": \"{\\\"URL\\\": \\\"x\\\"}\"}", "{}")
                        .settings())
                .containsEntry("MAARCH_FEED", "{\"URL\": \"x\"}");
    }

    @Test
    void numbers_and_booleans_become_their_JSON_text() {
        assertThat(read("{}", "{\"N\": 12, \"B\": false, \"L\": [1, 2]}").settings())
                .containsEntry("N", "12")
                .containsEntry("B", "false")
                .containsEntry("L", "[1,2]");
    }

    @Test
    void other_variables_are_kept_apart_from_settings() {
        TenantFolder folder = read("{\"theme\": \"ville\", \"SETTING_A\": \"a\"}", "{}");

        assertThat(folder.variables()).containsEntry("theme", "ville").doesNotContainKey("A");
        assertThat(folder.settings()).doesNotContainKey("theme");
    }

    @Test
    void another_service_is_known_by_its_host_and_the_secret_that_both_derive() {
        KnownService wcs = read("{}", "{}").services().get(0);

        assertThat(wcs.orig()).isEqualTo("demarches.ville.fr");
        assertThat(wcs.url()).isEqualTo(URI.create("https://demarches.ville.fr/"));
        assertThat(wcs.secret()).isEqualTo("109fca71e7dc8ec49708a08fa7c02795de13f34f7d29d27bd150f203b3e0ab40");
    }

    @Test
    void a_service_without_key_is_known_without_secret() {
        String hobo = environment("{}", service(HOST, "{}"), wcs().replace(", \"secret_key\": \"12345\"", ""));

        assertThat(TenantFolder.read(HOST, bytes(hobo), bytes("{}")).services())
                .singleElement()
                .extracting(KnownService::secret)
                .isEqualTo("");
    }

    @Test
    void a_service_lent_by_another_platform_is_told_as_such() {
        String hobo = environment(
                "{}", service(HOST, "{}"), wcs().replace("{\"service-id\"", "{\"secondary\": true, \"service-id\""));

        assertThat(TenantFolder.read(HOST, bytes(hobo), bytes("{}")).services())
                .singleElement()
                .extracting(KnownService::secondary)
                .isEqualTo(true);
    }

    @Test
    void the_former_addresses_of_our_service_are_kept() {
        String hobo = HoboJson.of(HOST, "{}")
                .replace(
                        "{\"service-id\": \"welco\"",
                        "{\"legacy_urls\": [{\"base_url\": \"https://old.ville.fr/\"}],"
                                + " \"service-id\": \"welco\"");

        assertThat(TenantFolder.read(HOST, bytes(hobo), bytes("{}")).legacyHosts())
                .containsExactly("old.ville.fr");
    }

    @Test
    void the_profile_of_citizens_is_kept_in_its_order() {
        String hobo = HoboJson.of(HOST, "{}")
                .replace(
                        "\"fields\": []",
                        "\"fields\": [{\"kind\": \"title\", \"name\": \"title\", \"label\": \"Civilité\"},"
                                + " {\"kind\": \"string\", \"name\": \"first_name\", \"required\": true}]");

        assertThat(TenantFolder.read(HOST, bytes(hobo), bytes("{}")).profile())
                .extracting(ProfileField::name, ProfileField::required)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("title", false),
                        org.assertj.core.groups.Tuple.tuple("first_name", true));
    }

    @Test
    void settings_json_may_be_absent(@TempDir Path tenants) throws Exception {
        Path folder = Files.createDirectory(tenants.resolve(HOST));
        Files.writeString(folder.resolve("hobo.json"), HoboJson.of(HOST, "{\"SETTING_A\": \"a\"}"));

        assertThat(TenantFolder.read(folder).settings()).containsOnlyKeys("A");
    }

    @Test
    void the_fingerprint_follows_each_of_the_two_files() {
        String before = read("{}", "{}").fingerprint();

        assertThat(read("{}", "{ }").fingerprint()).isNotEqualTo(before);
        assertThat(read("{\"a\": 1}", "{}").fingerprint()).isNotEqualTo(before);
        assertThat(read("{}", "{}").fingerprint()).isEqualTo(before);
    }

    @Test
    void nothing_of_a_folder_prints_but_its_host() {
        assertThat(read("{\"SETTING_PASSWORD\": \"motdepasse\"}", "{}")).hasToString(HOST);
    }

    private static TenantFolder read(String ourVariables, String settings) {
        return TenantFolder.read(HOST, bytes(HoboJson.of(HOST, ourVariables)), bytes(settings));
    }
}
