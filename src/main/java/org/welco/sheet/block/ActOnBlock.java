package org.welco.sheet.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.connector.ConnectorException;
import org.welco.connector.ConnectorGestures;
import org.welco.connector.UnsureGestureException;
import org.welco.sheet.OpeningLedger;
import org.welco.sheet.block.BlockActions.Acting;
import org.welco.sheet.block.BlockActions.State;
import org.welco.tenant.CurrentTenant;

/**
 * An agent has done to one line of a block what the tenant declares. The line is looked for anew, so that nothing is done by what a
 * browser says of it, nor twice. Written down, told once, settled: goes over the network, never inside a transaction.
 */
@ApplicationScoped
public class ActOnBlock {

    private static final Logger LOG = System.getLogger(ActOnBlock.class.getName());

    /** How it ended. */
    public enum Outcome {
        DONE,
        /** No block has that name. */
        UNKNOWN,
        /** It is for roles that the agent does not hold, or nothing may be done to that block. */
        FORBIDDEN,
        /** That agent has not opened that sheet, or long ago. */
        NOT_OPEN,
        /** The service does not list such a line any more. */
        GONE
    }

    private TenantBlocks blocks;
    private OpeningLedger openings;
    private ReadBlock read;
    private ConnectorGestures gestures;
    private ActionLedger ledger;
    private CurrentTenant tenant;

    ActOnBlock() {}

    @Inject
    public ActOnBlock(
            TenantBlocks blocks,
            OpeningLedger openings,
            ReadBlock read,
            ConnectorGestures gestures,
            ActionLedger ledger,
            CurrentTenant tenant) {
        this.blocks = blocks;
        this.openings = openings;
        this.read = read;
        this.gestures = gestures;
        this.ledger = ledger;
        this.tenant = tenant;
    }

    /**
     * @param opening number of an opening, as anybody may write it
     * @param name of a block, as anybody may write it
     * @param mark of a line, as anybody may write it
     * @throws UnsureGestureException when it may have been done
     * @throws ConnectorException when the service did not do it, or could not be asked
     * @throws org.welco.citizen.CitizenDirectoryException as of {@link ReadBlock#read}
     */
    public Outcome act(long opening, String name, String mark, Agent agent) {
        Optional<SheetBlock> block = blocks.named(name);
        if (block.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        Optional<BlockAction> action = block.get().actionOf(agent);
        if (action.isEmpty()) {
            return Outcome.FORBIDDEN;
        }
        return openings.citizen(opening, agent)
                .map(citizen -> act(block.get(), action.get(), citizen, mark, agent))
                .orElse(Outcome.NOT_OPEN);
    }

    private Outcome act(SheetBlock block, BlockAction action, String citizen, String mark, Agent agent) {
        Optional<JsonObject> line = mark.isEmpty()
                ? Optional.empty()
                : read.told(block.service(), citizen, agent).stream()
                        .flatMap(told -> read.lines(block, told).stream())
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .filter(one -> action.mark(one).equals(mark))
                        .findFirst();
        Optional<Map<String, String>> told = read.told(action.service(), citizen, agent);
        if (line.isEmpty() || told.isEmpty()) {
            return Outcome.GONE;
        }
        String called = block.columns().get(0).text().text(line.get());
        long id = ledger.asked(new Acting(citizen, block.name(), action.label().fr(), called), agent);
        try {
            gestures.tell(action.service(), action.way(), action.address(told.get(), line.get(), agent));
        } catch (UnsureGestureException unsure) {
            settle(id, State.UNSURE, unsure.getMessage(), block, agent);
            throw unsure;
        } catch (ConnectorException refused) {
            settle(id, State.REFUSED, refused.getMessage(), block, agent);
            throw refused;
        }
        settle(id, State.DONE, "", block, agent);
        return Outcome.DONE;
    }

    private void settle(long id, State state, String problem, SheetBlock block, Agent agent) {
        ledger.settle(id, state, problem);
        LOG.log(
                Level.INFO,
                "{0} sheet: action {1} on {2}, {3}, asked for by {4}",
                tenant.get().host(),
                id,
                block.name(),
                state,
                agent.actor());
    }
}
