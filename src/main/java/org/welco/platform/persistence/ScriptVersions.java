package org.welco.platform.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Names of the migration scripts that this build carries, read without asking any database. */
final class ScriptVersions {

    private ScriptVersions() {}

    /**
     * @param location resource folder such as {@code db/tenant}
     * @return the newest version, such as {@code 202611250110}
     */
    static String newest(String location) {
        URL folder = ScriptVersions.class.getClassLoader().getResource(location);
        if (folder == null) {
            throw new IllegalStateException("no scripts in " + location);
        }
        try {
            URI uri = folder.toURI();
            if ("jar".equals(uri.getScheme())) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    return newestIn(jar.getPath("/" + location));
                }
            }
            return newestIn(Path.of(uri));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String newestIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("V\\d{12}__\\w+\\.sql"))
                    .map(name -> name.substring(1, 13))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalStateException("no script in " + folder));
        }
    }
}
