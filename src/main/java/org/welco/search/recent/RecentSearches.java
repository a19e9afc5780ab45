package org.welco.search.recent;

import java.time.Instant;
import java.util.List;
import org.welco.agent.Agent;

/** What agents searched for. Every method joins the caller's transaction and needs one. */
public interface RecentSearches {

    /** The same text again is moved to that moment. @param most the agent's older ones beyond so many are forgotten */
    void keep(Agent agent, String typed, Instant at, int most);

    /** Newest first. */
    List<String> since(Agent agent, Instant from);

    /** All that this agent searched for. */
    void forget(Agent agent);

    /** Of all agents. @return how many were forgotten */
    int forgetBefore(Instant moment);
}
