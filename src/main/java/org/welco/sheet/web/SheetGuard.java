package org.welco.sheet.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import org.welco.access.CurrentCaller;
import org.welco.access.Right;
import org.welco.sheet.SheetPart;
import org.welco.sheet.SheetSight;

/** Which parts this agent sees. A page does not ask for the others; whoever does all the same is refused. */
@RequestScoped
public class SheetGuard {

    private CurrentCaller caller;
    private SheetSight sight;

    SheetGuard() {}

    @Inject
    public SheetGuard(CurrentCaller caller, SheetSight sight) {
        this.caller = caller;
        this.sight = sight;
    }

    /** Letters are for agents who process letters, whatever else the tenant says. */
    boolean shows(SheetPart part) {
        return (part != SheetPart.LETTERS || caller.get().may(Right.MAIL_DESK))
                && sight.shows(part, caller.get().agent().orElseThrow());
    }

    /** Answers 403, and ends the present request, where the part is not for this agent. @return whether it is */
    boolean admits(SheetPart part) {
        boolean shown = shows(part);
        if (!shown) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_FORBIDDEN);
            faces.responseComplete();
        }
        return shown;
    }
}
