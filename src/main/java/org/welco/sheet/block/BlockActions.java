package org.welco.sheet.block;

import java.time.Instant;
import java.util.Optional;
import org.welco.agent.Agent;

/** What agents had done to lines of blocks. Every method joins the caller's transaction and needs one. */
public interface BlockActions {

    /** What became of it. */
    enum State {
        /** It is under way: the line is looked for, or the service is being told. */
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
     * @param mark of the line, as {@link BlockAction#mark} makes it
     */
    record Acting(String citizen, String block, String action, String mark) {}

    /**
     * It is under way from now on. Of several at once, on whichever nodes, one is.
     *
     * @return its number; empty while another gesture on that line is under way
     */
    Optional<Long> begin(Acting acting, Agent agent, Instant at);

    /**
     * The line is there, and the service is about to be told.
     *
     * @param line what its first column says
     * @return false when that gesture was given up meanwhile
     */
    boolean found(long id, String line);

    /** The service was not told: it is as if nobody had asked for it. */
    void withdraw(long id);

    /** @param problem why, in French; empty when it is done */
    void settle(long id, State state, String problem);

    /**
     * Those that were asked for before that moment and are still under way may be done: nobody will say it any more.
     *
     * @param problem as of {@link #settle}
     */
    void giveUp(Instant before, String problem);

    /** @return how many were forgotten */
    int forgetBefore(Instant moment);
}
