package org.welco.sheet.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenProfile;
import org.welco.citizen.CitizenProfiles;
import org.welco.connector.Connector;
import org.welco.connector.ConnectorCalls;
import org.welco.sheet.OpeningLedger;

/**
 * What a declared block holds of the citizen whose sheet an agent has opened. The opening tells who that is: nobody reads a block
 * of a sheet that he did not open, and no opening is left out of the account. Goes over the network: never inside a transaction.
 */
@ApplicationScoped
public class ReadBlock {

    /** How it ended. */
    public enum Outcome {
        READ,
        /** No block has that name. */
        UNKNOWN,
        /** It is for roles that the agent does not hold; nothing was asked. */
        FORBIDDEN,
        /** That agent has not opened that sheet, or long ago; nothing was asked. */
        NOT_OPEN
    }

    /** @param table empty unless it was read */
    public record Read(Outcome outcome, Optional<BlockTable> table) {

        private static Read not(Outcome outcome) {
            return new Read(outcome, Optional.empty());
        }
    }

    private TenantBlocks blocks;
    private OpeningLedger ledger;
    private CitizenProfiles profiles;
    private ConnectorCalls calls;

    ReadBlock() {}

    @Inject
    public ReadBlock(TenantBlocks blocks, OpeningLedger ledger, CitizenProfiles profiles, ConnectorCalls calls) {
        this.blocks = blocks;
        this.ledger = ledger;
        this.profiles = profiles;
        this.calls = calls;
    }

    /**
     * @param opening number of an opening, as anybody may write it
     * @param name of a block, as anybody may write it
     * @throws org.welco.connector.ConnectorException when the service gave no usable answer, or not in time
     * @throws org.welco.citizen.CitizenDirectoryException when the service wants the citizen's mail address, and the directory
     *     did not give it
     */
    public Read read(long opening, String name, Agent agent) {
        Optional<SheetBlock> block = blocks.named(name);
        if (block.isEmpty()) {
            return Read.not(Outcome.UNKNOWN);
        }
        if (!block.get().isFor(agent)) {
            return Read.not(Outcome.FORBIDDEN);
        }
        return ledger.citizen(opening, agent)
                .map(citizen -> new Read(Outcome.READ, Optional.of(table(block.get(), citizen, agent))))
                .orElseGet(() -> Read.not(Outcome.NOT_OPEN));
    }

    private BlockTable table(SheetBlock block, String citizen, Agent agent) {
        return told(block.service(), citizen, agent)
                .map(told -> BlockTable.of(block, lines(block, told), block.actionOf(agent)))
                .orElseGet(() -> BlockTable.empty(block));
    }

    /** What the service answers, asked once. @param told as {@link #told} gives it */
    JsonArray lines(SheetBlock block, Map<String, String> told) {
        return block.service().lines(calls.ask(block.service(), block.service().address(told)));
    }

    /**
     * What the address of a service is told of the citizen.
     *
     * @return empty when it wants his address of mail, and he has none
     */
    Optional<Map<String, String>> told(Connector service, String citizen, Agent agent) {
        Map<String, String> told = new HashMap<>(Map.of(SheetBlock.UUID, citizen, SheetBlock.NAME_ID, citizen));
        if (service.tells(SheetBlock.EMAIL)) {
            String mail = mail(citizen, agent);
            if (mail.isEmpty()) {
                return Optional.empty();
            }
            told.put(SheetBlock.EMAIL, mail);
        }
        return Optional.of(told);
    }

    private String mail(String citizen, Agent agent) {
        return profiles.profile(citizen, agent)
                .map(CitizenProfile::values)
                .map(values -> values.getOrDefault("email", ""))
                .orElse("");
    }
}
