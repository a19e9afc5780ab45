package org.welco.confirmation;

import java.time.Instant;
import java.util.Objects;
import org.welco.agent.Agent;

/**
 * The spoken agreement without which nobody is written to.
 *
 * @param agent nameId of the agent to whom it was given
 * @param agentName as his colleagues know him
 */
public record Agreement(String agent, String agentName, AgreedBy by, Instant at) {

    public Agreement {
        Objects.requireNonNull(agent);
        Objects.requireNonNull(agentName);
        Objects.requireNonNull(by);
        Objects.requireNonNull(at);
    }

    public static Agreement givenTo(Agent agent, AgreedBy by, Instant at) {
        return new Agreement(agent.nameId(), agent.name(), by, at);
    }
}
