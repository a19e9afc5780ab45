package org.welco.mail.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;

/** Gives a stored document out, chunk by chunk: one chunk in memory, one short transaction for each. */
@ApplicationScoped
public class DocumentOut {

    private DocumentDesk desk;

    DocumentOut() {}

    @Inject
    public DocumentOut(DocumentDesk desk) {
        this.desk = desk;
    }

    /**
     * Writes the bytes from {@code first} to {@code last}, both included. Must be called outside any transaction.
     *
     * @throws DocumentGoneException when the document was purged meanwhile, or is shorter than it says
     * @throws IOException when the other side goes away
     */
    public void write(StoredDocument document, long first, long last, OutputStream out) throws IOException {
        long position = first;
        while (position <= last) {
            int n = (int) (position / Documents.CHUNK);
            byte[] chunk = desk.chunk(document.id(), n)
                    .orElseThrow(() ->
                            new DocumentGoneException("document " + document.id() + " went away while being read"));
            int from = (int) (position % Documents.CHUNK);
            int length = (int) Math.min(chunk.length - from, last - position + 1);
            if (length <= 0) {
                throw new DocumentGoneException("document " + document.id() + " is shorter than it says");
            }
            out.write(chunk, from, length);
            position += length;
        }
    }
}
