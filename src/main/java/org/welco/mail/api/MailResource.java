package org.welco.mail.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.welco.access.CurrentCaller;
import org.welco.access.Refusal;
import org.welco.access.RefusedException;
import org.welco.access.api.CallBody;
import org.welco.access.api.Envelope;
import org.welco.mail.IllegalMoveException;
import org.welco.mail.MailReference;
import org.welco.mail.MailSheet;
import org.welco.mail.MailState;
import org.welco.mail.ReadMail;
import org.welco.mail.UnknownMailException;
import org.welco.mail.inbox.RefuseMail;
import org.welco.mail.qualification.AssociateRequest.Made;
import org.welco.mail.qualification.BadRequestLinkException;
import org.welco.mail.qualification.ListAssociations;
import org.welco.mail.qualification.RequestLink;
import org.welco.tenant.CurrentTenant;

/** Letters for API clients: list, read, refuse, "this letter became that request", replay. */
@Path("mail")
@RequestScoped
public class MailResource {

    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 500;

    private CurrentCaller caller;
    private CurrentTenant tenant;
    private ReadMail read;
    private ListAssociations associations;
    private MailGestures gestures;

    MailResource() {}

    @Inject
    public MailResource(
            CurrentCaller caller,
            CurrentTenant tenant,
            ReadMail read,
            ListAssociations associations,
            MailGestures gestures) {
        this.caller = caller;
        this.tenant = tenant;
        this.read = read;
        this.associations = associations;
        this.gestures = gestures;
    }

    /**
     * @param status a state in lower case, {@code open} for those still to handle, empty for all
     * @param after the {@code next} of the page before
     */
    @GET
    public Response list(
            @QueryParam("status") String status, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        int size = (int) number("limit", limit, USUAL_PAGE, 1, LARGEST_PAGE);
        List<MailSheet.Summary> page = read.list(states(status), number("after", after, 0, 0, Long.MAX_VALUE), size);
        JsonArrayBuilder data = Json.createArrayBuilder();
        page.stream().map(MailJson::summary).forEach(data::add);
        JsonObjectBuilder answer = Json.createObjectBuilder().add("err", 0).add("data", data);
        if (page.size() == size) {
            answer.add("next", Long.toString(page.get(page.size() - 1).cursor()));
        }
        return Response.ok(answer.build(), MediaType.APPLICATION_JSON_TYPE).build();
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        return Envelope.of(sheet(reference(id)));
    }

    /** Body {@code {"reason": …}}, optional. */
    @POST
    @Path("{id}/refusal")
    public Response refuse(@PathParam("id") String id, InputStream body) {
        String reason = CallBody.read(body).text("reason").orElse("");
        if (reason.length() > RefuseMail.LONGEST_REASON) {
            throw new RefusedException(new Refusal(
                    400, "reason-too-long", "le motif dépasse " + RefuseMail.LONGEST_REASON + " caractères"));
        }
        MailReference reference = reference(id);
        try {
            gestures.refuse(reference, reason, caller.get().name());
        } catch (UnknownMailException unknown) {
            throw notFound();
        } catch (IllegalMoveException illegal) {
            throw conflict(illegal);
        }
        return Envelope.of(sheet(reference));
    }

    /** Body {@code {"number": …, "url": …}}. */
    @POST
    @Path("{id}/request")
    public Response associate(@PathParam("id") String id, InputStream body) {
        CallBody call = CallBody.read(body);
        MailReference reference = reference(id);
        try {
            RequestLink link = RequestLink.of(
                    call.text("number").orElse(null), call.text("url").orElse(null), tenant.get());
            Made made = gestures.associate(reference, link, caller.get().name());
            return Envelope.of(Json.createObjectBuilder()
                    .add("association", made.association().id())
                    .add("new", made.isNew())
                    .build());
        } catch (BadRequestLinkException bad) {
            throw new RefusedException(new Refusal(400, bad.errorClass(), bad.getMessage()));
        } catch (UnknownMailException unknown) {
            throw notFound();
        } catch (IllegalMoveException illegal) {
            throw conflict(illegal);
        }
    }

    /** "Rejouer"; with {@code {"delivered": true}}, "C'est parti": an uncertain step is taken as arrived. */
    @POST
    @Path("{id}/deliveries/{delivery}/retry")
    public Response retry(@PathParam("id") String id, @PathParam("delivery") String delivery, InputStream body) {
        boolean arrived = CallBody.read(body).isTrue("delivered");
        MailReference reference = reference(id);
        long step = number("delivery", delivery, 0, 1, Long.MAX_VALUE);
        try {
            boolean done =
                    gestures.settle(reference, step, arrived, caller.get().name());
            if (!done) {
                throw new RefusedException(new Refusal(
                        409, "nothing-to-retry", "cet envoi n’existe pas pour ce courrier, ou n’attend rien"));
            }
        } catch (UnknownMailException unknown) {
            throw notFound();
        }
        return Envelope.of(sheet(reference));
    }

    private JsonObject sheet(MailReference reference) {
        try {
            return MailJson.sheet(read.sheet(reference), associations.list(reference));
        } catch (UnknownMailException unknown) {
            throw notFound();
        }
    }

    private static MailReference reference(String id) {
        return MailReference.parse(id).orElseThrow(MailResource::notFound);
    }

    private static Set<MailState> states(String status) {
        if (status == null || status.isBlank()) {
            return Set.of();
        }
        EnumSet<MailState> states = EnumSet.allOf(MailState.class);
        states.removeIf(state -> !status.equals("open") ? !name(state).equals(status) : !state.isOpen());
        if (states.isEmpty()) {
            throw new RefusedException(new Refusal(
                    400,
                    "bad-status",
                    "« status » : open ou "
                            + String.join(
                                    ", ",
                                    EnumSet.allOf(MailState.class).stream()
                                            .map(MailResource::name)
                                            .toList())));
        }
        return states;
    }

    private static String name(MailState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static long number(String key, String text, long usual, long least, long most) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // said below, as a number out of bounds is
        }
        throw new RefusedException(new Refusal(
                400,
                "bad-number",
                "« " + key + " » doit être un nombre d’au moins " + least
                        + (most == Long.MAX_VALUE ? "" : " et d’au plus " + most)));
    }

    static RefusedException notFound() {
        return new RefusedException(
                new Refusal(404, "unknown-mail", "ce courrier n’est pas connu de cette collectivité"));
    }

    private static RefusedException conflict(IllegalMoveException illegal) {
        String word = illegal.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new RefusedException(new Refusal(409, word, illegal.reason().sentence()));
    }
}
