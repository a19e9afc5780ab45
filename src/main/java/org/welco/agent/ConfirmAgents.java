package org.welco.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;
import org.welco.tenant.Tenants;

/**
 * Asks the directory again and again whether the agents who are signed in still are agents, and with which roles: authentic
 * goes on serving a deactivated one. Whoever is at work is asked about in the background; whoever comes back after a while, at
 * his first request. Safe for any thread; waits for the network; without transaction.
 */
@ApplicationScoped
public class ConfirmAgents {

    /** How old an answer may be when an agent does something: within a minute nobody does anything any more. */
    static final Duration OLDEST = Duration.ofSeconds(60);

    /** How old an answer grows before the directory is asked again about an agent at work. */
    static final Duration USUAL = Duration.ofSeconds(30);

    /** Who did nothing for so long is not at work. */
    static final Duration AT_WORK = Duration.ofMinutes(5);

    /** How long an agent works on while the directory does not answer. */
    static final Duration GRACE = Duration.ofMinutes(10);

    private static final Logger LOG = System.getLogger(ConfirmAgents.class.getName());

    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private LiveSessions sessions;
    private AgentDirectory directory;
    private Tenants tenants;
    private TenantGate gate;
    private Clock clock;

    ConfirmAgents() {}

    @Inject
    public ConfirmAgents(
            LiveSessions sessions, AgentDirectory directory, Tenants tenants, TenantGate gate, Clock clock) {
        this.sessions = sessions;
        this.directory = directory;
        this.tenants = tenants;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * An agent does something: asks the directory if its last answer is too old.
     *
     * @return whether he may go on; when not, his session is over, or the directory has been silent for too long
     */
    public boolean confirm(Tenant tenant, AgentSession session) {
        Instant now = clock.instant();
        session.seen(now);
        if (isFresh(session, now, OLDEST)) {
            return !session.isOver();
        }
        synchronized (session) {
            if (!isFresh(session, clock.instant(), OLDEST)) {
                ask(tenant, session);
            }
        }
        return !session.isOver() && isFresh(session, clock.instant(), GRACE);
    }

    /** Asks about everybody at work on this node, tenant beside tenant, and returns without waiting. */
    public void round() {
        for (Tenant tenant : tenants.all()) {
            List<AgentSession> due = due(tenant);
            if (!due.isEmpty() && busy.add(tenant.host())) {
                hand(tenant, due);
            }
        }
    }

    /** To another thread; when that does not take it, the next round tries again. */
    private void hand(Tenant tenant, List<AgentSession> due) {
        try {
            gate.submit(tenant, () -> {
                try {
                    due.forEach(session -> ask(tenant, session));
                } finally {
                    busy.remove(tenant.host());
                }
                return null;
            });
        } catch (RejectedExecutionException e) {
            busy.remove(tenant.host());
            LOG.log(Level.WARNING, tenant.host() + " agent: nobody confirmed, no thread is free", e);
        }
    }

    private List<AgentSession> due(Tenant tenant) {
        Instant now = clock.instant();
        return sessions.of(tenant).stream()
                .filter(session -> !isFresh(session, now, USUAL))
                .filter(session -> session.seenAt().plus(AT_WORK).isAfter(now))
                .toList();
    }

    private void ask(Tenant tenant, AgentSession session) {
        String nameId = session.agent().nameId();
        try {
            Optional<Agent> agent = directory.find(tenant, nameId);
            if (agent.isPresent()) {
                session.confirm(agent.get(), clock.instant());
            } else {
                session.end();
                sessions.remove(session);
                LOG.log(Level.INFO, "{0} agent: {1} is none any more, signed out", tenant.host(), nameId);
            }
        } catch (AgentDirectoryException e) {
            LOG.log(Level.WARNING, "{0} agent: nobody confirmed, {1}", tenant.host(), e.getMessage());
        } catch (RuntimeException e) {
            // one agent's trouble keeps nobody else from being asked about; unconfirmed for too long, he is out
            LOG.log(Level.ERROR, tenant.host() + " agent: nobody confirmed", e);
        }
    }

    private static boolean isFresh(AgentSession session, Instant now, Duration age) {
        return session.confirmedAt().plus(age).isAfter(now);
    }
}
