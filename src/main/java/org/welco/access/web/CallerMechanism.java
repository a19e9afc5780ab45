package org.welco.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.welco.access.Caller;
import org.welco.access.IncomingCall;
import org.welco.access.Proof;
import org.welco.access.Route;
import org.welco.access.Route.Door;
import org.welco.access.Routes;
import org.welco.access.proof.ProveCaller;
import org.welco.agent.web.AgentSessions;

/**
 * The one mechanism of the application. It runs before all filters, finds out who calls and makes the {@link Caller} the
 * request's principal; it lets nobody in and turns nobody away, which is the business of {@link AccessFilter}. Paths
 * that the table does not know spend no proof.
 */
@ApplicationScoped
public class CallerMechanism implements HttpAuthenticationMechanism {

    private CallReader reader;
    private AgentSessions sessions;
    private ProveCaller proveCaller;

    CallerMechanism() {}

    @Inject
    public CallerMechanism(CallReader reader, AgentSessions sessions, ProveCaller proveCaller) {
        this.reader = reader;
        this.sessions = sessions;
        this.proveCaller = proveCaller;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        IncomingCall call = reader.read(request);
        Routes.Match match = Routes.match(call.method(), call.rawPath());
        Inquiry inquiry = inquire(request, call, match);
        inquiry.leaveIn(request);
        Optional<Caller> caller = inquiry.proof().caller();
        return caller.isPresent()
                ? context.notifyContainerAboutLogin(caller.get(), groups(caller.get()))
                : context.doNothing();
    }

    private IncomingCall inSession(HttpServletRequest request, IncomingCall call) {
        return call.tenant()
                .flatMap(tenant -> sessions.current(request, tenant))
                .map(session -> call.by(session.agent()))
                .orElse(call);
    }

    /** A failure is kept for the filters, which know how to answer: out of here the server would answer by itself. */
    private Inquiry inquire(HttpServletRequest request, IncomingCall call, Routes.Match match) {
        Optional<Route> route = match.route();
        if (route.isEmpty()) {
            return new Inquiry(call, match, Proof.absent(), Optional.empty());
        }
        try {
            IncomingCall made = route.get().door() == Door.OPEN ? call : inSession(request, call);
            return new Inquiry(made, match, proveCaller.prove(made, route.get()), Optional.empty());
        } catch (RuntimeException e) {
            return new Inquiry(call, match, Proof.absent(), Optional.of(e));
        }
    }

    private static Set<String> groups(Caller caller) {
        return caller.rights().stream().map(Enum::name).collect(Collectors.toSet());
    }
}
