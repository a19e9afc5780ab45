package org.welco.agent.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.welco.tenant.CurrentTenant;

/**
 * {@code GET /login/status/}: whether this browser is signed in here, for the sign-in card. {@code GET /signed-in/}: the page
 * that ends a sign-in begun from a frame, and tells the frames.
 */
@WebServlet({"/login/status", "/login/status/", "/signed-in", "/signed-in/"})
public class SignedInServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient AgentSessions sessions;
    private final transient CurrentTenant tenant;

    @Inject
    public SignedInServlet(AgentSessions sessions, CurrentTenant tenant) {
        this.sessions = sessions;
        this.tenant = tenant;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/login")) {
            boolean signedIn = sessions.find(request, tenant.get()).isPresent();
            response.setContentType("application/json");
            response.getOutputStream()
                    .write(Json.createObjectBuilder()
                            .add("signedIn", signedIn)
                            .build()
                            .toString()
                            .getBytes(StandardCharsets.UTF_8));
            return;
        }
        Words words = Words.of(request);
        new PlainPage(words, words.say("signin.done.title"))
                .say(words.say("signin.done.text"))
                .gesture(words.say("signin.home"), "/")
                .running("done.js")
                .write(request, response, HttpServletResponse.SC_OK, tenant.get());
    }
}
