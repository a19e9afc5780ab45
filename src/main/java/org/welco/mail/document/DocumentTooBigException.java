package org.welco.mail.document;

import java.io.IOException;

/** A document went beyond {@link DocumentIntake#LIMIT}. */
public class DocumentTooBigException extends IOException {

    private static final long serialVersionUID = 1L;

    public DocumentTooBigException() {
        super("a document of more than " + DocumentIntake.LIMIT + " bytes");
    }
}
