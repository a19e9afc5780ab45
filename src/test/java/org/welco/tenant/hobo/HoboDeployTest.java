package org.welco.tenant.hobo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.welco.tenant.hobo.HoboJson.bytes;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.welco.tenant.hobo.DeployedTenant.Outcome;

class HoboDeployTest {

    private static final String HOST = "courrier.ville.fr";
    private static final String BASE_URL = "https://courrier.ville.fr/";

    @TempDir
    Path root;

    private Path tenants;
    private HoboDeploy deploy;

    @BeforeEach
    void an_empty_folder() {
        tenants = root.resolve("tenants");
        deploy = new HoboDeploy(tenants);
    }

    @Test
    void a_new_tenant_gets_its_folder() throws Exception {
        assertThat(deploy.deploy(BASE_URL, document("1"), false).outcome()).isEqualTo(Outcome.CREATED);
        assertThat(TenantFolder.read(tenants.resolve(HOST)).host()).isEqualTo(HOST);
    }

    @Test
    void the_address_may_lack_its_final_slash() throws Exception {
        assertThat(deploy.deploy("https://courrier.ville.fr", document("1"), false)
                        .host())
                .isEqualTo(HOST);
    }

    @Test
    void only_our_service_is_marked_in_the_stored_file() throws Exception {
        deploy.deploy(BASE_URL, document("1"), false);

        assertThat(stored().getJsonArray("services").getValuesAs(JsonObject.class))
                .extracting(service -> service.getString("service-id"), service -> service.getBoolean("this", false))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("welco", true),
                        org.assertj.core.groups.Tuple.tuple("wcs", false));
    }

    @Test
    void whatever_else_hobo_wrote_is_kept() throws Exception {
        deploy.deploy(
                BASE_URL,
                bytes(json("1").replace("{\"timestamp\"", "{\"users\": [{\"username\": \"a\"}], \"timestamp\"")),
                false);

        assertThat(stored().getJsonArray("users")).hasSize(1);
    }

    @Test
    void other_accounts_of_the_machine_cannot_read_the_secrets() throws Exception {
        deploy.deploy(BASE_URL, document("1"), false);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-r-----");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tenants.resolve(HOST))))
                .isEqualTo("rwxr-x---");
    }

    @Test
    void a_state_already_deployed_is_left_alone() throws Exception {
        deploy.deploy(BASE_URL, document("1"), false);
        byte[] before = Files.readAllBytes(file());

        assertThat(deploy.deploy(BASE_URL, changed("1"), false).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void the_same_state_is_deployed_again_on_demand() throws Exception {
        deploy.deploy(BASE_URL, document("1"), false);

        assertThat(deploy.deploy(BASE_URL, changed("1"), true).outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(TenantFolder.read(tenants.resolve(HOST)).settings()).containsEntry("A", "changed");
    }

    @Test
    void a_newer_state_replaces_the_file_and_leaves_nothing_else() throws Exception {
        deploy.deploy(BASE_URL, document("1"), false);
        deploy.deploy(BASE_URL, changed("2"), false);

        assertThat(TenantFolder.read(tenants.resolve(HOST)).settings()).containsEntry("A", "changed");
        try (Stream<Path> files = Files.list(tenants.resolve(HOST))) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void the_administrator_s_own_settings_survive() throws Exception {
        deploy.deploy(BASE_URL, document("1"), false);
        Files.writeString(tenants.resolve(HOST).resolve("settings.json"), "{\"B\": \"mine\"}");
        deploy.deploy(BASE_URL, changed("2"), false);

        assertThat(TenantFolder.read(tenants.resolve(HOST)).settings()).containsEntry("B", "mine");
    }

    @Test
    void a_renamed_tenant_keeps_its_folder() throws Exception {
        deploy.deploy(BASE_URL, document("1"), false);
        Files.writeString(tenants.resolve(HOST).resolve("settings.json"), "{\"B\": \"mine\"}");
        String renamed = json("2")
                .replace(HOST, "lettres.ville.fr")
                .replace(
                        "{\"service-id\": \"welco\"",
                        "{\"legacy_urls\": [{\"base_url\": \"" + BASE_URL + "\"}]," + " \"service-id\": \"welco\"");

        DeployedTenant deployed = deploy.deploy("https://lettres.ville.fr/", bytes(renamed), false);

        assertThat(deployed).isEqualTo(new DeployedTenant("lettres.ville.fr", Outcome.RENAMED, HOST));
        assertThat(tenants.resolve(HOST)).doesNotExist();
        assertThat(TenantFolder.read(tenants.resolve("lettres.ville.fr")).settings())
                .containsEntry("B", "mine");
    }

    @Test
    void a_stored_file_that_was_spoilt_is_replaced_even_by_the_same_state() throws Exception {
        deploy.deploy(BASE_URL, document("1"), false);
        Files.writeString(file(), "{");

        assertThat(deploy.deploy(BASE_URL, document("1"), false).outcome()).isEqualTo(Outcome.UPDATED);
    }

    @Test
    void an_address_that_is_not_in_the_file_is_refused() {
        assertThatThrownBy(() -> deploy.deploy("https://ailleurs.ville.fr/", document("1"), false))
                .isInstanceOf(TenantFolderException.class)
                .hasMessage("hobo.json, clé services : aucun service n'a l'adresse demandée.");
    }

    @Test
    void a_defective_document_changes_nothing() throws Exception {
        deploy.deploy(BASE_URL, document("1"), false);
        byte[] before = Files.readAllBytes(file());

        assertThatThrownBy(() -> deploy.deploy(
                        BASE_URL, bytes(json("2").replace("https://demarches", "ftp://demarches")), false))
                .isInstanceOf(TenantFolderException.class);
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void deploying_all_again_says_which_one_is_defective_and_goes_on() throws Exception {
        deploy.deploy(BASE_URL, document("1"), false);
        Files.writeString(Files.createDirectory(tenants.resolve("aaa.ville.fr")).resolve("hobo.json"), "{");

        assertThat(deploy.redeploy())
                .extracting(DeployedTenant::host, DeployedTenant::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("aaa.ville.fr", Outcome.FAILED),
                        org.assertj.core.groups.Tuple.tuple(HOST, Outcome.UPDATED));
    }

    private Path file() {
        return tenants.resolve(HOST).resolve("hobo.json");
    }

    private JsonObject stored() throws Exception {
        return JsonFile.object(Files.readAllBytes(file()), "hobo.json");
    }

    private static String json(String timestamp) {
        return HoboJson.of(HOST, "{\"SETTING_A\": \"first\"}").replace("1431420355.31", timestamp);
    }

    private static byte[] document(String timestamp) {
        return bytes(json(timestamp));
    }

    private static byte[] changed(String timestamp) {
        return bytes(json(timestamp).replace("first", "changed"));
    }
}
