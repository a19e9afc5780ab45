package org.welco.search.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.welco.access.Caller;
import org.welco.access.CurrentCaller;
import org.welco.access.Right;
import org.welco.publik.testing.PublikTown;
import org.welco.search.SearchEverywhere;
import org.welco.search.SearchHit;
import org.welco.search.SearchSource;
import org.welco.search.testing.PlayedSource;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.TenantGate;

/** A request that the index and w.c.s. both know is one line. */
class TellingRequestsOnceTest {

    private final CurrentTenant current = new CurrentTenant();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final TenantGate gate = new TenantGate(current, threads);

    @AfterEach
    void nobody_searches_any_more() {
        threads.shutdownNow();
    }

    private static SearchSource source(String name, SearchHit... hits) {
        return PlayedSource.of(name, question -> List.of(hits));
    }

    private static SearchHit hit(String source, String id, String url) {
        return new SearchHit(source, id, url, "Acte n° 1-2", "", "");
    }

    private List<JsonObject> answer(SearchSource... sources) {
        CurrentCaller caller = new CurrentCaller();
        caller.is(new Caller("api recherche", Set.of(Right.SEARCH), ""));
        SearchResource resource = new SearchResource(
                caller,
                new SearchingAgents((tenant, nameId) -> Optional.empty(), current, Clock.systemUTC()),
                new SearchEverywhere(List.of(sources), gate, current));
        JsonObject body = (JsonObject) gate.call(
                        PublikTown.tenant(
                                "courrier.ville.test",
                                URI.create("http://127.0.0.1:1/"),
                                URI.create("http://127.0.0.1:2/"),
                                Map.of()),
                        () -> resource.find("acte", null, null))
                .getEntity();
        return body.getJsonArray("data").getValuesAs(JsonObject.class);
    }

    @Test
    void it_stands_where_it_came_first_and_leads_where_either_says() {
        List<JsonObject> lines = answer(
                source("requests", hit("requests", "acte/2", ""), hit("requests", "acte/3", "https://a.test/3")),
                source("wcs", hit("wcs", "acte/2", "https://w.test/2"), hit("wcs", "acte/3", "https://w.test/3")));

        assertThat(lines).extracting(line -> line.getString("source")).containsExactly("requests", "requests");
        assertThat(lines)
                .extracting(line -> line.getString("url"))
                .containsExactly("https://w.test/2", "https://a.test/3");
    }

    @Test
    void what_other_sources_call_alike_is_another_thing() {
        assertThat(answer(source("citizens", hit("citizens", "12", "")), source("mail", hit("mail", "12", ""))))
                .hasSize(2);
    }
}
