package org.welco.mail.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The short transactions in which bytes go in and out: each method is one, of a few megabytes at most. */
@ApplicationScoped
public class DocumentDesk {

    private Documents documents;

    DocumentDesk() {}

    @Inject
    public DocumentDesk(Documents documents) {
        this.documents = documents;
    }

    /** Begins a document with its first chunks; its id. */
    @Transactional
    public long begin(List<byte[]> chunks) {
        long id = documents.begin();
        documents.append(id, 0, chunks);
        return id;
    }

    /** See {@link Documents#append}. */
    @Transactional
    public void append(long id, int firstChunk, List<byte[]> chunks) {
        documents.append(id, firstChunk, chunks);
    }

    /** Adds the last chunks and seals; see {@link Documents#seal}. */
    @Transactional
    public StoredDocument seal(StoredDocument incoming, int firstChunk, List<byte[]> lastChunks) {
        documents.append(incoming.id(), firstChunk, lastChunks);
        return documents.seal(incoming);
    }

    /**
     * Stores a document that came whole within one write.
     *
     * @param described with any id
     */
    @Transactional
    public StoredDocument store(StoredDocument described, List<byte[]> chunks) {
        long id = documents.begin();
        documents.append(id, 0, chunks);
        return documents.seal(new StoredDocument(id, described.sha256(), described.size(), described.mediaType()));
    }

    /** See {@link Documents#abandon}. */
    @Transactional
    public void abandon(long id) {
        documents.abandon(id);
    }

    /** See {@link Documents#find}. */
    @Transactional
    public Optional<StoredDocument> find(long id) {
        return documents.find(id);
    }

    /** See {@link Documents#chunk}. */
    @Transactional
    public Optional<byte[]> chunk(long id, int n) {
        return documents.chunk(id, n);
    }

    /** See {@link Documents#sweep}. */
    @Transactional
    public int sweep(OffsetDateTime before) {
        return documents.sweep(before);
    }
}
