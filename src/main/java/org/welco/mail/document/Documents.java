package org.welco.mail.document;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The stored documents of the current tenant. Every method joins the caller's transaction and needs one. */
public interface Documents {

    /** Bytes in each chunk but the last. */
    int CHUNK = 256 * 1024;

    /** Begins an incoming document, known to nobody yet. */
    long begin();

    /** Adds chunks, each of {@link #CHUNK} bytes except possibly the very last of the document. */
    void append(long id, int firstChunk, List<byte[]> chunks);

    /**
     * Makes an incoming document known by its hash, or throws it away when an equal one is already here.
     *
     * @return the document that now stands for these bytes
     */
    StoredDocument seal(StoredDocument incoming);

    /** Throws an incoming document away; nothing happens when it is no longer incoming. */
    void abandon(long id);

    /** A sealed document. */
    Optional<StoredDocument> find(long id);

    /** One chunk of a sealed document, from 0; empty beyond the end. */
    Optional<byte[]> chunk(long id, int n);

    /** Deletes incoming documents begun before that moment, and sealed ones that no letter uses since before it. */
    int sweep(OffsetDateTime before);
}
