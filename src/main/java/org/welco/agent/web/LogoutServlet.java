package org.welco.agent.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.welco.agent.signin.IdentityProvider;
import org.welco.agent.signin.SignInException;
import org.welco.tenant.CurrentTenant;

/**
 * {@code GET /logout/}: ends the session here, then at the identity provider, which sends the browser to {@code
 * /logout/done/}; when that is not possible, a page says so. A page of another site signs nobody out.
 */
@WebServlet({"/logout", "/logout/", "/logout/done", "/logout/done/"})
public class LogoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(LogoutServlet.class.getName());
    private static final String DONE = "/logout/done";

    private final transient AgentSessions sessions;
    private final transient IdentityProvider provider;
    private final transient CurrentTenant tenant;

    @Inject
    public LogoutServlet(AgentSessions sessions, IdentityProvider provider, CurrentTenant tenant) {
        this.sessions = sessions;
        this.provider = provider;
        this.tenant = tenant;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith(DONE)) {
            goodbye(request, response);
        } else if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            go(response, "/");
        } else {
            sessions.signOut(request, tenant.get());
            leave(request, response);
        }
    }

    /** A provider that does not answer keeps nobody signed in here; but whoever leaves must know that it may know him still. */
    private void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            go(response, provider.endOfSession(tenant.get()).toString());
        } catch (SignInException e) {
            LOG.log(
                    Level.WARNING,
                    "{0} agent: signed out here only: {1}",
                    tenant.get().host(),
                    e.getMessage());
            Words words = Words.of(request);
            new PlainPage(words, words.say("signout.here.title"))
                    .say(words.say("signout.here.text"))
                    .say(words.say("signout.done.text"))
                    .gesture(words.say("signout.again"), "/logout/")
                    .write(request, response, HttpServletResponse.SC_OK, tenant.get());
        }
    }

    private void goodbye(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Words words = Words.of(request);
        new PlainPage(words, words.say("signout.done.title"))
                .say(words.say("signout.done.text"))
                .gesture(words.say("signin.again"), "/login/")
                .write(request, response, HttpServletResponse.SC_OK, tenant.get());
    }

    private static void go(HttpServletResponse response, String address) {
        response.setHeader("Location", address);
        response.setStatus(HttpServletResponse.SC_FOUND);
    }
}
