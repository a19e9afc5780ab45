package org.welco.maarch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import org.welco.mail.document.DocumentTooBigException;

/**
 * Reads {@code {"resources":[…],"count":n}} as it comes, a row at a time; a document goes piece by piece to where its row
 * says and is never whole in memory. The order of the columns in a row does not matter, nor do other members.
 */
final class ResourcesReader {

    /** What a row's document was in the answer. */
    enum File {
        /** Not in the row, or not a text. */
        ABSENT,
        NULL,
        EMPTY,
        WRITTEN,
        SKIPPED,
        TOO_BIG,
        /** Not base64 after all. */
        CORRUPT
    }

    /** Takes rows. What its methods throw ends the reading and comes out as it is. */
    interface Rows {

        /** Where the document of a row goes, given the columns read so far; null to pass over it. */
        OutputStream document(RowJson soFar);

        /** The row is read to its end. */
        void end(RowJson row, File file);
    }

    static final String DOCUMENT = "fileBase64Content";

    /** Longest text other than a document, in characters. */
    static final int LONGEST_TEXT = 5 * 1024 * 1024;

    private static final Set<String> WANTED = Set.of(
            "res_id",
            "alt_identifier",
            "subject",
            "doc_date",
            "admission_date",
            "creation_date",
            "filename",
            "filesize",
            "status",
            "external_id",
            "contact_firstname",
            "contact_lastname",
            "contact_society",
            "n");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxNestingDepth(50)
                    .maxNameLength(1000)
                    .build())
            .build();

    private final Rows rows;

    ResourcesReader(Rows rows) {
        this.rows = rows;
    }

    /**
     * @throws StreamReadException when the text is not what it should be, or ends too early
     * @throws IOException when the connection fails
     */
    void read(InputStream body) throws IOException {
        try (JsonParser json = FACTORY.createParser(body)) {
            expect(json, json.nextToken(), JsonToken.START_OBJECT);
            boolean found = false;
            while (next(json) != JsonToken.END_OBJECT) {
                boolean resources = json.currentName().equals("resources");
                JsonToken value = next(json);
                if (resources) {
                    expect(json, value, JsonToken.START_ARRAY);
                    readRows(json);
                    found = true;
                } else {
                    json.skipChildren();
                }
            }
            if (!found) {
                throw new JsonParseException(json, "no resources");
            }
        }
    }

    private void readRows(JsonParser json) throws IOException {
        while (next(json) != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                readRow(json);
            } else {
                json.skipChildren();
            }
        }
    }

    private void readRow(JsonParser json) throws IOException {
        RowJson row = new RowJson();
        File file = File.ABSENT;
        while (next(json) != JsonToken.END_OBJECT) {
            String column = json.currentName();
            JsonToken value = next(json);
            if (column.equals(DOCUMENT) && file == File.ABSENT) {
                file = readDocument(json, value, row);
            } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL && WANTED.contains(column)) {
                row.put(column, json.getText());
            } else {
                json.skipChildren();
            }
        }
        rows.end(row, file);
    }

    private File readDocument(JsonParser json, JsonToken value, RowJson row) throws IOException {
        if (value != JsonToken.VALUE_STRING) {
            json.skipChildren();
            return value == JsonToken.VALUE_NULL ? File.NULL : File.ABSENT;
        }
        OutputStream out = rows.document(row);
        if (out == null) {
            return File.SKIPPED;
        }
        try {
            return json.readBinaryValue(out) == 0 ? File.EMPTY : File.WRITTEN;
        } catch (DocumentTooBigException e) {
            // the parser is still inside the text: its next step passes over the rest
            return File.TOO_BIG;
        } catch (IllegalArgumentException e) {
            // so Jackson tells of a text that is not base64; it can pass over the rest of this one too
            return File.CORRUPT;
        }
    }

    private static JsonToken next(JsonParser json) throws IOException {
        JsonToken token = json.nextToken();
        if (token == null) {
            throw new JsonEOFException(json, null, "ended too early");
        }
        return token;
    }

    private static void expect(JsonParser json, JsonToken found, JsonToken wanted) throws StreamReadException {
        if (found != wanted) {
            throw new JsonParseException(json, "not " + wanted);
        }
    }
}
