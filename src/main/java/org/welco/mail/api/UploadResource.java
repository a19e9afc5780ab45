package org.welco.mail.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.welco.access.CurrentCaller;
import org.welco.access.Refusal;
import org.welco.access.RefusedException;
import org.welco.access.api.Envelope;
import org.welco.mail.MailReference;
import org.welco.mail.document.StoredDocument;
import org.welco.mail.inbox.FeedMail;
import org.welco.mail.inbox.FileName;
import org.welco.mail.inbox.TakeDocument;
import org.welco.mail.inbox.UnfitDocumentException;

/**
 * A letter from elsewhere comes in: the bytes alone as the body, or a multipart form with {@code document} and, if wanted,
 * {@code subject}. Never anything in the address: addresses get logged.
 */
@Path("mail")
@RequestScoped
public class UploadResource {

    private static final int LONGEST_SUBJECT = 1000;

    private CurrentCaller caller;
    private TakeDocument take;
    private FeedMail feed;

    UploadResource() {}

    @Inject
    public UploadResource(CurrentCaller caller, TakeDocument take, FeedMail feed) {
        this.caller = caller;
        this.take = take;
        this.feed = feed;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response form(List<EntityPart> parts) {
        EntityPart document =
                part(parts, "document").orElseThrow(() -> refused(400, "no-document", "la partie « document » manque"));
        Optional<String> subject =
                part(parts, "subject").map(UploadResource::text).filter(text -> !text.isBlank());
        return take(document.getContent(), subject, document.getFileName().map(UploadResource::plainName));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response bytes(InputStream document) {
        return take(document, Optional.empty(), Optional.empty());
    }

    private Response take(InputStream bytes, Optional<String> subject, Optional<String> fileName) {
        try {
            StoredDocument document = take.take(bytes);
            MailReference made =
                    feed.feed(document, subject, fileName, caller.get().name());
            return Envelope.of(Json.createObjectBuilder().add("id", made.text()).build());
        } catch (UnfitDocumentException unfit) {
            throw switch (unfit.reason()) {
                case EMPTY -> refused(400, "empty-document", unfit.getMessage());
                case TOO_BIG -> refused(413, "document-too-big", unfit.getMessage());
                case TYPE -> refused(415, "document-type", unfit.getMessage());
            };
        } catch (IOException broken) {
            throw refused(400, "invalid-request", "le document est arrivé incomplet");
        }
    }

    private static Optional<EntityPart> part(List<EntityPart> parts, String name) {
        return parts.stream().filter(part -> part.getName().equals(name)).findFirst();
    }

    /** The name is only shown, but one that tries to be a path comes from nobody we know. */
    private static String plainName(String name) {
        if (FileName.isPlain(name)) {
            return name;
        }
        throw refused(
                400,
                "bad-file-name",
                "le nom du fichier doit être un simple nom, de 1 à " + FileName.LONGEST + " caractères, sans chemin");
    }

    private static String text(EntityPart part) {
        try (InputStream content = part.getContent()) {
            String text = new String(content.readNBytes(4 * LONGEST_SUBJECT), StandardCharsets.UTF_8).strip();
            if (text.indexOf('\0') >= 0) {
                throw refused(400, "invalid-request", "« subject » contient un caractère nul");
            }
            if (text.length() > LONGEST_SUBJECT) {
                throw refused(400, "subject-too-long", "« subject » dépasse " + LONGEST_SUBJECT + " caractères");
            }
            return text;
        } catch (IOException broken) {
            throw refused(400, "invalid-request", "« subject » est arrivé incomplet");
        }
    }

    private static RefusedException refused(int status, String word, String sentence) {
        return new RefusedException(new Refusal(status, word, sentence));
    }
}
