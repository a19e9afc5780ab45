package org.welco.tenant.hobo;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads one JSON object from a file that others write, within limits: 5 MiB, 50 levels, UTF-8. */
final class JsonFile {

    static final int MAX_BYTES = 5 * 1024 * 1024;
    static final int MAX_DEPTH = 50;

    private JsonFile() {}

    /**
     * @param name how messages call it
     * @throws TenantFolderException when it cannot be read
     */
    static byte[] bytes(Path file, String name) {
        try (InputStream in = Files.newInputStream(file)) {
            return bytes(in, name);
        } catch (IOException e) {
            throw new TenantFolderException(name, "", "le fichier ne peut pas être lu");
        }
    }

    /** As {@link #bytes(Path, String)}, from a stream that the caller closes. */
    static byte[] bytes(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new TenantFolderException(name, "", "le fichier dépasse 5 Mio");
        }
        return bytes;
    }

    /** @throws TenantFolderException unless the bytes are one JSON object and nothing else */
    static JsonObject object(byte[] bytes, String name) {
        String text = text(bytes, name);
        if (text.isBlank()) {
            throw new TenantFolderException(name, "", "le fichier est vide");
        }
        try {
            refuseTooDeep(text, name);
            try (JsonReader reader = Json.createReader(new StringReader(text))) {
                JsonStructure read = reader.read();
                if (read instanceof JsonObject object) {
                    return object;
                }
            }
        } catch (JsonException e) {
            throw new TenantFolderException(name, "", "ce n'est pas du JSON valide" + place(e));
        }
        throw new TenantFolderException(name, "", "un objet JSON est attendu");
    }

    private static String text(byte[] bytes, String name) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new TenantFolderException(name, "", "le fichier n'est pas en UTF-8");
        }
    }

    private static void refuseTooDeep(String text, String name) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            int depth = 0;
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case START_ARRAY, START_OBJECT -> depth++;
                    case END_ARRAY, END_OBJECT -> depth--;
                    default -> {
                        // a value does not change the depth
                    }
                }
                if (depth > MAX_DEPTH) {
                    throw new TenantFolderException(name, "", "plus de " + MAX_DEPTH + " niveaux imbriqués");
                }
            }
        }
    }

    /** The parser's own words may quote what it read: only the place is told. */
    private static String place(JsonException e) {
        return e instanceof jakarta.json.stream.JsonParsingException parsing && parsing.getLocation() != null
                ? " (ligne " + parsing.getLocation().getLineNumber() + ")"
                : "";
    }
}
