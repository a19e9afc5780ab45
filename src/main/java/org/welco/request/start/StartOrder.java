package org.welco.request.start;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.welco.access.role.Channel;
import org.welco.agent.Agent;

/**
 * What an agent wants to begin at the desk.
 *
 * @param gesture drawn by the page for this very gesture: what arrives twice with it is one request
 * @param form slug, as offered
 * @param channel by which the citizen reaches the agent
 * @param citizen uuid of his account, empty for a request without account
 * @param caller the phone number from which he calls: digits, perhaps after a plus sign
 * @param again the agent knows that he has not finished another one for this citizen
 */
public record StartOrder(
        Agent agent,
        UUID gesture,
        String form,
        Channel channel,
        Optional<String> citizen,
        Optional<String> caller,
        boolean again) {

    public StartOrder {
        Objects.requireNonNull(agent);
        Objects.requireNonNull(gesture);
        Objects.requireNonNull(form);
        Objects.requireNonNull(channel);
        Objects.requireNonNull(citizen);
        Objects.requireNonNull(caller);
    }
}
