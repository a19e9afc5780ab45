package org.welco.request.start;

import java.util.Optional;
import org.welco.access.role.Channel;

/**
 * What is needed to begin a request in w.c.s., read at one moment.
 *
 * @param agentId NameID
 * @param attempts how often it had been sent by then
 */
public record ToStart(
        long id,
        String agentId,
        String form,
        Channel channel,
        Optional<String> citizen,
        Optional<String> caller,
        int attempts) {}
