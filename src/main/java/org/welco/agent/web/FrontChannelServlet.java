package org.welco.agent.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.welco.agent.LiveSessions;
import org.welco.agent.signin.IdentityProvider;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;

/**
 * {@code GET /logout/frontchannel/?iss=&sid=}: the identity provider's sign-out page loads it in a frame of the agent's browser
 * (OpenID Connect Front-Channel Logout 1.0). The name of the session is a secret between it and us; whoever has it may end it.
 * The answer is the same whether there was such a session or not.
 */
@WebServlet({"/logout/frontchannel", "/logout/frontchannel/"})
public class FrontChannelServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(FrontChannelServlet.class.getName());

    private final transient LiveSessions sessions;
    private final transient IdentityProvider provider;
    private final transient CurrentTenant tenant;

    @Inject
    public FrontChannelServlet(LiveSessions sessions, IdentityProvider provider, CurrentTenant tenant) {
        this.sessions = sessions;
        this.provider = provider;
        this.tenant = tenant;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Tenant here = tenant.get();
        String session = request.getParameter("sid");
        String issuer = request.getParameter("iss");
        if (session != null && !session.isEmpty() && issuer != null && provider.isCalled(here, issuer)) {
            int ended = sessions.end(here, session);
            LOG.log(Level.INFO, "{0} agent: the provider signed {1} session(s) out", here.host(), ended);
        }
        Words words = Words.of(request);
        new PlainPage(words, words.say("signout.done.title"))
                .framedByProvider()
                .write(request, response, HttpServletResponse.SC_OK, here);
    }
}
