package org.welco.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.welco.search.SourceLabel;
import org.welco.search.name.ReadNames;
import org.welco.search.query.Understanding;

/**
 * One box: what the index finds is asked in one call, each other source by a call of its own, so that lines come as they come. What
 * is typed is posted.
 */
@Named
@RequestScoped
public class SearchCell {

    private static final int LINES = 20;
    private static final String BUNDLE = "org.welco.search.web.messages";

    /** Scopes that the page always offers, in order; an address may name any source. */
    private static final List<String> SCOPES = List.of(SearchEverywhere.ALL, "citizens", "requests", "mail", "kb");

    private static final String REQUESTS = "requests";
    /** What is found by the index: none of them is late without the other. */
    private static final Set<String> INDEXED = Set.of("citizens", REQUESTS);

    /** What finds requests in other ways. */
    private static final List<String> ALSO_REQUESTS = List.of("wcs", "code");

    private CurrentCaller caller;
    private SearchEverywhere search;
    private CitizenDirectory citizens;
    private PageInHand inHand;
    private ReadNames names;
    private List<SourceLabel> labels = List.of();
    private final Map<String, SearchAnswer> answers = new HashMap<>();

    SearchCell() {}

    @Inject
    public SearchCell(
            CurrentCaller caller,
            SearchEverywhere search,
            CitizenDirectory citizens,
            PageInHand inHand,
            ReadNames names) {
        this.caller = caller;
        this.search = search;
        this.citizens = citizens;
        this.inHand = inHand;
        this.names = names;
    }

    /** The page with the box is on its way to an agent, who will type soon. */
    public void open() {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            names.ahead();
        }
    }

    /** In the order in which their lines are shown. */
    public List<SourceLabel> getSources() {
        if (labels.isEmpty()) {
            labels = search.sources(Optional.of(agent()));
        }
        return labels;
    }

    /** As the address says, everything unless it names one that is for him. */
    public String getScope() {
        String named = text("scope");
        return label(named).isPresent() ? named : SearchEverywhere.ALL;
    }

    /** Those that the agent may choose; the one that the address names is among them. */
    public List<String> getScopes() {
        List<String> scopes = new ArrayList<>(SCOPES);
        scopes.removeIf(
                scope -> !scope.equals(SearchEverywhere.ALL) && label(scope).isEmpty());
        String present = getScope();
        if (!scopes.contains(present)) {
            scopes.add(present);
        }
        return scopes;
    }

    public String scopeWord(String scope) {
        return SCOPES.contains(scope)
                ? words().getString("search.scope." + scope)
                : label(scope).map(this::title).orElse(scope);
    }

    /** The scope, besides its own name, in which a source is asked. */
    public String scopeOf(SourceLabel label) {
        return ALSO_REQUESTS.contains(label.name()) ? REQUESTS : label.name();
    }

    /** As the town calls it; ours in the language of the page. */
    public String title(SourceLabel label) {
        return label.title().isEmpty() ? words().getString("search.source." + label.name()) : label.title();
    }

    /** The id of the place of its lines. */
    public String place(SourceLabel label) {
        return "search-at-" + label.name().replaceAll("[^A-Za-z0-9_-]", "_");
    }

    private Optional<SourceLabel> label(String name) {
        return getSources().stream().filter(label -> label.name().equals(name)).findFirst();
    }

    /** Whether the index finds it: the page asks such sources together. */
    public boolean isIndexed(SourceLabel label) {
        return INDEXED.contains(label.name());
    }

    /** Asks the sources that the page names, separated by commas, what the agent typed; too little asks for nothing. */
    public void ask() {
        List<String> names = List.of(text("source").split(","));
        List<SourceLabel> asked = getSources().stream()
                .filter(label -> names.contains(label.name()))
                .toList();
        String typed = text("q");
        if (!asked.isEmpty() && !Understanding.isTooShort(typed)) {
            String scope = asked.stream().map(SourceLabel::name).collect(Collectors.joining(","));
            search.search(new SearchQuestion(typed, Optional.of(agent()), LINES), scope)
                    .forEach(answer -> answers.put(answer.source(), answer));
        }
        asked.forEach(label -> PrimeFaces.current().ajax().update(place(label)));
    }

    /** Whether the source found something, or has something to say. */
    public boolean isShown(SourceLabel label) {
        return !hits(label).isEmpty()
                || !trouble(label).isEmpty()
                || !lacking(label).isEmpty();
    }

    public List<SearchHit> hits(SourceLabel label) {
        return answer(label).map(SearchAnswer::hits).orElse(List.of());
    }

    /** As a sentence of its own; empty when all is well. */
    public String trouble(SourceLabel label) {
        return sentence(label, SearchAnswer::trouble);
    }

    /** What its lines do not hold, as a sentence of its own; empty when they hold everything. */
    public String lacking(SourceLabel label) {
        return sentence(label, SearchAnswer::lacking);
    }

    private String sentence(SourceLabel label, Function<SearchAnswer, String> said) {
        String words = answer(label).map(said).orElse("");
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private Optional<SearchAnswer> answer(SourceLabel label) {
        return Optional.ofNullable(answers.get(label.name()));
    }

    /** Whether the line is tried as a tracking code, by a gesture of the agent only, instead of leading somewhere. */
    public boolean isCode(SearchHit hit) {
        return hit.source().equals("code");
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
