package org.welco.web.screen;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.PrimeFaces;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspState;
import org.welco.tenant.CurrentTenant;

/**
 * Puts the policy of the present tenant on a page, in place of the one for programs, and tells PrimeFaces the nonce. PrimeFaces
 * could do it by itself from {@code primefaces.CSP_POLICY}, but reads that setting once and keeps it: the first tenant's
 * policy would stand on all pages.
 */
public class PolicyOfPages implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // the view, which holds the nonce, is not there yet
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        if (context.getViewRoot() == null || context.getResponseComplete()) {
            return;
        }
        CspState state = PrimeFacesContext.getCspState(context);
        String policy = PagePolicy.of(
                        CDI.current().select(CurrentTenant.class).get().get())
                .with(state.getNonce());
        context.getExternalContext().setResponseHeader("Content-Security-Policy", policy);
        state.setInitialized(true);
        // base64, checked by PrimeFaces when it comes back from a browser: no character to escape
        PrimeFaces.current()
                .executeInitScript("if(window.PrimeFaces){PrimeFaces.csp.init('" + state.getNonce() + "');}");
    }
}
