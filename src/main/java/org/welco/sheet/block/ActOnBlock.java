package org.welco.sheet.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.connector.Connector;
import org.welco.connector.ConnectorException;
import org.welco.connector.ConnectorGestures;
import org.welco.connector.UnsureGestureException;
import org.welco.sheet.OpeningLedger;
import org.welco.sheet.block.BlockActions.Acting;
import org.welco.sheet.block.BlockActions.State;
import org.welco.tenant.CurrentTenant;

/**
 * An agent has done to one line of a block what the tenant declares. The line is looked for anew, so that nothing is done by what a
 * browser says of it, and one gesture at a time is at it, so that nothing is done twice. Written down, told once, settled: goes over
 * the network, never inside a transaction.
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
        GONE,
        /** The service is told the citizen's address of mail, and he has none. */
        NO_MAIL,
        /** The same is being done to that line at this moment, by whomever. */
        UNDER_WAY
    }

    private record Gesture(SheetBlock block, BlockAction action, String citizen, String mark, Agent agent) {

        Acting acting() {
            return new Acting(citizen, block.name(), action.label().fr(), mark);
        }

        String called(JsonObject line) {
            return block.columns().get(0).text().text(line);
        }
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
                .map(citizen -> act(new Gesture(block.get(), action.get(), citizen, mark, agent)))
                .orElse(Outcome.NOT_OPEN);
    }

    /** On record before the line is looked for: whoever asks for the same meanwhile would find it there as well. */
    private Outcome act(Gesture gesture) {
        if (!BlockAction.isMark(gesture.mark())) {
            return Outcome.GONE;
        }
        return ledger.begin(gesture.acting(), gesture.agent())
                .map(id -> begun(id, gesture))
                .orElse(Outcome.UNDER_WAY);
    }

    private Outcome begun(long id, Gesture gesture) {
        boolean telling = false;
        try {
            Optional<Map<String, String>> asked = told(gesture.block().service(), gesture);
            if (asked.isEmpty()) {
                return Outcome.NO_MAIL;
            }
            Optional<JsonObject> line = line(gesture, asked.get());
            if (line.isEmpty()) {
                return Outcome.GONE;
            }
            Optional<Map<String, String>> told = told(gesture.action().service(), gesture);
            if (told.isEmpty()) {
                return Outcome.NO_MAIL;
            }
            telling = ledger.found(id, gesture.called(line.get()));
            return telling
                    ? tell(id, gesture, gesture.action().address(told.get(), line.get(), gesture.agent()))
                    : Outcome.UNDER_WAY;
        } finally {
            if (!telling) {
                ledger.withdraw(id);
            }
        }
    }

    private Optional<Map<String, String>> told(Connector service, Gesture gesture) {
        return read.told(service, gesture.citizen(), gesture.agent());
    }

    private Optional<JsonObject> line(Gesture gesture, Map<String, String> asked) {
        return read.lines(gesture.block(), asked).stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .filter(one -> gesture.action().mark(one).equals(gesture.mark()))
                .findFirst();
    }

    private Outcome tell(long id, Gesture gesture, URI address) {
        try {
            gestures.tell(gesture.action().service(), gesture.action().way(), address);
        } catch (UnsureGestureException unsure) {
            settle(id, State.UNSURE, unsure.getMessage(), gesture);
            throw unsure;
        } catch (ConnectorException refused) {
            settle(id, State.REFUSED, refused.getMessage(), gesture);
            throw refused;
        }
        settle(id, State.DONE, "", gesture);
        return Outcome.DONE;
    }

    private void settle(long id, State state, String problem, Gesture gesture) {
        ledger.settle(id, state, problem);
        LOG.log(
                Level.INFO,
                "{0} sheet: action {1} on {2}, {3}, asked for by {4}",
                tenant.get().host(),
                id,
                gesture.block().name(),
                state,
                gesture.agent().actor());
    }
}
