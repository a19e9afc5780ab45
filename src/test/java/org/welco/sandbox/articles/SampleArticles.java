package org.welco.sandbox.articles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The articles of the sandbox's town, as a file that {@code kb_import} takes. */
public final class SampleArticles {

    private static final String TEXT = "/sandbox/articles/ville.json";

    private SampleArticles() {}

    /** @return the file, in that folder, which is made where it is not there */
    public static Path in(Path folder) {
        try (InputStream json = SampleArticles.class.getResourceAsStream(TEXT)) {
            return zip(folder.resolve("fiches.zip"), json.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that holds that {@code articles.json}. */
    public static Path zip(Path file, byte[] json) throws IOException {
        Files.createDirectories(file.getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("articles.json"));
            zip.write(json);
            zip.closeEntry();
        }
        return file;
    }
}
