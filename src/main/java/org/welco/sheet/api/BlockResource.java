package org.welco.sheet.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.welco.access.CurrentCaller;
import org.welco.access.Refusal;
import org.welco.access.api.Envelope;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.connector.ConnectorException;
import org.welco.sheet.block.BlockTable;
import org.welco.sheet.block.ReadBlock;
import org.welco.sheet.block.ReadBlock.Outcome;
import org.welco.sheet.block.ReadBlock.Read;

/**
 * {@code GET /api/sheets/<opening>/blocks/<name>/}: a block of a sheet that an agent has opened, in his session. The address names
 * the opening, so that it says nothing of anybody and mixes no two citizens.
 */
@Path("sheets/{opening}/blocks/{block}")
@RequestScoped
public class BlockResource {

    private CurrentCaller caller;
    private ReadBlock blocks;

    BlockResource() {}

    @Inject
    public BlockResource(CurrentCaller caller, ReadBlock blocks) {
        this.caller = caller;
        this.blocks = blocks;
    }

    /** In the language of the page, which is the browser's. */
    @GET
    public Response read(
            @PathParam("opening") String opening, @PathParam("block") String block, @Context HttpHeaders headers) {
        if (!BlockRefusals.isNumber(opening)) {
            return Envelope.refused(BlockRefusals.NOT_OPEN);
        }
        try {
            Read read = blocks.read(
                    Long.parseLong(opening), block, caller.get().agent().orElseThrow());
            return read.table()
                    .map(table -> shown(table, PageLanguage.of(headers.getAcceptableLanguages())))
                    .orElseGet(() -> Envelope.refused(refusal(read.outcome())));
        } catch (ConnectorException | CitizenDirectoryException trouble) {
            return BlockRefusals.trouble("block-unavailable", trouble.getMessage());
        }
    }

    private static Response shown(BlockTable table, Locale language) {
        return Response.fromResponse(Envelope.of(new BlockJson(language).of(table)))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Refusal refusal(Outcome outcome) {
        return switch (outcome) {
            case FORBIDDEN -> BlockRefusals.FORBIDDEN;
            case NOT_OPEN -> BlockRefusals.NOT_OPEN;
            case UNKNOWN, READ -> BlockRefusals.UNKNOWN;
        };
    }
}
