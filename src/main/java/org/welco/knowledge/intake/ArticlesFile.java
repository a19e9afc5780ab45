package org.welco.knowledge.intake;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.welco.knowledge.intake.ArticlesFile.Entry;
import org.welco.platform.json.JsonOfOthers;

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

    /** Bytes of all that stands before it, taken out of the zip as well, since what follows is not found otherwise. */
    static final long MOST_BEFORE = 200L * 1024 * 1024;

    /** Articles of one file. */
    static final int MOST = 20_000;

    private static final int SOME = 64 * 1024;

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
        if (!(object(unpacked(bytes)).get("articles") instanceof JsonArray list)) {
            throw new UnfitArticleException(NAME + " : un objet avec une liste « articles » est attendu");
        }
        if (list.size() > MOST) {
            throw new UnfitArticleException(NAME + " : plus de " + MOST + " fiches");
        }
        return new ArticlesFile(list.stream()
                .map(value -> new Entry(value instanceof JsonObject object ? object : JsonObject.EMPTY_JSON_OBJECT))
                .toList());
    }

    private static JsonObject object(byte[] json) {
        try {
            return JsonOfOthers.object(new ByteArrayInputStream(json));
        } catch (JsonException malformed) {
            throw new UnfitArticleException(NAME + " n’est pas un objet JSON", malformed);
        }
    }

    private static byte[] unpacked(InputStream bytes) throws IOException {
        // names of other entries may be written in whatever their author's system writes; those that say they are in
        // UTF-8 are read so
        ZipInputStream zip = new ZipInputStream(bytes, StandardCharsets.ISO_8859_1);
        long before = 0;
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(NAME)) {
                    return json(zip);
                }
                before += left(zip, MOST_BEFORE - before);
            }
        } catch (ZipException | IllegalArgumentException broken) {
            // the latter for a name that is not in the UTF-8 that it says
            throw new UnfitArticleException("ce n’est pas un fichier zip lisible", broken);
        }
        throw new UnfitArticleException("ce n’est pas un zip qui contient " + NAME);
    }

    private static byte[] json(ZipInputStream zip) throws IOException {
        byte[] json = zip.readNBytes(BIGGEST + 1);
        if (json.length > BIGGEST) {
            throw new UnfitArticleException(NAME + " : plus de 20 Mio");
        }
        return json;
    }

    /** Reads an entry to its end, which a small zip may put beyond any patience. @return its bytes */
    private static long left(ZipInputStream zip, long most) throws IOException {
        byte[] some = new byte[SOME];
        long size = 0;
        for (int read = zip.read(some); read >= 0; read = zip.read(some)) {
            size += read;
            if (size > most) {
                throw new UnfitArticleException("plus de 200 Mio avant " + NAME);
            }
        }
        return size;
    }
}
