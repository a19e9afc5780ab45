package org.welco.web.screen;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.PrimeFaces;
import org.welco.citizen.PageInHand;

/** Tells the page, with each gesture's answer, who is in hand now. */
public class AnswerOfPages implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        if (event.getFacesContext().getPartialViewContext().isAjaxRequest()) {
            PageInHand inHand = CDI.current().select(PageInHand.class).get();
            PrimeFaces.current().ajax().addCallbackParam("welcoCitizen", inHand.uuid());
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // said with the answer
    }
}
