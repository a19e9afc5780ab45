package org.welco.tenant.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.welco.tenant.FolderReading;
import org.welco.tenant.TenantStoreException;
import org.welco.tenant.hobo.HoboJson;
import org.welco.tenant.hobo.TenantFolder;

class WatchedFoldersTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2026-11-25T09:00:00Z");

    @TempDir
    Path root;

    private WatchedFolders folders;

    @BeforeEach
    void one_tenant() throws Exception {
        folders = new WatchedFolders(root, Clock.fixed(NOW, ZoneOffset.UTC));
        write("ville.fr", "first", LONG_AGO);
    }

    @Test
    void a_folder_that_does_not_change_is_not_read_again() {
        TenantFolder first = only(folders.scan());

        assertThat(only(folders.scan())).isSameAs(first);
    }

    @Test
    void a_changed_file_is_read_again() throws Exception {
        folders.scan();
        write("ville.fr", "other", LONG_AGO.plusSeconds(60));

        assertThat(only(folders.scan()).settings()).containsEntry("A", "other");
    }

    @Test
    void a_file_written_twice_in_the_same_second_is_read_again() throws Exception {
        write("ville.fr", "first", NOW.minusSeconds(1));
        folders.scan();
        Path file = root.resolve("ville.fr").resolve("hobo.json");
        Files.writeString(file, HoboJson.of("ville.fr", "{\"SETTING_A\": \"other\"}"));
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(1)));

        assertThat(only(folders.scan()).settings()).containsEntry("A", "other");
    }

    @Test
    void a_new_settings_json_is_noticed() throws Exception {
        folders.scan();
        Path file = Files.writeString(root.resolve("ville.fr").resolve("settings.json"), "{\"A\": \"local\"}");
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));

        assertThat(only(folders.scan()).settings()).containsEntry("A", "local");
    }

    @Test
    void a_broken_folder_is_told_and_the_others_are_read() throws Exception {
        Files.writeString(Files.createDirectory(root.resolve("agglo.fr")).resolve("hobo.json"), "{");

        assertThat(folders.scan())
                .extracting(FolderReading::trouble)
                .satisfiesExactly(
                        trouble -> assertThat(trouble).startsWith("hobo.json : ce n'est pas du JSON valide"),
                        trouble -> assertThat(trouble).isEmpty());
    }

    @Test
    void a_mended_folder_reads_well_again() throws Exception {
        write("agglo.fr", "x", LONG_AGO);
        Path file = root.resolve("agglo.fr").resolve("hobo.json");
        Files.writeString(file, "{");
        folders.scan();
        write("agglo.fr", "x", LONG_AGO);

        assertThat(folders.scan())
                .allSatisfy(reading -> assertThat(reading.trouble()).isEmpty());
    }

    @Test
    void a_removed_folder_is_gone() throws Exception {
        folders.scan();
        Files.delete(root.resolve("ville.fr").resolve("hobo.json"));
        Files.delete(root.resolve("ville.fr"));

        assertThat(folders.scan()).isEmpty();
    }

    @Test
    void files_and_hidden_folders_are_nobody_s() throws Exception {
        Files.writeString(root.resolve("README.md"), "x");
        Files.createDirectory(root.resolve(".removed"));

        assertThat(folders.scan()).extracting(FolderReading::host).containsExactly("ville.fr");
    }

    @Test
    void a_folder_put_aside_is_no_tenant_and_is_not_destroyed() {
        Path aside = folders.setAside("ville.fr").orElseThrow();

        assertThat(aside.resolve("hobo.json")).exists();
        assertThat(folders.scan()).isEmpty();
    }

    @Test
    void a_host_without_folder_has_nothing_to_put_aside() {
        assertThat(folders.setAside("agglo.fr")).isEmpty();
        assertThat(folders.exists("../" + root.getFileName())).isFalse();
    }

    @Test
    void a_folder_of_tenants_that_is_not_there_is_told() {
        WatchedFolders nowhere = new WatchedFolders(root.resolve("absent"), Clock.systemUTC());

        assertThatThrownBy(nowhere::scan).isInstanceOf(TenantStoreException.class);
    }

    private static TenantFolder only(List<FolderReading> readings) {
        assertThat(readings).hasSize(1);
        return readings.get(0).folder().orElseThrow();
    }

    private void write(String host, String setting, Instant modified) throws Exception {
        Path folder = Files.createDirectories(root.resolve(host));
        Path file = Files.writeString(
                folder.resolve("hobo.json"), HoboJson.of(host, "{\"SETTING_A\": \"" + setting + "\"}"));
        Files.setLastModifiedTime(file, FileTime.from(modified));
    }
}
