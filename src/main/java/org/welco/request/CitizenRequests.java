package org.welco.request;

import java.util.List;
import org.welco.agent.Agent;

/** The requests of one citizen. Calls go over the network: never inside a transaction. */
public interface CitizenRequests {

    /**
     * What this agent may be shown of them, newest first; none for a citizen whom w.c.s. does not know.
     *
     * @param uuid of the account
     * @throws RequestSourceException when w.c.s. gave no usable answer, of kind RIGHTS when it does not let this agent ask
     */
    List<CitizenRequest> of(String uuid, Agent agent);
}
