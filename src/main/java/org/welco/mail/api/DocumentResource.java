package org.welco.mail.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import java.util.Set;
import org.welco.access.CurrentCaller;
import org.welco.access.Refusal;
import org.welco.access.RefusedException;
import org.welco.access.api.Envelope;
import org.welco.mail.DocumentState;
import org.welco.mail.FindDocument;
import org.welco.mail.MailReference;
import org.welco.mail.UnknownMailException;
import org.welco.mail.document.ByteRange;
import org.welco.mail.document.DocumentOut;
import org.welco.mail.document.StoredDocument;
import org.welco.mail.harvest.AskDocumentAgain;
import org.welco.mail.registry.RegistryException;

/**
 * The document of a letter: by ranges, under the type that its content has, and only kinds that a browser shows without
 * running anything; everything else is a download.
 */
@Path("mail/{id}/document")
@RequestScoped
public class DocumentResource {

    private static final Set<String> SHOWN = Set.of("application/pdf", "image/jpeg", "image/png", "image/tiff");

    private CurrentCaller caller;
    private FindDocument find;
    private DocumentOut out;
    private AskDocumentAgain again;

    DocumentResource() {}

    @Inject
    public DocumentResource(CurrentCaller caller, FindDocument find, DocumentOut out, AskDocumentAgain again) {
        this.caller = caller;
        this.find = find;
        this.out = out;
        this.again = again;
    }

    @GET
    public Response read(@PathParam("id") String id, @HeaderParam("Range") String range) {
        MailReference reference = reference(id);
        StoredDocument document;
        try {
            document = find.of(reference).orElseThrow(() -> noDocument(reference));
        } catch (UnknownMailException unknown) {
            throw MailResource.notFound();
        }
        ByteRange.Wanted wanted = ByteRange.of(range, document.size());
        return switch (wanted.meaning()) {
            case UNSATISFIABLE ->
                Response.status(416)
                        .header("Content-Range", "bytes */" + document.size())
                        .build();
            case WHOLE -> answer(200, reference, document, new ByteRange(0, document.size() - 1));
            case PART -> answer(206, reference, document, wanted.range().orElseThrow());
        };
    }

    private Response answer(int status, MailReference reference, StoredDocument document, ByteRange range) {
        StreamingOutput body = stream -> out.write(document, range.first(), range.last(), stream);
        Response.ResponseBuilder answer = Response.status(status)
                .entity(body)
                .type(type(document))
                .header("Content-Length", range.length())
                .header("Accept-Ranges", "bytes")
                .header("ETag", '"' + document.sha256() + '"')
                .header("Content-Disposition", disposition(reference, document));
        if (status == 206) {
            answer.header("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + document.size());
        }
        return answer.build();
    }

    private static String type(StoredDocument document) {
        if (document.mediaType().equals("text/plain")) {
            return "text/plain";
        }
        return SHOWN.contains(document.mediaType()) ? document.mediaType() : "application/octet-stream";
    }

    /** The file is named after the letter, never after what somebody called it elsewhere. */
    private static String disposition(MailReference reference, StoredDocument document) {
        boolean shown =
                SHOWN.contains(document.mediaType()) || document.mediaType().equals("text/plain");
        return (shown ? "inline" : "attachment") + "; filename=\"" + reference.text() + ending(document) + '"';
    }

    private static String ending(StoredDocument document) {
        return switch (document.mediaType()) {
            case "application/pdf" -> ".pdf";
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/tiff" -> ".tif";
            case "text/plain" -> ".txt";
            default -> "";
        };
    }

    /** "Redemander le document". */
    @POST
    @Path("retry")
    public Response retry(@PathParam("id") String id) {
        try {
            DocumentState state = again.ask(reference(id), caller.get().name());
            return Envelope.of(Json.createObjectBuilder()
                    .add("document", state.name().toLowerCase(Locale.ROOT))
                    .build());
        } catch (UnknownMailException unknown) {
            throw MailResource.notFound();
        } catch (RegistryException failure) {
            throw new RefusedException(new Refusal(
                    failure.kind() == RegistryException.Kind.SETTINGS ? 409 : 502,
                    "registry-" + failure.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    failure.getMessage()));
        }
    }

    private static MailReference reference(String id) {
        return MailReference.parse(id).orElseThrow(MailResource::notFound);
    }

    private RefusedException noDocument(MailReference reference) {
        DocumentState state = find.stateOf(reference);
        String sentence =
                switch (state) {
                    case KEPT -> "le document vient d’être purgé";
                    case MISSING -> "document manquant : Maarch ne le retrouve pas";
                    case NONE -> "ce courrier a été enregistré sans document";
                    case EMPTY -> "le document est vide";
                    case TOO_BIG_FOR_REGISTRY -> "document trop volumineux pour Maarch : à redemander plus tard";
                    case TOO_BIG -> "document trop gros pour être gardé ici";
                    case IN_REGISTRY -> "document dans Maarch : sa durée de garde ici est passée";
                };
        return new RefusedException(new Refusal(404, "no-document", sentence));
    }
}
