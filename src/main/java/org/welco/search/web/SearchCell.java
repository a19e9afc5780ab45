package org.welco.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.primefaces.PrimeFaces;
import org.welco.access.CurrentCaller;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenDirectory;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.citizen.PageInHand;
import org.welco.search.SearchAnswer;
import org.welco.search.SearchEverywhere;
import org.welco.search.SearchHit;
import org.welco.search.SearchQuestion;
import org.welco.search.query.Understanding;

/** One box: each source is asked by a call of its own, so that lines come as they come. What is typed is posted. */
@Named
@RequestScoped
public class SearchCell {

    private static final int LINES = 20;
    private static final String BUNDLE = "org.welco.search.web.messages";

    /** Scopes that the page offers, in order. */
    private static final List<String> SCOPES = List.of(SearchEverywhere.ALL, "citizens", "requests", "mail");

    private CurrentCaller caller;
    private SearchEverywhere search;
    private CitizenDirectory citizens;
    private PageInHand inHand;
    private final Map<String, SearchAnswer> answers = new HashMap<>();

    SearchCell() {}

    @Inject
    public SearchCell(CurrentCaller caller, SearchEverywhere search, CitizenDirectory citizens, PageInHand inHand) {
        this.caller = caller;
        this.search = search;
        this.citizens = citizens;
        this.inHand = inHand;
    }

    /** As the address says, everything unless it names one. */
    public String getScope() {
        return SCOPES.contains(text("scope")) ? text("scope") : SearchEverywhere.ALL;
    }

    public List<String> getScopes() {
        return SCOPES;
    }

    public String scopeWord(String scope) {
        return words().getString("search.scope." + scope);
    }

    public String title(String source) {
        return words().getString("search.source." + source);
    }

    /** Asks one source what the agent typed; too little asks for nothing. */
    public void ask(String source) {
        String typed = text("q");
        List<SearchAnswer> found = Understanding.isTooShort(typed)
                ? List.of()
                : search.search(new SearchQuestion(typed, Optional.of(agent()), LINES), source);
        found.stream().filter(answer -> answer.source().equals(source)).forEach(answer -> answers.put(source, answer));
    }

    public boolean isShown(String source) {
        return !hits(source).isEmpty();
    }

    public List<SearchHit> hits(String source) {
        return Optional.ofNullable(answers.get(source)).map(SearchAnswer::hits).orElse(List.of());
    }

    public String trouble(String source) {
        return Optional.ofNullable(answers.get(source))
                .map(SearchAnswer::trouble)
                .orElse("");
    }

    /** The citizen is in hand on the whole page from now on. One who is gone meanwhile is not, and that is said. */
    public void take() {
        try {
            citizens.get(text("uuid"), agent())
                    .ifPresentOrElse(inHand::take, () -> refuse(words().getString("search.gone")));
        } catch (CitizenDirectoryException failure) {
            refuse(failure.getMessage());
        }
    }

    private static void refuse(String sentence) {
        PrimeFaces.current().ajax().addCallbackParam("refusal", sentence);
    }

    private Agent agent() {
        return caller.get().agent().orElseThrow();
    }

    private static String text(String parameter) {
        return Optional.ofNullable(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get(parameter))
                .orElse("");
    }

    private static ResourceBundle words() {
        return ResourceBundle.getBundle(
                BUNDLE, FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
}
