package org.welco.web.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files from which pages are made. */
final class PageSources {

    static final Path WEBAPP = Path.of("webapp");

    private PageSources() {}

    static List<Path> pages() {
        return endingWith(WEBAPP, ".xhtml");
    }

    static List<Path> scripts() {
        return endingWith(WEBAPP, ".js");
    }

    static List<Path> endingWith(Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .filter(file -> !file.toString().contains("/viewer/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
