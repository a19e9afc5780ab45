package org.welco.agent;

import java.time.Instant;
import java.util.Objects;
import org.welco.tenant.Tenant;

/**
 * One agent's stay, from his sign-in to his sign-out, in one browser and one tenant. Safe for any thread. Whatever lives
 * longer than a request, such as a socket, keeps it and asks {@link #isOver()}.
 */
public final class AgentSession {

    private final String host;
    private final String providerSession;
    private volatile Agent agent;
    private volatile Instant confirmedAt;
    private volatile Instant seenAt;
    private volatile boolean over;

    /**
     * @param providerSession the identity provider's own name for the session, empty when it has none
     * @param now when the directory confirmed the agent
     */
    public AgentSession(Tenant tenant, Agent agent, String providerSession, Instant now) {
        this.host = tenant.host();
        this.agent = Objects.requireNonNull(agent);
        this.providerSession = Objects.requireNonNull(providerSession);
        this.confirmedAt = Objects.requireNonNull(now);
        this.seenAt = now;
    }

    public Agent agent() {
        return agent;
    }

    /** Host of the one tenant in which it means anything. */
    public String host() {
        return host;
    }

    public String providerSession() {
        return providerSession;
    }

    public boolean isOf(Tenant tenant) {
        return host.equals(tenant.host());
    }

    /** When the directory last said that the agent is one. */
    public Instant confirmedAt() {
        return confirmedAt;
    }

    /** When the agent last gave a sign of being there. */
    public Instant seenAt() {
        return seenAt;
    }

    /** The agent is there: a request of his, or his page's socket that answers. */
    public void seen(Instant now) {
        seenAt = Objects.requireNonNull(now);
    }

    /** The directory knows him, with these roles now. */
    public void confirm(Agent asHeIs, Instant now) {
        agent = Objects.requireNonNull(asHeIs);
        confirmedAt = Objects.requireNonNull(now);
    }

    /** Nothing may be done in it any more. */
    public void end() {
        over = true;
    }

    public boolean isOver() {
        return over;
    }
}
