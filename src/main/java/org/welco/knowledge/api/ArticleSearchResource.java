package org.welco.knowledge.api;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.access.Caller;
import org.welco.access.CurrentCaller;
import org.welco.access.Refusal;
import org.welco.access.Right;
import org.welco.access.api.Envelope;
import org.welco.access.role.RightsOfAgent;
import org.welco.agent.Agent;
import org.welco.agent.AgentDirectoryException;
import org.welco.knowledge.ArticleLine;
import org.welco.knowledge.find.FindArticles;
import org.welco.knowledge.find.FoundArticle;
import org.welco.platform.html.Html;
import org.welco.search.Pages;
import org.welco.search.api.SearchingAgents;
import org.welco.tenant.CurrentTenant;

/**
 * {@code GET /api/kb/search/?q=&category=&limit=}: for agents who may read articles, in their session or signed for by a service, and for
 * programs with the search right. Anybody else who proves himself gets an empty list.
 */
@Path("kb/search")
@RequestScoped
public class ArticleSearchResource {

    /** Held: whoever asks for one looks through all archives of the server for it each time. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private static final int USUAL = 20;
    private static final int MOST = 50;

    private CurrentCaller caller;
    private SearchingAgents agents;
    private FindArticles find;
    private Pages pages;
    private CurrentTenant tenant;

    ArticleSearchResource() {}

    @Inject
    public ArticleSearchResource(
            CurrentCaller caller, SearchingAgents agents, FindArticles find, Pages pages, CurrentTenant tenant) {
        this.caller = caller;
        this.agents = agents;
        this.find = find;
        this.pages = pages;
        this.tenant = tenant;
    }

    /**
     * @param q what was typed; nothing at all gives all articles by title
     * @param category as articles name it; all unless it is said
     * @param limit 1 to 50; anything else is the nearest of them
     */
    @GET
    public Response find(
            @QueryParam("q") String q, @QueryParam("category") String category, @QueryParam("limit") String limit) {
        try {
            return answer(
                    mayRead(caller.get())
                            ? find.find(
                                    q == null ? "" : q,
                                    Optional.ofNullable(category).filter(name -> !name.isBlank()),
                                    size(limit))
                            : List.of());
        } catch (AgentDirectoryException unknown) {
            return Envelope.refused(new Refusal(
                    503,
                    "agents-unavailable",
                    "L’annuaire des agents n’a pas dit qui cherche : réessayez dans un instant."));
        }
    }

    private boolean mayRead(Caller asking) {
        Optional<Agent> agent = agents.of(asking);
        return agent.map(one -> RightsOfAgent.in(tenant.get(), one).contains(Right.KB_READER))
                .orElseGet(() -> asking.may(Right.SEARCH));
    }

    private static int size(String limit) {
        if (limit == null || !limit.matches("\\d{1,9}")) {
            return USUAL;
        }
        return Math.max(1, Math.min(MOST, Integer.parseInt(limit)));
    }

    private Response answer(List<FoundArticle> found) {
        JsonArrayBuilder data = JSON.createArrayBuilder();
        found.forEach(one -> data.add(json(one)));
        return Response.ok(
                        JSON.createObjectBuilder()
                                .add("err", 0)
                                .add("data", data)
                                .build(),
                        MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Portals put the description into their page as it is: it is escaped here, but for the marks. */
    private JsonObjectBuilder json(FoundArticle found) {
        ArticleLine line = found.line();
        String category = line.category().isEmpty() ? "" : Html.escaped(line.category()) + " · ";
        return JSON.createObjectBuilder()
                .add("source", "kb")
                .add("id", String.valueOf(line.id()))
                .add("url", pages.article(line.id()))
                .add("text", line.title())
                .add("description", category + found.passage().html())
                .add("category", line.category())
                .add("keywords", JSON.createArrayBuilder(line.keywords()))
                .add("forms", JSON.createArrayBuilder(line.forms()));
    }
}
