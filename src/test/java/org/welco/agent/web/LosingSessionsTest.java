package org.welco.agent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.welco.access.PlayedRequest;
import org.welco.access.Town;
import org.welco.agent.Agent;
import org.welco.agent.AgentSession;
import org.welco.agent.LiveSessions;
import org.welco.tenant.Tenant;

/** The HTTP session of a request may be ended by another one at any moment. */
class LosingSessionsTest {

    private static final Tenant VILLE = Town.called("courrier.ville.fr").open();

    private final AgentSessions sessions = new AgentSessions(new LiveSessions(), null);
    private final AgentSession over = new AgentSession(
            VILLE,
            new Agent("a1", "Claire Vasseur", Set.of(), false),
            "session-7",
            Instant.parse("2026-11-23T09:00:00Z"));

    private static HttpSession session(Optional<Object> held) {
        return (HttpSession) Proxy.newProxyInstance(
                LosingSessionsTest.class.getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("getAttribute") && held.isPresent()) {
                        return held.get();
                    }
                    throw new IllegalStateException("already invalidated");
                });
    }

    private static HttpServletRequest with(HttpSession session) {
        return new PlayedRequest("courrier.ville.fr", "/", () -> session).request();
    }

    @Test
    void one_that_was_ended_meanwhile_is_nobody_s() {
        assertThat(sessions.find(with(session(Optional.empty())), VILLE)).isEmpty();
        assertThat(AgentSessions.find(session(Optional.empty()), VILLE)).isEmpty();
    }

    @Test
    void one_that_is_over_is_ended_once_whoever_was_first() {
        over.end();
        HttpSession held = session(Optional.of(new HeldSession(over, new LiveSessions())));
        assertThat(sessions.find(with(held), VILLE)).isEmpty();
    }

    @Test
    void leaving_twice_is_leaving() {
        assertThatCode(() -> sessions.close(with(session(Optional.empty())))).doesNotThrowAnyException();
    }
}
