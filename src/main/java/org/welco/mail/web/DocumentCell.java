package org.welco.mail.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.welco.access.Refusal;
import org.welco.access.RefusedException;
import org.welco.mail.MailReference;
import org.welco.mail.ReadMail;
import org.welco.mail.UnknownMailException;

/** The document of a letter in a window of its own; {@code ?id=} names the letter. */
@Named
@RequestScoped
public class DocumentCell {

    private ExternalContext request;
    private ReadMail read;
    private ShownDocument shown;

    DocumentCell() {}

    @Inject
    public DocumentCell(ExternalContext request, ReadMail read) {
        this.request = request;
        this.read = read;
    }

    /** @throws RefusedException 404 when there is no such letter */
    @PostConstruct
    void find() {
        try {
            String id = request.getRequestParameterMap().get("id");
            MailReference letter = MailReference.parse(id).orElseThrow(UnknownMailException::new);
            shown = ShownDocument.of(read.sheet(letter).summary());
        } catch (UnknownMailException unknown) {
            throw new RefusedException(
                    new Refusal(404, "unknown-mail", "ce courrier n’est pas connu de cette collectivité"));
        }
    }

    public ShownDocument getShown() {
        return shown;
    }

    /** For the window's title. */
    public String getReference() {
        return shown.getReference();
    }
}
