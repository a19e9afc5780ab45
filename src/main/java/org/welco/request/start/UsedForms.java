package org.welco.request.start;

import java.time.OffsetDateTime;
import java.util.Map;
import org.welco.agent.Agent;

/** Somewhere agents begin requests from: letters, for one. Each says itself which forms; call it outside any transaction. */
public interface UsedForms {

    /** How often that agent chose which form since then, by slug. */
    Map<String, Long> usesOf(Agent agent, OffsetDateTime since);
}
