package org.welco.mail.api;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.welco.agent.AgentSession;
import org.welco.mail.live.LiveDesk;
import org.welco.mail.live.SignOfLife;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/**
 * The line of an open page. The page says what it holds; everything else is said by us. One instance per socket, used by
 * one thread at a time; whatever reads or writes is handed over through the tenant's gate.
 */
@ServerEndpoint(value = "/cells/mail/live", configurator = LiveHandshake.class)
public class LiveEndpoint {

    private static final Logger LOG = System.getLogger(LiveEndpoint.class.getName());

    private static final int LONGEST_MESSAGE = 512;

    @Inject
    private LiveDesk desk;

    @Inject
    private SignOfLife signs;

    @Inject
    private TenantGate gate;

    private LiveLine line;

    /**
     * A line without agent is hung up: the filters let none in, unless he signed out in that very moment. Nothing is written
     * before the page has spoken: the server may still be at the upgrade of the connection. Tyrus' own idle time-out is left
     * alone: once in some hundred times it hangs up at once.
     */
    @OnOpen
    public void open(Session session) throws IOException {
        if (!(session.getUserProperties().get(LiveHandshake.TENANT) instanceof Tenant tenant)
                || !(session.getUserProperties().get(LiveHandshake.SESSION) instanceof AgentSession agent)) {
            session.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, ""));
            return;
        }
        line = new LiveLine(session, tenant, agent, signs, gate);
        desk.join(tenant, line);
    }

    /** The page speaks first, and is told everything from then on. */
    @OnMessage(maxMessageSize = LONGEST_MESSAGE)
    public void hear(String message) {
        if (line == null) {
            return;
        }
        boolean first = line.holds(message);
        if (first) {
            desk.greet(line.tenant(), line);
        }
    }

    @OnMessage
    public void alive(PongMessage pong) {
        if (line != null) {
            line.isAlive();
        }
    }

    @OnClose
    public void close() {
        if (line != null) {
            desk.leave(line.tenant(), line);
        }
    }

    /** Pages go away without a word all day long. */
    @OnError
    public void broken(Throwable failure) {
        LOG.log(Level.DEBUG, "live: a line broke: {0}", failure.toString());
    }
}
