package org.welco.mail.api;

import org.welco.access.CurrentCaller;
import org.welco.agent.Agent;

/** The agent of the present call, on paths that agents alone may call. */
final class Agents {

    private Agents() {}

    static Agent of(CurrentCaller caller) {
        return caller.get()
                .agent()
                .orElseThrow(() -> new IllegalStateException("a path for agents let in somebody else"));
    }
}
