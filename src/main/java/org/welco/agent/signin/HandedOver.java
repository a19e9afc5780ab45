package org.welco.agent.signin;

import java.time.Instant;
import java.util.Objects;

/**
 * A sign-in on its way from a tab of Welco to a frame of it in a portal of another site.
 *
 * @param nameId of the agent
 * @param providerSession the identity provider's name for his session there, empty when it has none
 */
public record HandedOver(String nameId, String providerSession, Instant at) {

    public HandedOver {
        Objects.requireNonNull(nameId);
        Objects.requireNonNull(providerSession);
        Objects.requireNonNull(at);
    }
}
