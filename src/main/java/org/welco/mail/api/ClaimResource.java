package org.welco.mail.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.welco.access.CurrentCaller;
import org.welco.access.Refusal;
import org.welco.access.RefusedException;
import org.welco.access.api.CallBody;
import org.welco.access.api.Envelope;
import org.welco.agent.Agent;
import org.welco.mail.MailReference;
import org.welco.mail.UnknownMailException;
import org.welco.mail.claim.ClaimAnswer;
import org.welco.mail.claim.ClaimMail;
import org.welco.mail.claim.ClaimToken;
import org.welco.mail.claim.KeepPresence;
import org.welco.mail.live.LetterHands;
import org.welco.mail.live.SignOfLife;
import org.welco.mail.live.SignOfLife.Hold;

/** Taking a letter in hand, keeping it, letting it go, for agents' pages. */
@Path("mail")
@RequestScoped
public class ClaimResource {

    private CurrentCaller caller;
    private ClaimMail claims;
    private SignOfLife presence;

    ClaimResource() {}

    @Inject
    public ClaimResource(CurrentCaller caller, ClaimMail claims, SignOfLife presence) {
        this.caller = caller;
        this.claims = claims;
        this.presence = presence;
    }

    /**
     * Body {@code {}}, or {@code {"number": "…", "reason": "…"}} to take over the claim of that number. Answers the token
     * when the letter is the agent's; else {@code mine} is false and the claim says whose it is.
     */
    @POST
    @Path("{id}/claim")
    public Response claim(@PathParam("id") String id, InputStream body) {
        CallBody call = CallBody.read(body);
        MailReference mail = reference(id);
        Agent agent = Agents.of(caller);
        try {
            Optional<String> reason = call.text("reason");
            ClaimAnswer answer =
                    reason.isPresent() ? takeOver(mail, call, reason.get(), agent) : claims.claim(mail, agent);
            JsonObjectBuilder json = Json.createObjectBuilder()
                    .add("mine", answer.isMine())
                    .add("claim", LiveJson.hands(new LetterHands(mail, answer.claim(), List.of()), agent));
            answer.token().ifPresent(token -> json.add("token", token.text()));
            return Envelope.of(json.build());
        } catch (UnknownMailException unknown) {
            throw MailResource.notFound();
        }
    }

    private ClaimAnswer takeOver(MailReference mail, CallBody call, String reason, Agent agent) {
        String number =
                call.text("number").filter(text -> text.matches("[0-9]{1,18}")).orElse(null);
        if (number == null || reason.length() > ClaimMail.LONGEST_REASON) {
            throw new RefusedException(new Refusal(
                    400,
                    "bad-take-over",
                    "une reprise demande « number », tel qu’il a été vu, et un motif de " + ClaimMail.LONGEST_REASON
                            + " caractères au plus"));
        }
        return claims.takeOver(mail, Long.parseLong(number), reason, agent);
    }

    /** Body {@code {"token": "…"}}. */
    @POST
    @Path("{id}/claim/release")
    public Response release(@PathParam("id") String id, InputStream body) {
        boolean released = claims.release(reference(id), token(CallBody.read(body)));
        return Envelope.of(Json.createObjectBuilder().add("released", released).build());
    }

    /** Body {@code {"mail": "…", "token": "…"}}: a page without socket is there. */
    @POST
    @Path("presence")
    public Response presence(InputStream body) {
        CallBody call = CallBody.read(body);
        Hold hold = new Hold(reference(call.text("mail").orElse("")), token(call));
        Agent agent = Agents.of(caller);
        Optional<JsonObject> lost =
                presence.of(hold, KeepPresence.POLLING_LEASE).map(hands -> LiveJson.hands(hands, agent));
        JsonObjectBuilder json = Json.createObjectBuilder().add("held", lost.isEmpty());
        lost.ifPresent(claim -> json.add("claim", claim));
        return Envelope.of(json.build());
    }

    private static ClaimToken token(CallBody call) {
        return ClaimToken.parse(call.text("token").orElse(null))
                .orElseThrow(() -> new RefusedException(
                        new Refusal(400, "bad-token", "« token » doit être le jeton de la prise en charge")));
    }

    private static MailReference reference(String id) {
        return MailReference.parse(id).orElseThrow(MailResource::notFound);
    }
}
