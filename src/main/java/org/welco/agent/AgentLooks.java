package org.welco.agent;

import java.util.Optional;

/** How agents want the desk to look. Every method joins the caller's transaction and needs one. */
public interface AgentLooks {

    /** Empty while he chose nothing. */
    Optional<Look> of(Agent agent);

    void keep(Agent agent, Look look);
}
