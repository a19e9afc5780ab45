package org.welco.sheet;

import java.time.Instant;
import java.util.Optional;
import org.welco.agent.Agent;

/** Who opened whose sheet, when and why. Every method joins the caller's transaction and needs one. */
public interface SheetOpenings {

    /** @param citizen uuid of the account @return its number */
    long note(String citizen, Agent agent, OpeningReason reason, Instant at);

    /**
     * @param since openings before it do not count any more
     * @return uuid of the account; empty when there is no such opening of that agent
     */
    Optional<String> citizen(long opening, Agent agent, Instant since);

    /** @return false when there is no such opening of that agent */
    boolean change(long opening, Agent agent, OpeningReason reason);

    /** @return how many were forgotten */
    int forgetBefore(Instant moment);
}
