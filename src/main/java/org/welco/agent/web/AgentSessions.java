package org.welco.agent.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.welco.agent.AgentSession;
import org.welco.agent.ConfirmAgents;
import org.welco.agent.LiveSessions;
import org.welco.tenant.Tenant;

/**
 * Agents' sessions in HTTP sessions. The server shares HTTP sessions between all hosts: one that was opened for a tenant is
 * nothing on the host of another.
 */
@ApplicationScoped
public class AgentSessions {

    private static final Logger LOG = System.getLogger(AgentSessions.class.getName());
    private static final String KEY = AgentSession.class.getName();

    private LiveSessions live;
    private ConfirmAgents confirm;

    AgentSessions() {}

    @Inject
    public AgentSessions(LiveSessions live, ConfirmAgents confirm) {
        this.live = live;
        this.confirm = confirm;
    }

    /** The session in which an agent does something. May wait for the directory, when its last answer is too old. */
    public Optional<AgentSession> current(HttpServletRequest request, Tenant tenant) {
        return find(request, tenant).filter(session -> confirm.confirm(tenant, session));
    }

    /** The agent's session in that tenant, as long as it is not over. Waits for nothing. */
    public Optional<AgentSession> find(HttpServletRequest request, Tenant tenant) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        if (held(session).filter(held -> held.session().isOver()).isPresent()) {
            invalidate(session);
            return Optional.empty();
        }
        return find(session, tenant);
    }

    /** The same, for whoever holds the HTTP session only, such as a websocket's handshake. */
    public static Optional<AgentSession> find(HttpSession session, Tenant tenant) {
        return held(session)
                .map(HeldSession::session)
                .filter(one -> one.isOf(tenant))
                .filter(one -> !one.isOver());
    }

    /** Empty also when another request ended the HTTP session meanwhile. */
    private static Optional<HeldSession> held(HttpSession session) {
        try {
            return session.getAttribute(KEY) instanceof HeldSession held ? Optional.of(held) : Optional.empty();
        } catch (IllegalStateException ended) {
            LOG.log(Level.DEBUG, "agent: a session ended while it was looked at", ended);
            return Optional.empty();
        }
    }

    private static void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException ended) {
            LOG.log(Level.DEBUG, "agent: a session was ended twice", ended);
        }
    }

    /**
     * An agent arrives. Whatever session the browser came with is over, and the new one has a name that nobody knew before;
     * but the same agent's other frame, which arrived a moment earlier, keeps its own.
     */
    void open(HttpServletRequest request, HttpServletResponse response, Tenant tenant, AgentSession arrived) {
        Optional<AgentSession> before = find(request, tenant);
        if (before.isPresent() && isSame(before.get(), arrived)) {
            before.get().confirm(arrived.agent(), arrived.confirmedAt());
            return;
        }
        begin(request, arrived);
        if (tenant.baseUrl().getScheme().equals("https")) {
            SessionCookies.secure(response);
        }
    }

    /** An agent arrives in a frame of a portal of another site: his browser keeps the session for that portal alone. */
    void openInFrame(HttpServletRequest request, HttpServletResponse response, AgentSession arrived) {
        begin(request, arrived);
        SessionCookies.partition(response);
    }

    private void begin(HttpServletRequest request, AgentSession arrived) {
        close(request);
        request.getSession(true).setAttribute(KEY, new HeldSession(arrived, live));
        request.changeSessionId();
    }

    /** The agent signs out: the sessions that were handed over from his end with it. */
    void signOut(HttpServletRequest request, Tenant tenant) {
        find(request, tenant)
                .map(AgentSession::providerSession)
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> live.end(tenant, name));
        close(request);
    }

    /** Ends whatever session the browser has. */
    void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            invalidate(session);
        }
    }

    private static boolean isSame(AgentSession one, AgentSession other) {
        return one.agent().nameId().equals(other.agent().nameId())
                && one.providerSession().equals(other.providerSession());
    }
}
