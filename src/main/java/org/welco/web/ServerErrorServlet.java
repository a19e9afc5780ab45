package org.welco.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import org.welco.access.Incident;
import org.welco.access.Refusal;

/**
 * Answers in place of the server's own error pages. Only the server comes here, by forwarding: the table of paths does not
 * know this address.
 */
@WebServlet(ServerErrorServlet.ADDRESS)
public class ServerErrorServlet extends HttpServlet {

    /** As in web.xml. */
    static final String ADDRESS = "/__error__";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(ServerErrorServlet.class.getName());
    private static final int OUR_FAULT = 500;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Refusal refusal = refusal(request);
        byte[] body = refusal.envelope().toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(refusal.status());
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static Refusal refusal(HttpServletRequest request) {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (thrown == null && status instanceof Integer code && code < OUR_FAULT) {
            return RefusalOf.status(code);
        }
        Throwable cause = thrown instanceof Throwable known
                ? known
                : new IllegalStateException("the server answered " + status + " by itself");
        return Refusal.incident(Incident.log(LOG, request.getServerName() + " web", cause));
    }
}
