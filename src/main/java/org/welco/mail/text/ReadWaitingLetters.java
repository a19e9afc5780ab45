package org.welco.mail.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.welco.mail.document.DocumentGoneException;
import org.welco.mail.document.DocumentOut;
import org.welco.mail.document.StoredDocument;
import org.welco.tenant.CurrentTenant;

/** Reads the documents that came in since. Outside any transaction, inside the tenant's gate. */
@ApplicationScoped
public class ReadWaitingLetters {

    /** A document beyond this many bytes is not even tried. */
    static final long HEAVIEST = 128L * 1024 * 1024;

    private static final Logger LOG = System.getLogger(ReadWaitingLetters.class.getName());
    private static final String DOCUMENT = "document";
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private CurrentTenant tenant;
    private LetterTextDesk desk;
    private DocumentOut out;
    private ReadDocument read;
    private Clock clock;

    ReadWaitingLetters() {}

    @Inject
    public ReadWaitingLetters(
            CurrentTenant tenant, LetterTextDesk desk, DocumentOut out, ReadDocument read, Clock clock) {
        this.tenant = tenant;
        this.desk = desk;
        this.out = out;
        this.read = read;
        this.clock = clock;
    }

    /**
     * Reads until nothing waits. A fault of this machine (no room, no process) ends it: the document stays unread, and says
     * nothing of itself.
     *
     * @param mayGoOn asked before each document
     * @return how many were read
     */
    public int readAll(BooleanSupplier mayGoOn) {
        int count = 0;
        while (mayGoOn.getAsBoolean()) {
            Optional<StoredDocument> next = desk.begin();
            if (next.isEmpty() || !readOne(next.get())) {
                return count;
            }
            count++;
        }
        return count;
    }

    /** @return false when this machine could not */
    private boolean readOne(StoredDocument document) {
        try {
            keep(document, read(document));
            return true;
        } catch (DocumentGoneException gone) {
            LOG.log(Level.WARNING, "{0} text: {1}", tenant.get().host(), gone.getMessage());
            keep(document, Reading.none(TextState.BROKEN));
            return true;
        } catch (IOException fault) {
            desk.putOff(document.id());
            LOG.log(
                    Level.WARNING,
                    "{0} text: document {1} stays unread, this machine cannot: {2}",
                    tenant.get().host(),
                    document.id(),
                    fault.toString());
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a document was read", stopping);
        }
    }

    private void keep(StoredDocument document, Reading reading) {
        desk.keep(document.id(), reading);
        LOG.log(
                Level.DEBUG,
                "{0} text: document {1} {2}, {3} pages",
                tenant.get().host(),
                document.id(),
                reading.text().state(),
                reading.text().pages());
    }

    private Reading read(StoredDocument document) throws IOException, InterruptedException {
        if (!ReadDocument.knows(document.mediaType())) {
            return Reading.none(TextState.OTHER_KIND);
        }
        if (document.size() > HEAVIEST) {
            return Reading.none(TextState.TOO_LONG);
        }
        return inFolder(document);
    }

    private Reading inFolder(StoredDocument document) throws IOException, InterruptedException {
        try (ReadingFolder folder = ReadingFolder.make()) {
            folder.sweep(LEFT_BEHIND, clock.instant());
            try (OutputStream bytes = Files.newOutputStream(folder.path().resolve(DOCUMENT))) {
                out.write(document, 0, document.size() - 1, bytes);
            }
            return read.read(folder.path(), DOCUMENT, document.mediaType());
        }
    }
}
