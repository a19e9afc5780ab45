package org.welco.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoomsPageTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "welco");
    private static final Set<String> DOORS = Set.of("web", "api", "store", "job");

    @Test
    void the_map_of_rooms_shows_every_room_and_no_other() throws IOException {
        Set<String> shown = Page.of("docs/ARCHITECTURE.md").table("room").stream()
                .map(row -> Page.code(row.get(0)))
                .collect(Collectors.toSet());

        assertThat(shown).containsExactlyInAnyOrderElementsOf(rooms());
    }

    /** Packages that hold classes or say what they are for, doors left out. */
    private static Set<String> rooms() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> SOURCES.relativize(file.getParent()))
                    .filter(folder -> folder.getNameCount() == 1
                            || !DOORS.contains(folder.getFileName().toString()))
                    .map(folder -> folder.toString().replace('/', '.').replace('\\', '.'))
                    .collect(Collectors.toSet());
        }
    }
}
