package org.welco.citizen;

import java.util.Optional;
import org.welco.agent.Agent;

/** Whole accounts, read live. Calls go over the network: never inside a transaction. */
public interface CitizenProfiles {

    /**
     * @return empty when there is no such account, or the agent may not see it
     * @throws CitizenDirectoryException when the directory gave no usable answer
     */
    Optional<CitizenProfile> profile(String uuid, Agent agent);
}
