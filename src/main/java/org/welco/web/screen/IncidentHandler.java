package org.welco.web.screen;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.util.Iterator;
import java.util.Optional;
import org.welco.access.Incident;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;

/**
 * What nobody caught while a page was served is an incident: its cause goes into the log, its number to the agent. After a
 * gesture his page stays as it is, with all that he typed.
 */
public class IncidentHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = System.getLogger(IncidentHandler.class.getName());

    IncidentHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    /** Named in faces-config.xml. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new IncidentHandler(getWrapped().getExceptionHandler());
        }
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> unhandled =
                getUnhandledExceptionQueuedEvents().iterator();
        Throwable first = null;
        while (unhandled.hasNext()) {
            Throwable thrown = unhandled.next().getContext().getException();
            first = first == null ? thrown : first;
            unhandled.remove();
        }
        if (first != null) {
            answer(FacesContext.getCurrentInstance(), first);
        }
    }

    private static void answer(FacesContext context, Throwable thrown) {
        HttpServletRequest request =
                (HttpServletRequest) context.getExternalContext().getRequest();
        HttpServletResponse response =
                (HttpServletResponse) context.getExternalContext().getResponse();
        String number = Incident.log(LOG, request.getServerName() + " web", thrown);
        context.responseComplete();
        if (!response.isCommitted()) {
            try {
                Tenant tenant = CDI.current().select(CurrentTenant.class).get().get();
                IncidentAnswer.write(request, response, number, Optional.of(tenant));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
