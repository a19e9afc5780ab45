package org.welco.agent.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.welco.agent.AgentSession;
import org.welco.agent.signin.HandOver;
import org.welco.agent.signin.SignInException;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;

/**
 * Takes a sign-in from a tab into the frame that opened it, in a portal of another site. {@code GET /signed-in/hand-over/} is
 * the page in the tab; its script has a code made ({@code POST} to the same), and gives it to its opener alone, if that is a
 * page of the same origin. The frame brings it to {@code POST /login/arrive/} and gets a session of its own, which the browser
 * keeps for this portal only.
 */
@WebServlet({"/signed-in/hand-over", "/signed-in/hand-over/", "/login/arrive", "/login/arrive/"})
public class HandOverServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(HandOverServlet.class.getName());

    private final transient HandOver handOver;
    private final transient AgentSessions sessions;
    private final transient CurrentTenant tenant;

    @Inject
    public HandOverServlet(HandOver handOver, AgentSessions sessions, CurrentTenant tenant) {
        this.handOver = handOver;
        this.sessions = sessions;
        this.tenant = tenant;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Words words = Words.of(request);
        new PlainPage(words, words.say("signin.done.title"))
                .say(words.say("signin.done.text"))
                .gesture(words.say("signin.home"), "/")
                .running("hand-over.js")
                .write(request, response, HttpServletResponse.SC_OK, tenant.get());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (request.getRequestURI().startsWith("/login")) {
            arrive(request, response);
        } else {
            give(request, response);
        }
    }

    private void give(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<AgentSession> session = sessions.find(request, tenant.get());
        if (session.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String code = handOver.give(session.get());
        response.setContentType("application/json");
        response.getOutputStream()
                .write(Json.createObjectBuilder()
                        .add("code", code)
                        .build()
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Only a page of ours brings a code: nobody else signs an agent in under another name. */
    private void arrive(HttpServletRequest request, HttpServletResponse response) {
        Tenant here = tenant.get();
        String code = request.getParameter("code");
        if (!"same-origin".equals(request.getHeader("Sec-Fetch-Site")) || code == null) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            AgentSession arrived = handOver.take(code);
            sessions.openInFrame(request, response, arrived);
            LOG.log(
                    Level.INFO,
                    "{0} agent: {1} goes on in a portal of another site",
                    here.host(),
                    arrived.agent().nameId());
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (SignInException e) {
            LOG.log(Level.WARNING, "{0} agent: nobody arrived, {1}: {2}", here.host(), e.reason(), e.getMessage());
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
