package org.welco.agent.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.welco.agent.signin.ReturnAddress;
import org.welco.agent.signin.SignInException;
import org.welco.agent.signin.StartSignIn;
import org.welco.tenant.CurrentTenant;

/**
 * {@code GET /login/?next=<path>}: off to the identity provider, and to that page afterwards. {@code GET /login/silent/}: the
 * same with nothing shown, in a frame of the sign-in card.
 */
@WebServlet({"/login", "/login/", "/login/silent", "/login/silent/"})
public class LoginServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String SILENT = "/login/silent";

    private final transient StartSignIn start;
    private final transient CurrentTenant tenant;

    @Inject
    public LoginServlet(StartSignIn start, CurrentTenant tenant) {
        this.start = start;
        this.tenant = tenant;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean silent = request.getRequestURI().startsWith(SILENT);
        try {
            StartSignIn.Departure departure = start.start(ReturnAddress.orHome(request.getParameter("next")), silent);
            AttemptCookie.leave(response, tenant.get(), departure.attempt());
            response.setHeader("Location", departure.page().toString());
            response.setStatus(HttpServletResponse.SC_FOUND);
        } catch (SignInException e) {
            SignInAnswer.failed(request, response, tenant.get(), e);
        }
    }
}
