package org.welco.mail.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.welco.access.CurrentCaller;
import org.welco.access.Refusal;
import org.welco.access.RefusedException;
import org.welco.access.api.CallBody;
import org.welco.access.api.Envelope;
import org.welco.mail.MailReference;
import org.welco.mail.UnknownMailException;
import org.welco.mail.delivery.DeliveryBell;
import org.welco.mail.delivery.DeliveryReceipts;
import org.welco.mail.delivery.DeliveryReceipts.Receipt;
import org.welco.mail.delivery.DeliveryState;
import org.welco.mail.registry.MailRegistry;
import org.welco.mail.registry.RegistryLink;
import org.welco.mail.response.RespondToMail;

/**
 * {@code POST /api/mail/response/}: how a workflow of w.c.s. answers a letter. What is functional is answered with status
 * 200 even when it is no, since any 4xx stops the workflow for good (reference: w.c.s.' webservice action). Answers once
 * the text is safe here, never once the registry has it; waits a moment to be able to say that it does.
 */
@Path("mail/response")
@RequestScoped
public class ResponseResource {

    /** How long the caller may be kept waiting for "delivered": its browser waits with it. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Refusal NO_MAIL = new Refusal(
            200, "no-mail", "aucun courrier : « mail_id » est vide, cette demande ne vient pas d’un courrier");
    private static final Refusal UNKNOWN_MAIL =
            new Refusal(200, "unknown-mail", "ce courrier n’est pas connu de cette collectivité");
    private static final Refusal EMPTY_CONTENT = new Refusal(200, "empty-content", "la réponse est vide");
    private static final Refusal TOO_LONG =
            new Refusal(200, "content-too-long", "la réponse dépasse 100 000 caractères");
    private static final int LONGEST = 100_000;
    private static final int LONGEST_REQUEST = 255;

    private CurrentCaller caller;
    private RespondToMail respond;
    private DeliveryReceipts receipts;
    private DeliveryBell bell;
    private MailRegistry registry;

    ResponseResource() {}

    @Inject
    public ResponseResource(
            CurrentCaller caller,
            RespondToMail respond,
            DeliveryReceipts receipts,
            DeliveryBell bell,
            MailRegistry registry) {
        this.caller = caller;
        this.respond = respond;
        this.receipts = receipts;
        this.bell = bell;
        this.registry = registry;
    }

    /** See {@code docs/wcs.md}. */
    @POST
    public Response respond(InputStream body) {
        CallBody call = CallBody.read(body);
        String mailId = call.text("mail_id")
                .filter(text -> !text.strip().equals("None"))
                .orElseThrow(() -> new RefusedException(NO_MAIL));
        String content = call.text("content").orElseThrow(() -> new RefusedException(EMPTY_CONTENT));
        Optional<String> request = call.text("request")
                .map(String::strip)
                .filter(text -> !text.equals("None") && text.length() <= LONGEST_REQUEST);
        MailReference reference =
                MailReference.parse(mailId.strip()).orElseThrow(() -> new RefusedException(UNKNOWN_MAIL));
        if (content.length() > LONGEST) {
            throw new RefusedException(TOO_LONG);
        }
        long answer;
        try {
            answer = respond.respond(reference, content, request, caller.get().name());
        } catch (UnknownMailException unknown) {
            throw new RefusedException(UNKNOWN_MAIL);
        }
        return Envelope.of(told(answer));
    }

    private JsonObject told(long answer) {
        RegistryLink link = registry.link();
        Optional<Receipt> receipt = receipts.ofAnswer(answer);
        if (receipt.isEmpty()) {
            return data(
                    answer,
                    "held",
                    "ce courrier ne vient pas de Maarch : la réponse est gardée ici, rien n’est envoyé");
        }
        if (!link.isOn()) {
            return data(answer, "held", "le raccordement à Maarch n’est pas actif : la réponse partira à sa reprise");
        }
        bell.await(() -> isSettled(receipts.ofAnswer(answer).orElseThrow().state()), PATIENCE);
        Receipt now = receipts.ofAnswer(answer).orElseThrow();
        return data(answer, word(now.state()), now.reason().orElse(""));
    }

    private static boolean isSettled(DeliveryState state) {
        return state == DeliveryState.DELIVERED
                || state == DeliveryState.BLOCKED
                || state == DeliveryState.UNCERTAIN
                || state == DeliveryState.CANCELLED;
    }

    private static String word(DeliveryState state) {
        return switch (state) {
            case DELIVERED -> "delivered";
            case WAITING, SENDING -> "queued";
            case BLOCKED, UNCERTAIN, CANCELLED -> "blocked";
        };
    }

    private static JsonObject data(long answer, String delivery, String reason) {
        JsonObjectBuilder data =
                Json.createObjectBuilder().add("answer", answer).add("delivery", delivery);
        if (!reason.isBlank() && !delivery.equals("delivered")) {
            data.add("reason", reason);
        }
        return data.build();
    }
}
