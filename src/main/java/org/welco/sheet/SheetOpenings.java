package org.welco.sheet;

import java.time.Instant;
import org.welco.agent.Agent;

/** Who opened whose sheet, when and why. Every method joins the caller's transaction and needs one. */
public interface SheetOpenings {

    /** @param citizen uuid of the account @return its number */
    long note(String citizen, Agent agent, OpeningReason reason, Instant at);

    /** @return false when there is no such opening of that agent */
    boolean change(long opening, Agent agent, OpeningReason reason);

    /** @return how many were forgotten */
    int forgetBefore(Instant moment);
}
