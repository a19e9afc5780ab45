package org.welco.mail.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.welco.access.api.Envelope;
import org.welco.mail.FindDocument;
import org.welco.mail.MailReference;
import org.welco.mail.UnknownMailException;
import org.welco.mail.text.LetterText;
import org.welco.mail.text.LetterTextDesk;

/** What a letter's document says. {@code state} is {@code waiting} until it was read, else as {@code TextState}. */
@Path("mail/{id}/text")
@RequestScoped
public class TextResource {

    private FindDocument documents;
    private LetterTextDesk texts;

    TextResource() {}

    @Inject
    public TextResource(FindDocument documents, LetterTextDesk texts) {
        this.documents = documents;
        this.texts = texts;
    }

    @GET
    public Response read(@PathParam("id") String id) {
        MailReference reference = MailReference.parse(id).orElseThrow(MailResource::notFound);
        Optional<LetterText> text = texts.find(reference);
        return Envelope.of(text.map(TextResource::json)
                .orElseGet(() -> Json.createObjectBuilder().add("state", hasDocument(reference) ? "waiting" : "none"))
                .build());
    }

    private boolean hasDocument(MailReference reference) {
        try {
            return documents.of(reference).isPresent();
        } catch (UnknownMailException unknown) {
            throw MailResource.notFound();
        }
    }

    private static JsonObjectBuilder json(LetterText text) {
        return Json.createObjectBuilder()
                .add("state", text.state().name().toLowerCase(Locale.ROOT))
                .add("pages", text.pages())
                .add("text", text.text());
    }
}
