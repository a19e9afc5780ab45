package org.welco.search;

import java.util.Objects;
import java.util.Optional;
import org.welco.agent.Agent;

/**
 * What is asked of each source.
 *
 * @param typed as typed, never written anywhere
 * @param agent for whom; empty for a program that may search
 * @param limit at most so many lines per source, 1 or more
 */
public record SearchQuestion(String typed, Optional<Agent> agent, int limit) {

    public SearchQuestion {
        Objects.requireNonNull(typed);
        Objects.requireNonNull(agent);
        if (limit < 1) {
            throw new IllegalArgumentException("1 or more");
        }
    }
}
