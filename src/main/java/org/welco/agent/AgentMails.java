package org.welco.agent;

import java.util.List;
import org.welco.tenant.Tenant;

/** Agents by their mail, which is not theirs alone: a citizen's account may hold the same. Implemented by a guest. */
public interface AgentMails {

    /**
     * Asks who has that mail at this moment. Waits for the network; without transaction, inside the tenant's gate or not.
     *
     * @param mail in any case
     * @return open accounts, of agents or not: their roles tell
     * @throws AgentDirectoryException when that could not be found out
     */
    List<Agent> withMail(Tenant tenant, String mail);
}
