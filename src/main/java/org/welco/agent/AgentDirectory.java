package org.welco.agent;

import java.util.Optional;
import org.welco.tenant.Tenant;

/** The accounts of agents, as their tenant's directory has them now. Implemented by a guest. */
public interface AgentDirectory {

    /**
     * Asks who an agent is at this moment. Waits for the network; without transaction, inside the tenant's gate or not.
     *
     * @param nameId 32 lower-case hexadecimal digits
     * @return empty when there is no such account, or when it was deactivated
     * @throws AgentDirectoryException when that could not be found out
     */
    Optional<Agent> find(Tenant tenant, String nameId);
}
