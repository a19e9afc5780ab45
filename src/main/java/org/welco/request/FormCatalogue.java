package org.welco.request;

import java.util.List;
import org.welco.agent.Agent;

/** The forms of the tenant's w.c.s. Calls go over the network: never inside a transaction. */
public interface FormCatalogue {

    /**
     * The forms that this agent may enter in the back office, by title; none for an agent that w.c.s. does not know.
     *
     * @throws RequestSourceException when w.c.s. gave no usable answer
     */
    List<Form> offeredTo(Agent agent);
}
