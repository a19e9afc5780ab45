package org.welco.mail.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingFoldersTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    Path beside;

    private Path folder(String name, Duration age) throws IOException {
        Path folder = Files.createDirectory(beside.resolve(name));
        Files.writeString(folder.resolve("document"), "lettre");
        Files.setLastModifiedTime(folder, FileTime.from(NOW.minus(age)));
        return folder;
    }

    @Test
    void a_closed_folder_is_gone_with_what_it_holds() throws IOException {
        Path path;
        try (ReadingFolder folder = ReadingFolder.make()) {
            path = folder.path();
            Files.writeString(path.resolve("document"), "lettre");
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void what_a_killed_server_left_is_swept_and_nothing_else() throws IOException {
        Path left = folder("welco-text-1", Duration.ofHours(2));
        Path fresh = folder("welco-text-2", Duration.ofMinutes(5));
        Path other = folder("somebody-else", Duration.ofDays(9));

        new ReadingFolder(beside.resolve("welco-text-3")).sweep(Duration.ofHours(1), NOW);

        assertThat(left).doesNotExist();
        assertThat(fresh).exists();
        assertThat(other).exists();
    }
}
