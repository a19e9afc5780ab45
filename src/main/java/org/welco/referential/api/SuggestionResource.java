package org.welco.referential.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import org.welco.access.CurrentCaller;
import org.welco.access.Refusal;
import org.welco.access.RefusedException;
import org.welco.access.api.Envelope;
import org.welco.connector.ConnectorException;
import org.welco.platform.json.JsonOfOthers;
import org.welco.referential.SuggestValues;
import org.welco.referential.SuggestValues.Suggested;

/**
 * {@code POST /api/referentials/<attribute>/} {@code {"typed": "…"}}: what an agent may mean, in his session. What he types is posted,
 * so that it stands in no address of ours.
 */
@Path("referentials/{attribute}")
@RequestScoped
public class SuggestionResource {

    /** Held: whoever asks for one looks through all archives of the server for it each time. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private static final Refusal UNBOUND =
            new Refusal(404, "unbound-attribute", "Cet attribut se saisit librement : rien n’est proposé.");
    private static final Refusal FORBIDDEN =
            new Refusal(403, "access-denied", "Ce référentiel n’est pas pour votre rôle.");

    private CurrentCaller caller;
    private SuggestValues values;

    SuggestionResource() {}

    @Inject
    public SuggestionResource(CurrentCaller caller, SuggestValues values) {
        this.caller = caller;
        this.values = values;
    }

    /** Some suggestions at most; none for what is too short. */
    @POST
    public Response suggest(@PathParam("attribute") String attribute, InputStream body) {
        String typed = typed(body);
        try {
            Suggested suggested =
                    values.suggest(attribute, typed, caller.get().agent().orElseThrow());
            return switch (suggested.outcome()) {
                case UNBOUND -> Envelope.refused(UNBOUND);
                case FORBIDDEN -> Envelope.refused(FORBIDDEN);
                case SUGGESTED ->
                    Response.fromResponse(Envelope.of(json(suggested)))
                            .header("Cache-Control", "no-store")
                            .build();
            };
        } catch (ConnectorException trouble) {
            return Envelope.refused(new Refusal(
                    503,
                    "referential-unavailable",
                    "Pas de proposition, " + trouble.getMessage() + " : saisissez librement."));
        }
    }

    private static JsonObject json(Suggested suggested) {
        JsonArrayBuilder suggestions = JSON.createArrayBuilder();
        suggested.suggestions().forEach(one -> {
            JsonObjectBuilder values = JSON.createObjectBuilder();
            one.values().forEach(values::add);
            suggestions.add(JSON.createObjectBuilder().add("text", one.text()).add("values", values));
        });
        return JSON.createObjectBuilder()
                .add("strict", suggested.strict())
                .add("suggestions", suggestions)
                .build();
    }

    private static String typed(InputStream body) {
        try {
            if (JsonOfOthers.read(body) instanceof JsonObject sent && sent.get("typed") instanceof JsonString typed) {
                return typed.getString();
            }
        } catch (JsonException notJson) {
            throw new RefusedException(Refusal.UNREADABLE_BODY);
        }
        throw new RefusedException(Refusal.UNREADABLE_BODY);
    }
}
