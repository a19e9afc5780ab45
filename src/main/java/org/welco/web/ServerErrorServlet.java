package org.welco.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import org.welco.access.Incident;
import org.welco.access.web.RefusalAnswer;
import org.welco.tenant.Tenants;
import org.welco.web.screen.IncidentAnswer;

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

    private final transient Tenants tenants;

    @Inject
    public ServerErrorServlet(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (thrown == null && status instanceof Integer code && code < OUR_FAULT) {
            RefusalAnswer.write(response, RefusalOf.status(code));
            return;
        }
        Throwable cause = thrown instanceof Throwable known
                ? known
                : new IllegalStateException("the server answered " + status + " by itself");
        String host = request.getServerName();
        IncidentAnswer.write(request, response, Incident.log(LOG, host + " web", cause), tenants.byHost(host));
    }
}
