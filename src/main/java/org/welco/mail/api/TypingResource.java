package org.welco.mail.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.welco.access.CurrentCaller;
import org.welco.access.Refusal;
import org.welco.access.RefusedException;
import org.welco.access.api.CallBody;
import org.welco.access.api.Envelope;
import org.welco.mail.MailReference;
import org.welco.mail.UnknownMailException;
import org.welco.mail.typing.ForgottenTextException;
import org.welco.mail.typing.KeepTyping;
import org.welco.mail.typing.Typed;
import org.welco.mail.typing.TypedField;

/** What the signed-in agent is typing about a letter. */
@Path("mail/{id}/typing")
@RequestScoped
public class TypingResource {

    private CurrentCaller caller;
    private KeepTyping typing;

    TypingResource() {}

    @Inject
    public TypingResource(CurrentCaller caller, KeepTyping typing) {
        this.caller = caller;
        this.typing = typing;
    }

    /** His own texts, the last ones kept; nothing for a letter that is not there. */
    @GET
    public Response offer(@PathParam("id") String id) {
        JsonArrayBuilder texts = Json.createArrayBuilder();
        typing.offer(reference(id), Agents.of(caller)).stream()
                .map(TypingResource::json)
                .forEach(texts::add);
        return Envelope.of(texts.build());
    }

    /**
     * Body {@code {"field": "comment|reason|answer", "content": "…", "round": "1"}}; with {@code "forget": true} in place of
     * a content, the text is thrown away. A text that was used meanwhile is answered 409 {@code forgotten}.
     */
    @POST
    public Response keep(@PathParam("id") String id, InputStream body) {
        CallBody call = CallBody.read(body);
        MailReference mail = reference(id);
        TypedField field = call.text("field").flatMap(TypedField::parse).orElseThrow(TypingResource::badField);
        if (call.isTrue("forget")) {
            typing.forget(mail, Agents.of(caller), field);
            return Envelope.done();
        }
        String content = call.text("content").orElse("");
        if (content.length() > KeepTyping.LONGEST) {
            throw new RefusedException(
                    new Refusal(400, "too-long", "le texte dépasse " + KeepTyping.LONGEST + " caractères"));
        }
        try {
            Typed kept = typing.keep(mail, Agents.of(caller), field, content, round(call));
            return Envelope.of(Json.createObjectBuilder()
                    .add("round", kept.round())
                    .add("saved_at", kept.savedAt().toString())
                    .build());
        } catch (UnknownMailException unknown) {
            throw MailResource.notFound();
        } catch (ForgottenTextException forgotten) {
            throw new RefusedException(new Refusal(409, "forgotten", forgotten.getMessage()));
        }
    }

    private static int round(CallBody call) {
        return call.text("round")
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    private static JsonObject json(Typed typed) {
        return Json.createObjectBuilder()
                .add("field", typed.field().word())
                .add("content", typed.content())
                .add("round", typed.round())
                .add("saved_at", typed.savedAt().toString())
                .build();
    }

    private static MailReference reference(String id) {
        return MailReference.parse(id).orElseThrow(MailResource::notFound);
    }

    private static RefusedException badField() {
        return new RefusedException(new Refusal(400, "bad-field", "« field » : comment, reason ou answer"));
    }
}
