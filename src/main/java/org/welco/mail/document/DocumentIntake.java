package org.welco.mail.document;

/**
 * Takes documents in as they arrive, without ever holding one whole. Must be called inside the tenant's gate, outside any
 * transaction: each few megabytes are a short transaction of their own.
 */
public interface DocumentIntake {

    /** Largest document taken in, in bytes. */
    long LIMIT = 500L * 1024 * 1024;

    /** Begins one document; whoever begins must finish or close it. */
    IncomingDocument begin();
}
