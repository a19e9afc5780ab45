package org.welco.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.welco.access.Caller;
import org.welco.access.CurrentCaller;
import org.welco.access.Right;
import org.welco.agent.Agent;
import org.welco.tenant.CurrentTenant;

/** The first page of the desk: the parts that this agent is shown, in the order of his tenant. */
@Named("desk")
@RequestScoped
public class DeskPage {

    private CurrentTenant tenant;
    private CurrentCaller caller;

    DeskPage() {}

    @Inject
    public DeskPage(CurrentTenant tenant, CurrentCaller caller) {
        this.tenant = tenant;
        this.caller = caller;
    }

    /** Their words; a part that is closed to him is not among them. */
    public List<String> getParts() {
        Agent agent = caller.get().agent().orElseThrow();
        return DeskPlan.of(tenant.get()).places().stream()
                .filter(place -> place.isFor(agent) && isOpen(place.part(), caller.get()))
                .map(place -> place.part().word())
                .toList();
    }

    private static boolean isOpen(DeskPart part, Caller caller) {
        return switch (part) {
            case MAIL -> caller.may(Right.MAIL_DESK);
            case KNOWLEDGE -> caller.may(Right.KB_READER);
            case SEARCH, FORMS -> true;
        };
    }

    /** Where the agent begins a form: on the desk, or in the cell alone when the desk has no forms for him. */
    public String getForms() {
        return getParts().contains(DeskPart.FORMS.word()) ? "/#forms" : "/cells/forms";
    }
}
