package org.welco.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.welco.publik.testing.PublikTown;
import org.welco.search.testing.PlayedSource;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/** Each source answers, or fails, for itself. */
class AskingEverySourceTest {

    private final CurrentTenant current = new CurrentTenant();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final TenantGate gate = new TenantGate(current, threads);
    private final CountDownLatch never = new CountDownLatch(1);
    private final Tenant tenant = PublikTown.tenant(
            "courrier.ville.test", URI.create("http://127.0.0.1:1/"), URI.create("http://127.0.0.1:2/"), Map.of());

    @AfterEach
    void nobody_waits_any_more() {
        never.countDown();
        threads.shutdownNow();
    }

    private PlayedSource knows(String name) {
        return PlayedSource.of(
                name,
                question -> List.of(new SearchHit(name, current.get().host(), "", question.typed(), "", "même nom")));
    }

    private List<SearchHit> waits() {
        try {
            never.await();
        } catch (InterruptedException given) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    private Map<String, SearchAnswer> ask(String scope, SearchSource... sources) {
        SearchEverywhere everywhere = new SearchEverywhere(List.of(sources), gate, current);
        List<SearchAnswer> answers =
                gate.call(tenant, () -> everywhere.search(new SearchQuestion("martin", Optional.empty(), 20), scope));
        return answers.stream().collect(Collectors.toMap(SearchAnswer::source, Function.identity()));
    }

    @Test
    void each_is_asked_as_that_town_for_what_was_typed() {
        SearchAnswer answer = ask("all", knows("a")).get("a");

        assertThat(answer.hits()).singleElement().satisfies(hit -> {
            assertThat(hit.id()).isEqualTo("courrier.ville.test");
            assertThat(hit.text()).isEqualTo("martin");
        });
        assertThat(answer.trouble()).isEmpty();
    }

    @Test
    void a_source_that_is_late_says_so_and_the_others_answer() {
        Map<String, SearchAnswer> answers =
                ask("all", PlayedSource.of("a", question -> waits()).patient(Duration.ofMillis(50)), knows("b"));

        assertThat(answers.get("a").hits()).isEmpty();
        assertThat(answers.get("a").trouble()).isEqualTo("cette source n’a pas répondu à temps");
        assertThat(answers.get("b").hits()).hasSize(1);
    }

    @Test
    void a_source_that_is_down_says_what_it_knows_of_it() {
        Map<String, SearchAnswer> answers = ask(
                "all",
                PlayedSource.of("a", question -> {
                    throw new SearchSourceException("w.c.s. est injoignable", null);
                }),
                knows("b"));

        assertThat(answers.get("a").trouble()).isEqualTo("w.c.s. est injoignable");
        assertThat(answers.get("b").hits()).hasSize(1);
    }

    @Test
    void a_source_that_fails_as_nobody_foresaw_tells_nothing_of_what_it_met() {
        Map<String, SearchAnswer> answers = ask(
                "all",
                PlayedSource.of("a", question -> {
                    throw new IllegalStateException("Jean Martin, 06 12 34 56 78");
                }),
                PlayedSource.of("b", question -> null),
                knows("c"));

        assertThat(answers.get("a").trouble()).isEqualTo("cette source n’a pas pu chercher");
        assertThat(answers.get("b").trouble()).isEqualTo("cette source n’a pas pu chercher");
        assertThat(answers.get("c").hits()).hasSize(1);
    }

    @Test
    void what_a_source_lacks_is_told_beside_what_it_found() {
        SearchAnswer answer =
                ask("all", knows("a").lacking("recherche exacte seulement")).get("a");

        assertThat(answer.hits()).hasSize(1);
        assertThat(answer.trouble()).isEmpty();
        assertThat(answer.lacking()).isEqualTo("recherche exacte seulement");
    }

    @Test
    void a_scope_asks_that_source_alone_and_one_that_there_is_not_asks_them_all() {
        assertThat(ask("b", knows("a"), knows("b"))).containsOnlyKeys("b");
        assertThat(ask("zzz", knows("a"), knows("b"))).containsOnlyKeys("a", "b");
    }

    @Test
    void several_are_asked_alone_and_one_among_them_that_there_is_not_is_left_out() {
        assertThat(ask("b,zzz,c", knows("a"), knows("b"), knows("c"))).containsOnlyKeys("b", "c");
    }
}
