package org.welco.sheet.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.welco.access.CurrentCaller;
import org.welco.access.Refusal;
import org.welco.access.RefusedException;
import org.welco.access.api.Envelope;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.connector.ConnectorException;
import org.welco.connector.UnsureGestureException;
import org.welco.platform.json.JsonOfOthers;
import org.welco.sheet.block.ActOnBlock;
import org.welco.sheet.block.ActOnBlock.Outcome;

/**
 * {@code POST /api/sheets/<opening>/blocks/<name>/action/} {@code {"line": "…"}}: an agent in his session has done to a line of a
 * block what the tenant declares. The line is named by the mark that the block gave.
 */
@Path("sheets/{opening}/blocks/{block}/action")
@RequestScoped
public class BlockActionResource {

    private CurrentCaller caller;
    private ActOnBlock act;

    BlockActionResource() {}

    @Inject
    public BlockActionResource(CurrentCaller caller, ActOnBlock act) {
        this.caller = caller;
        this.act = act;
    }

    @POST
    public Response act(
            @PathParam("opening") String opening,
            @PathParam("block") String block,
            @Context HttpHeaders headers,
            InputStream body) {
        String line = line(body);
        if (!BlockRefusals.isNumber(opening)) {
            return Envelope.refused(BlockRefusals.NOT_OPEN);
        }
        try {
            Outcome outcome = act.act(
                    Long.parseLong(opening), block, line, caller.get().agent().orElseThrow());
            return outcome == Outcome.DONE
                    ? Envelope.of(Json.createObjectBuilder().add("done", true).build())
                    : Envelope.refused(ActionRefusals.of(outcome, PageLanguage.of(headers.getAcceptableLanguages())));
        } catch (UnsureGestureException unsure) {
            return BlockRefusals.trouble("action-unsure", unsure.getMessage() + " : c’est peut-être fait");
        } catch (ConnectorException | CitizenDirectoryException trouble) {
            return BlockRefusals.trouble("action-refused", trouble.getMessage() + " : rien n’a été fait");
        }
    }

    private static String line(InputStream body) {
        try {
            if (JsonOfOthers.read(body) instanceof JsonObject sent && sent.get("line") instanceof JsonString line) {
                return line.getString();
            }
        } catch (JsonException notJson) {
            throw new RefusedException(Refusal.UNREADABLE_BODY);
        }
        throw new RefusedException(Refusal.UNREADABLE_BODY);
    }
}
