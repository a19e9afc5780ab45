package org.welco.agent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.welco.tenant.Tenant;

/** The agents' sessions that this node holds. Safe for any thread. */
@ApplicationScoped
public class LiveSessions {

    private final Set<AgentSession> sessions = ConcurrentHashMap.newKeySet();

    public void add(AgentSession session) {
        sessions.add(session);
    }

    /** Whoever holds it lets it go: its end, or the time-out of the browser's session. */
    public void remove(AgentSession session) {
        sessions.remove(session);
    }

    public List<AgentSession> of(Tenant tenant) {
        return sessions.stream().filter(session -> session.isOf(tenant)).toList();
    }

    /**
     * Ends the sessions to which the identity provider gives that name.
     *
     * @param providerSession not empty
     * @return how many there were
     */
    public int end(Tenant tenant, String providerSession) {
        List<AgentSession> ended = of(tenant).stream()
                .filter(session -> session.providerSession().equals(providerSession))
                .toList();
        ended.forEach(AgentSession::end);
        ended.forEach(sessions::remove);
        return ended.size();
    }
}
