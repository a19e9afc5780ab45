package org.welco.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import org.welco.access.BodyTooBigException;
import org.welco.access.Incident;
import org.welco.access.Refusal;
import org.welco.access.RefusedException;
import org.welco.access.api.Envelope;
import org.welco.tenant.CurrentTenant;

/** Turns whatever a resource or Jersey throws into Publik's envelope. Unexpected is an incident, without stack trace. */
@Provider
@ApplicationScoped
public class ErrorAnswers implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ErrorAnswers.class.getName());
    private static final int OUR_FAULT = 500;
    private static final int THEIR_FAULT = 400;

    private CurrentTenant tenant;

    ErrorAnswers() {}

    @Inject
    public ErrorAnswers(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof RefusedException refused) {
            return Envelope.refused(refused.refusal());
        }
        if (BodyTooBigException.isIn(thrown)) {
            return Envelope.refused(Refusal.BODY_TOO_BIG);
        }
        if (thrown instanceof WebApplicationException known) {
            return ofServer(known);
        }
        return incident(thrown);
    }

    private Response ofServer(WebApplicationException known) {
        Response response = known.getResponse();
        if (response.hasEntity() || response.getStatus() < THEIR_FAULT) {
            return response;
        }
        if (response.getStatus() >= OUR_FAULT) {
            return incident(known);
        }
        Refusal refusal = RefusalOf.status(response.getStatus());
        Response.ResponseBuilder answer = Response.fromResponse(Envelope.refused(refusal));
        Object allow = response.getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null
                ? answer.build()
                : answer.header(HttpHeaders.ALLOW, allow).build();
    }

    private Response incident(Throwable thrown) {
        String where = tenant.isPresent() ? tenant.get().host() : "platform";
        return Envelope.refused(Refusal.incident(Incident.log(LOG, where + " api", thrown)));
    }
}
