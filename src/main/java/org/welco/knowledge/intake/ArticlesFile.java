package org.welco.knowledge.intake;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.welco.knowledge.intake.ArticlesFile.Entry;

/**
 * What a file of articles holds: a zip with {@code articles.json} inside, an object whose {@code articles} is a list of objects.
 *
 * @param entries in the order of the file
 */
public record ArticlesFile(List<Entry> entries) {

    /** Its name inside of the zip. */
    public static final String NAME = "articles.json";

    /** Bytes of it, taken out of the zip: a small zip may hold more than any memory. */
    static final int BIGGEST = 20 * 1024 * 1024;

    /** Articles of one file. */
    static final int MOST = 20_000;

    /** One of them, not looked at yet. @param object empty where the list holds something else */
    public record Entry(JsonObject object) {}

    public ArticlesFile {
        entries = List.copyOf(entries);
    }

    /**
     * Reads to the end of {@code articles.json}; other entries are left alone.
     *
     * @throws UnfitArticleException when it is no such file; nothing of it may be taken
     */
    public static ArticlesFile read(InputStream bytes) throws IOException {
        byte[] json = unpacked(bytes);
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
            if (!(reader.readObject().get("articles") instanceof JsonArray list)) {
                throw new UnfitArticleException(NAME + " : un objet avec une liste « articles » est attendu");
            }
            if (list.size() > MOST) {
                throw new UnfitArticleException(NAME + " : plus de " + MOST + " fiches");
            }
            return new ArticlesFile(list.stream()
                    .map(value -> new Entry(value instanceof JsonObject object ? object : JsonObject.EMPTY_JSON_OBJECT))
                    .toList());
        } catch (JsonException malformed) {
            throw new UnfitArticleException(NAME + " n’est pas un objet JSON", malformed);
        }
    }

    private static byte[] unpacked(InputStream bytes) throws IOException {
        try {
            ZipInputStream zip = new ZipInputStream(bytes);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(NAME)) {
                    byte[] json = zip.readNBytes(BIGGEST + 1);
                    if (json.length > BIGGEST) {
                        throw new UnfitArticleException(NAME + " : plus de 20 Mio");
                    }
                    return json;
                }
            }
        } catch (ZipException broken) {
            throw new UnfitArticleException("ce n’est pas un fichier zip lisible", broken);
        }
        throw new UnfitArticleException("ce n’est pas un zip qui contient " + NAME);
    }
}
