package org.welco.search.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.welco.access.api.Envelope;
import org.welco.platform.json.JsonOfOthers;
import org.welco.search.code.CodeShape;
import org.welco.search.hint.TakeHints;

/**
 * {@code POST /api/requests/}: a workflow of w.c.s. says that a request changed. Which one stands in what it sends when "send
 * form data" is ticked, or in the header that w.c.s. adds; w.c.s. is then asked. Answers at once, and never so that a workflow
 * would stop.
 */
@Path("requests")
@RequestScoped
public class RequestsResource {

    private static final Pattern PLACE = Pattern.compile("/backoffice/management/([a-z0-9_-]{1,250})/(\\d{1,15})/?");

    private static final String EXTRA = "extra";
    private static final String CODE = "form_tracking_code";

    private TakeHints hints;

    RequestsResource() {}

    @Inject
    public RequestsResource(TakeHints hints) {
        this.hints = hints;
    }

    /** @param caller back-office address of the request whose workflow calls, as w.c.s. sends it */
    @POST
    public Response changed(@HeaderParam("Publik-Caller-URL") String caller, InputStream body) {
        JsonObject sent = object(body);
        Optional<Matcher> place = Stream.of(
                        text(sent, "backoffice_url"), text(sent, "url"), caller == null ? "" : caller)
                .map(PLACE::matcher)
                .filter(Matcher::find)
                .findFirst();
        place.ifPresent(found -> hints.request(found.group(1), Long.parseLong(found.group(2)), code(sent)));
        return Envelope.of(
                Json.createObjectBuilder().add("known", place.isPresent()).build());
    }

    /** Among the workflow's own pairs, which stand in {@code extra} beside the form's data. */
    private static Optional<String> code(JsonObject sent) {
        JsonObject extra = sent.get(EXTRA) instanceof JsonObject pairs ? pairs : JsonValue.EMPTY_JSON_OBJECT;
        return Stream.of(text(sent, CODE), text(extra, CODE))
                .flatMap(written -> CodeShape.read(written).stream())
                .findFirst();
    }

    private static JsonObject object(InputStream body) {
        try {
            return JsonOfOthers.read(body) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        } catch (JsonException notJson) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    private static String text(JsonObject object, String key) {
        return object.get(key) instanceof JsonString text ? text.getString() : "";
    }
}
