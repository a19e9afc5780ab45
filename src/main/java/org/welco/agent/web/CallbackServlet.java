package org.welco.agent.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.welco.agent.signin.FinishSignIn;
import org.welco.agent.signin.SignInException;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;

/** {@code GET /login/callback/}: where the identity provider sends the browser back. */
@WebServlet({"/login/callback", "/login/callback/"})
public class CallbackServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(CallbackServlet.class.getName());

    private final transient FinishSignIn finish;
    private final transient AgentSessions sessions;
    private final transient CurrentTenant tenant;

    @Inject
    public CallbackServlet(FinishSignIn finish, AgentSessions sessions, CurrentTenant tenant) {
        this.finish = finish;
        this.sessions = sessions;
        this.tenant = tenant;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Tenant here = tenant.get();
        String state = orEmpty(request.getParameter("state"));
        FinishSignIn.Return back = new FinishSignIn.Return(
                state,
                AttemptCookie.take(request, response, here, state),
                orEmpty(request.getParameter("code")),
                orEmpty(request.getParameter("error")),
                Optional.ofNullable(request.getParameter("iss")));
        try {
            FinishSignIn.Arrival arrival = finish.finish(back);
            sessions.open(request, response, here, arrival.session());
            LOG.log(
                    Level.INFO,
                    "{0} agent: {1} signed in",
                    here.host(),
                    arrival.session().agent().nameId());
            goOn(request, response, here, arrival);
        } catch (SignInException e) {
            SignInAnswer.failed(request, response, here, e);
        }
    }

    private static void goOn(
            HttpServletRequest request, HttpServletResponse response, Tenant here, FinishSignIn.Arrival arrival)
            throws IOException {
        if (PlainPage.isFramed(request)) {
            SignInAnswer.tellCard(request, response, here, "DONE");
            return;
        }
        response.setHeader("Location", arrival.returnTo().text());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
