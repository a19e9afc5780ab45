package org.welco.mail.api;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Optional;
import org.welco.agent.AgentSession;
import org.welco.agent.web.AgentSessions;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;

/**
 * Gives a socket its tenant and its agent, once and for all. It runs behind the filters of {@code access.web}: the host is a
 * tenant's, the agent has the right, and the page that opens the socket is our own. The properties are of one socket alone:
 * Tyrus 2.1 copies them for each handshake (TyrusEndpointWrapper.onHandShakeResponse).
 */
public class LiveHandshake extends ServerEndpointConfig.Configurator {

    static final String TENANT = "welco.tenant";
    static final String SESSION = "welco.session";

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        Tenant tenant = CDI.current().select(CurrentTenant.class).get().get();
        config.getUserProperties().put(TENANT, tenant);
        sessionOf(request, tenant)
                .ifPresent(session -> config.getUserProperties().put(SESSION, session));
    }

    private static Optional<AgentSession> sessionOf(HandshakeRequest request, Tenant tenant) {
        return request.getHttpSession() instanceof HttpSession session
                ? AgentSessions.find(session, tenant)
                : Optional.empty();
    }
}
