package org.welco.citizen;

import java.util.List;
import java.util.Optional;
import org.welco.agent.Agent;

/**
 * The accounts of the tenant's citizens, as far as an agent may see them. Calls go over the network: never inside a
 * transaction.
 */
public interface CitizenDirectory {

    /**
     * Best first, accounts of agents and closed accounts left out.
     *
     * @param words what the agent typed; blank finds nobody
     * @param limit 1 to 50
     * @throws CitizenDirectoryException when the directory gave no usable answer
     */
    List<CitizenLine> find(String words, Agent agent, int limit);

    /**
     * @return empty when there is no such account, or the agent may not see it
     * @throws CitizenDirectoryException when the directory gave no usable answer
     */
    Optional<CitizenLine> get(String uuid, Agent agent);
}
