package org.welco.mail.document;

import java.io.IOException;

/** A document was purged, or lost its end, while it was given out: it is the document's fault, not the machine's. */
public class DocumentGoneException extends IOException {

    private static final long serialVersionUID = 1L;

    DocumentGoneException(String message) {
        super(message);
    }
}
