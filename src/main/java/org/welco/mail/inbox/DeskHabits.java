package org.welco.mail.inbox;

import org.welco.agent.Agent;

/** How agents want to work with letters. Every method joins the caller's transaction and needs one. */
public interface DeskHabits {

    /** Whether single keys are gestures for him; they are unless he turned them off. */
    boolean keysAreOn(Agent agent);

    void turnKeys(Agent agent, boolean on);
}
