package org.welco.search.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Locale;
import org.welco.access.CurrentCaller;
import org.welco.access.Refusal;
import org.welco.access.RefusedException;
import org.welco.access.api.Envelope;
import org.welco.platform.json.JsonOfOthers;
import org.welco.search.code.OpenByCode;
import org.welco.search.code.Opened;

/**
 * {@code POST /api/search/code/} {@code {"code": "…"}}: an agent in his session opens a request by its tracking code. The code is
 * posted, so that it stands in no address.
 */
@Path("search/code")
@RequestScoped
public class CodeResource {

    private CurrentCaller caller;
    private OpenByCode codes;

    CodeResource() {}

    @Inject
    public CodeResource(CurrentCaller caller, OpenByCode codes) {
        this.caller = caller;
        this.codes = codes;
    }

    /** Answers the address to which the agent's browser goes; it serves for some minutes. */
    @POST
    public Response open(InputStream body) {
        Opened opened = codes.open(code(body), caller.get().agent().orElseThrow());
        return opened.address()
                .map(address -> Response.fromResponse(Envelope.of(Json.createObjectBuilder()
                                .add("url", address.toASCIIString())
                                .build()))
                        .header("Cache-Control", "no-store")
                        .build())
                .orElseGet(() -> Envelope.refused(refusal(opened)));
    }

    private static Refusal refusal(Opened opened) {
        String sentence = opened.sentence(Locale.FRENCH);
        return switch (opened.outcome()) {
            case NOT_A_CODE -> new Refusal(400, "not-a-code", sentence);
            case TOO_MANY -> new Refusal(429, "too-many-codes", sentence);
            case NO_ANSWER -> new Refusal(503, "forms-unavailable", sentence);
            case UNKNOWN, OPENED -> new Refusal(404, "unknown-code", sentence);
        };
    }

    private static String code(InputStream body) {
        try {
            if (JsonOfOthers.read(body) instanceof JsonObject sent && sent.get("code") instanceof JsonString code) {
                return code.getString();
            }
        } catch (JsonException notJson) {
            throw new RefusedException(Refusal.UNREADABLE_BODY);
        }
        throw new RefusedException(Refusal.UNREADABLE_BODY);
    }
}
