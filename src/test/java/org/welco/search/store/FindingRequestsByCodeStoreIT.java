package org.welco.search.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.welco.mail.testing.StoreOnPostgres;
import org.welco.search.request.IndexedRequest;
import org.welco.search.request.IndexedRequest.What;
import org.welco.search.request.IndexedRequest.Who;
import org.welco.search.request.RequestIndex.Entry;
import org.welco.search.request.RequestIndex.Shown;

/** Marks of tracking codes in a real index. */
class FindingRequestsByCodeStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();
    private static final EntityManager EM = STORE.with(em -> em);
    private static final JpaRequestIndex INDEX = new JpaRequestIndex(EM, new JpaNameWords(EM));
    private static final JpaRequestCodes CODES = new JpaRequestCodes(EM);
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 29, 10, 0);

    private static void put(long id, String citizen, LocalDateTime modified) {
        IndexedRequest request = new IndexedRequest(
                new What("acte", id, "3-" + id, "Acte", "", TIME),
                new Who(citizen, "", "", "", List.of(), List.of(), Optional.empty()),
                "Nouveau",
                List.of("accueil", "Agent d’accueil"),
                "");
        STORE.does(() -> INDEX.put(List.of(new Entry(request, modified, Set.of(), Set.of()))));
    }

    private static void mark(long id, String mark) {
        STORE.does(() -> CODES.mark("acte", id, mark));
    }

    private static List<Long> find(String mark, Shown shown) {
        return STORE.in(() -> CODES.marked(mark, shown)).stream()
                .map(one -> one.what().internalId())
                .toList();
    }

    private static Shown to(String role) {
        return new Shown(Set.of(role), Set.of(), true);
    }

    @Test
    void a_request_is_found_by_its_mark_and_by_no_other() {
        put(1, "", TIME);
        put(2, "", TIME);
        mark(1, "m1");
        assertThat(find("m1", to("accueil"))).containsExactly(1L);
        assertThat(find("m", to("accueil"))).isEmpty();
        assertThat(find("", to("accueil"))).isEmpty();
    }

    @Test
    void a_mark_stays_when_the_request_is_read_again() {
        put(3, "", TIME);
        mark(3, "m3");
        put(3, "c1", TIME.plusHours(1));
        assertThat(find("m3", to("Agent d’accueil"))).containsExactly(3L);
    }

    @Test
    void only_whoever_may_be_shown_it_finds_it() {
        put(4, "c1", TIME);
        mark(4, "m4");
        assertThat(find("m4", to("voirie"))).isEmpty();
        assertThat(find("m4", new Shown(Set.of("accueil"), Set.of(), false))).isEmpty();
        assertThat(find("m4", new Shown(Set.of(), Set.of("acte"), true))).containsExactly(4L);
    }

    @Test
    void a_request_that_is_gone_takes_its_mark_along() {
        put(5, "", TIME);
        mark(5, "m5");
        STORE.does(() -> INDEX.remove("acte", List.of(5L)));
        put(5, "", TIME);
        assertThat(find("m5", to("accueil"))).isEmpty();
        mark(6, "m6");
        assertThat(find("m6", to("accueil"))).isEmpty();
    }

    @Test
    void a_mark_is_looked_up_by_its_index() {
        put(7, "", TIME);
        mark(7, "m7");
        Object plan = STORE.in(() -> {
            EM.createNativeQuery("select set_config('enable_seqscan', 'off', true)")
                    .getSingleResult();
            return String.valueOf(
                    EM.createNativeQuery("explain select 1 from search_request where code <> '' and code = 'm7'")
                            .getResultList());
        });
        assertThat(plan.toString()).contains("search_request_code");
    }
}
