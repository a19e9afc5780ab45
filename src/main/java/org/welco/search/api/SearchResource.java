package org.welco.search.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.welco.access.Caller;
import org.welco.access.CurrentCaller;
import org.welco.access.Right;
import org.welco.agent.Agent;
import org.welco.agent.AgentDirectoryException;
import org.welco.platform.html.Html;
import org.welco.search.SearchAnswer;
import org.welco.search.SearchEverywhere;
import org.welco.search.SearchHit;
import org.welco.search.SearchQuestion;
import org.welco.search.query.Understanding;

/**
 * {@code GET /api/search/?q=&scope=&limit=}: for agents, in their session or signed for by a service, and for programs with
 * the search right. Anybody else who proves himself gets an empty list.
 */
@Path("search")
@RequestScoped
public class SearchResource {

    /** Held: whoever asks for one looks through all archives of the server for it each time. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private static final int USUAL = 20;
    private static final int MOST = 50;

    private static final String UNKNOWN = "l’annuaire des agents n’a pas dit qui cherche : réessayez dans un instant";

    private CurrentCaller caller;
    private SearchingAgents agents;
    private SearchEverywhere search;

    SearchResource() {}

    @Inject
    public SearchResource(CurrentCaller caller, SearchingAgents agents, SearchEverywhere search) {
        this.caller = caller;
        this.agents = agents;
        this.search = search;
    }

    /**
     * @param q what was typed
     * @param scope a source, several with commas between, or all
     * @param limit lines per source, 1 to 50; anything else is the nearest of them
     */
    @GET
    public Response find(
            @QueryParam("q") String q, @QueryParam("scope") String scope, @QueryParam("limit") String limit) {
        Caller asking = caller.get();
        Optional<Agent> agent;
        try {
            agent = agents.of(asking);
        } catch (AgentDirectoryException unknown) {
            return answer(List.of(SearchAnswer.failed("agents", UNKNOWN)));
        }
        String typed = q == null ? "" : q;
        if (agent.isEmpty() && !asking.may(Right.SEARCH) || Understanding.isTooShort(typed)) {
            return answer(List.of());
        }
        String within = scope == null ? SearchEverywhere.ALL : scope;
        return answer(search.search(new SearchQuestion(typed, agent, size(limit)), within));
    }

    private static int size(String limit) {
        if (limit == null || !limit.matches("\\d{1,9}")) {
            return USUAL;
        }
        return Math.max(1, Math.min(MOST, Integer.parseInt(limit)));
    }

    private static Response answer(List<SearchAnswer> answers) {
        JsonArrayBuilder data = JSON.createArrayBuilder();
        Map<String, SearchHit> shown = new LinkedHashMap<>();
        answers.forEach(answer -> answer.hits().forEach(hit -> shown.merge(what(hit), hit, SearchResource::linked)));
        shown.values().stream().map(SearchResource::json).forEach(data::add);
        JsonObject body = JSON.createObjectBuilder()
                .add("err", 0)
                .add("data", data)
                .add("troubles", said(answers, SearchAnswer::trouble))
                .add("notes", said(answers, SearchAnswer::lacking))
                .build();
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Two sources know requests: such a one stands where it came first. */
    private static String what(SearchHit hit) {
        return (hit.source().equals("wcs") ? "requests" : hit.source()) + " " + hit.id();
    }

    /** Either may know that the agent may open it. */
    private static SearchHit linked(SearchHit first, SearchHit other) {
        return first.url().isEmpty() ? first.leadingTo(other.url()) : first;
    }

    private static JsonArrayBuilder said(List<SearchAnswer> answers, Function<SearchAnswer, String> sentence) {
        JsonArrayBuilder said = JSON.createArrayBuilder();
        answers.stream()
                .filter(answer -> !sentence.apply(answer).isEmpty())
                .forEach(answer -> said.add(JSON.createObjectBuilder()
                        .add("source", answer.source())
                        .add("message", sentence.apply(answer))));
        return said;
    }

    /** Portals put the description into their page as it is: it is escaped here. */
    private static JsonObjectBuilder json(SearchHit hit) {
        return JSON.createObjectBuilder()
                .add("source", hit.source())
                .add("id", hit.id())
                .add("url", hit.url())
                .add("text", hit.text())
                .add("description", Html.escaped(hit.description()))
                .add("reason", hit.reason());
    }
}
