package org.welco.mail.document;

import java.io.OutputStream;

/**
 * One document being taken in. Used by one thread. Closing before {@link #finish()} throws away what came so far.
 */
public interface IncomingDocument extends AutoCloseable {

    /**
     * Where the bytes go; need not be closed.
     *
     * <p>Writing throws {@link DocumentTooBigException} beyond {@link DocumentIntake#LIMIT}.
     */
    OutputStream stream();

    /** Makes the document durable and known by its hash, or finds the equal one that is already here. */
    StoredDocument finish();

    @Override
    void close();
}
