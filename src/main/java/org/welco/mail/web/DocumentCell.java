package org.welco.mail.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.welco.mail.MailReference;
import org.welco.mail.ReadMail;
import org.welco.mail.UnknownMailException;

/** The document of a letter in a window of its own; {@code ?id=} names the letter. */
@Named
@RequestScoped
public class DocumentCell {

    private static final int NOT_FOUND = 404;

    private ExternalContext request;
    private ReadMail read;
    private ShownDocument shown;

    DocumentCell() {}

    @Inject
    public DocumentCell(ExternalContext request, ReadMail read) {
        this.request = request;
        this.read = read;
    }

    /** Without such a letter the page stays empty, and is 404. */
    @PostConstruct
    void find() {
        try {
            String id = request.getRequestParameterMap().get("id");
            MailReference letter = MailReference.parse(id).orElseThrow(UnknownMailException::new);
            shown = ShownDocument.of(read.summary(letter));
        } catch (UnknownMailException unknown) {
            request.setResponseStatus(NOT_FOUND);
        }
    }

    /** Null when there is no such letter. */
    public ShownDocument getShown() {
        return shown;
    }

    /** For the window's title. */
    public String getReference() {
        return shown == null ? "" : shown.getReference();
    }
}
