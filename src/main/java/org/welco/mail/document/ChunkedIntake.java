package org.welco.mail.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

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
