package org.welco.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.welco.agent.Agent;
import org.welco.publik.testing.PublikTown;
import org.welco.search.DeclaredSources.Declared;
import org.welco.search.testing.PlayedSource;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.TenantGate;

/** Our own sources and those that the tenant declares are asked together, each for whom it is. */
class SearchingEverywhereTest {

    private final CurrentTenant current = new CurrentTenant();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final TenantGate gate = new TenantGate(current, threads);
    private final SearchEverywhere search = new SearchEverywhere(
            List.of(
                    source("wcs"),
                    source("mail"),
                    source("code"),
                    source("citizens"),
                    source("requests"),
                    source("kb").onlyFor(PublikTown.LEILA)),
            agent -> agent.filter(PublikTown.LEILA::equals).isPresent()
                    ? List.of(new Declared(new SourceLabel("factures", "Factures", "bill"), source("factures")))
                    : List.of(),
            gate,
            current);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static PlayedSource source(String name) {
        return PlayedSource.of(name, question -> List.of(new SearchHit(name, name, "", name, "", "")));
    }

    private List<String> asked(Optional<Agent> agent, String scope) {
        return gate
                .call(
                        PublikTown.tenant(
                                "courrier.ville.test",
                                URI.create("http://127.0.0.1:1/"),
                                URI.create("http://127.0.0.1:2/"),
                                Map.of()),
                        () -> search.search(new SearchQuestion("lefevre", agent, 10), scope))
                .stream()
                .map(SearchAnswer::source)
                .toList();
    }

    @Test
    void they_stand_in_the_order_of_the_page_and_the_declared_ones_last() {
        assertThat(search.sources(Optional.of(PublikTown.LEILA)))
                .extracting(SourceLabel::name)
                .containsExactly("citizens", "requests", "wcs", "code", "mail", "kb", "factures");
        assertThat(asked(Optional.of(PublikTown.LEILA), "all"))
                .containsExactly("citizens", "requests", "wcs", "code", "mail", "kb", "factures");
    }

    @Test
    void one_that_may_show_him_nothing_is_neither_offered_nor_asked_and_no_other_in_its_place() {
        assertThat(search.sources(Optional.of(PublikTown.HUGO)))
                .extracting(SourceLabel::name)
                .doesNotContain("kb");
        assertThat(asked(Optional.of(PublikTown.HUGO), "all")).doesNotContain("kb");
        assertThat(asked(Optional.of(PublikTown.HUGO), "kb")).isEmpty();
        assertThat(asked(Optional.of(PublikTown.HUGO), "kb,mail")).containsExactly("mail");
    }

    @Test
    void only_a_declared_one_brings_a_title_of_its_own() {
        assertThat(search.sources(Optional.of(PublikTown.LEILA)))
                .filteredOn(label -> !label.title().isEmpty())
                .containsExactly(new SourceLabel("factures", "Factures", "bill"));
    }

    @Test
    void a_declared_one_is_asked_alone_by_its_name() {
        assertThat(asked(Optional.of(PublikTown.LEILA), "factures")).containsExactly("factures");
    }

    @Test
    void for_whom_it_is_not_its_name_is_that_of_nothing() {
        assertThat(search.sources(Optional.of(PublikTown.HUGO)))
                .extracting(SourceLabel::name)
                .doesNotContain("factures");
        assertThat(asked(Optional.of(PublikTown.HUGO), "factures")).doesNotContain("factures");
        assertThat(asked(Optional.empty(), "factures")).doesNotContain("factures");
    }
}
