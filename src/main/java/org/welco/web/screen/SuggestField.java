package org.welco.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.welco.access.CurrentCaller;
import org.welco.referential.SuggestValues;

/** Whether a field has suggestions, for the tag {@code suggest}. */
@Named
@RequestScoped
public class SuggestField {

    private CurrentCaller caller;
    private SuggestValues values;

    SuggestField() {}

    @Inject
    public SuggestField(CurrentCaller caller, SuggestValues values) {
        this.caller = caller;
        this.values = values;
    }

    /** @param attribute name that authentic gives it */
    public boolean on(String attribute) {
        return caller.get()
                .agent()
                .filter(agent -> values.suggests(attribute, agent))
                .isPresent();
    }
}
