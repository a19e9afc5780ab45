package org.welco.search.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
     * @param scope a source, or all
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
            return answer(List.of(new SearchAnswer("agents", List.of(), UNKNOWN)));
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
        JsonArrayBuilder troubles = JSON.createArrayBuilder();
        // a request that two sources know stands where it came first
        Set<String> shown = new HashSet<>();
        for (SearchAnswer answer : answers) {
            answer.hits().stream()
                    .filter(hit -> shown.add(hit.id()))
                    .map(SearchResource::json)
                    .forEach(data::add);
            if (!answer.trouble().isEmpty()) {
                troubles.add(JSON.createObjectBuilder()
                        .add("source", answer.source())
                        .add("message", answer.trouble()));
            }
        }
        JsonObjectBuilder body = JSON.createObjectBuilder().add("err", 0).add("data", data);
        return Response.ok(body.add("troubles", troubles).build(), MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .build();
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
