package org.welco.mail.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.welco.mail.document.DocumentIntake;
import org.welco.mail.document.IncomingDocument;
import org.welco.mail.document.MediaTypes;
import org.welco.mail.document.StoredDocument;

/** Takes in the document of a letter from elsewhere, judged by its content. Outside any transaction. */
@ApplicationScoped
public class TakeDocument {

    /** Largest one, in bytes. */
    public static final long LIMIT = 50L * 1024 * 1024;

    private static final Set<String> FIT =
            Set.of("application/pdf", "image/jpeg", "image/png", "image/tiff", "text/plain");
    private static final int BUFFER = 64 * 1024;

    private DocumentIntake intake;
    private MediaTypes mediaTypes;

    TakeDocument() {}

    @Inject
    public TakeDocument(DocumentIntake intake, MediaTypes mediaTypes) {
        this.intake = intake;
        this.mediaTypes = mediaTypes;
    }

    /**
     * Reads the stream to its end; the caller closes it.
     *
     * @throws UnfitDocumentException when it is empty, too big or of another kind
     * @throws IOException when the other side goes away
     */
    public StoredDocument take(InputStream document) throws IOException {
        byte[] head = document.readNBytes(MediaTypes.ENOUGH);
        if (head.length == 0) {
            throw new UnfitDocumentException(UnfitDocumentException.Reason.EMPTY);
        }
        if (!FIT.contains(mediaTypes.of(head))) {
            throw new UnfitDocumentException(UnfitDocumentException.Reason.TYPE);
        }
        try (IncomingDocument incoming = intake.begin()) {
            incoming.stream().write(head);
            long size = head.length;
            byte[] buffer = new byte[BUFFER];
            int read = document.read(buffer);
            while (read >= 0) {
                size += read;
                if (size > LIMIT) {
                    throw new UnfitDocumentException(UnfitDocumentException.Reason.TOO_BIG);
                }
                incoming.stream().write(buffer, 0, read);
                read = document.read(buffer);
            }
            return incoming.finish();
        }
    }
}
