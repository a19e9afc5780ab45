package org.welco.sheet.block;

import java.time.Instant;
import org.welco.agent.Agent;

/** What agents had done to lines of blocks. Every method joins the caller's transaction and needs one. */
public interface BlockActions {

    /** What became of it. */
    enum State {
        /** The service is being told. */
        ASKED,
        DONE,
        /** The service did not do it. */
        REFUSED,
        /** No answer came: it may be done. */
        UNSURE
    }

    /**
     * An agent's gesture.
     *
     * @param citizen uuid of the account
     * @param block its name
     * @param action as its button says, in French
     * @param line what its first column says
     */
    record Acting(String citizen, String block, String action, String line) {}

    /** @return its number */
    long note(Acting acting, Agent agent, Instant at);

    /** @param problem why, in French; empty when it is done */
    void settle(long id, State state, String problem);

    /** @return how many were forgotten */
    int forgetBefore(Instant moment);
}
