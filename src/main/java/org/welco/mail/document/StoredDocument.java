package org.welco.mail.document;

import java.util.Objects;

/**
 * A document wholly stored.
 *
 * @param id of the stored row; two letters with the same bytes share it
 * @param sha256 64 lower-case hexadecimal digits
 * @param size in bytes, may be 0
 * @param mediaType told from the content, never from the name; {@code application/octet-stream} when unknown
 */
public record StoredDocument(long id, String sha256, long size, String mediaType) {

    public StoredDocument {
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(mediaType);
    }
}
