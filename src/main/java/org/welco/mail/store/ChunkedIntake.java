package org.welco.mail.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.welco.mail.document.DocumentDesk;
import org.welco.mail.document.DocumentIntake;
import org.welco.mail.document.IncomingDocument;
import org.welco.mail.document.MediaTypes;

/** Takes documents into the chunk store. Safe for any thread; each document by one. */
@ApplicationScoped
public class ChunkedIntake implements DocumentIntake {

    private DocumentDesk desk;
    private MediaTypes mediaTypes;

    ChunkedIntake() {}

    @Inject
    public ChunkedIntake(DocumentDesk desk, MediaTypes mediaTypes) {
        this.desk = desk;
        this.mediaTypes = mediaTypes;
    }

    @Override
    public IncomingDocument begin() {
        return new ChunkedDocument(desk, mediaTypes);
    }
}
