package org.welco.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.welco.access.CurrentCaller;
import org.welco.agent.Agent;
import org.welco.search.recent.KeepRecent;

/** The agent's searches of today, for an empty box. */
@Named
@RequestScoped
public class RecentCell {

    private CurrentCaller caller;
    private KeepRecent recent;
    private Optional<List<String>> searches = Optional.empty();
    private boolean changed;

    RecentCell() {}

    @Inject
    public RecentCell(CurrentCaller caller, KeepRecent recent) {
        this.caller = caller;
        this.recent = recent;
    }

    /** Newest first. Faces asks in each phase of each gesture; only those that change them draw them again. */
    public List<String> getSearches() {
        if (FacesContext.getCurrentInstance().isPostback() && !changed) {
            return List.of();
        }
        if (searches.isEmpty()) {
            searches = Optional.of(recent.of(agent()));
        }
        return searches.get();
    }

    /** What stands in the box is one of them from now on. */
    public void keep() {
        String typed = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("q", "");
        recent.keep(agent(), typed);
        changed = true;
    }

    public void forget() {
        recent.forget(agent());
        changed = true;
    }

    private Agent agent() {
        return caller.get().agent().orElseThrow();
    }
}
