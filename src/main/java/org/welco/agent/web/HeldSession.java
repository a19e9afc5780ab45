package org.welco.agent.web;

import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import org.welco.agent.AgentSession;
import org.welco.agent.LiveSessions;

/** An agent's session in an HTTP session: it is over when the server lets that go, by a time-out for instance. */
record HeldSession(AgentSession session, LiveSessions live) implements HttpSessionBindingListener {

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        live.add(session);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        session.end();
        live.remove(session);
    }
}
