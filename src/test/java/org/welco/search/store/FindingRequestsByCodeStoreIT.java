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
    private static final ByIndex BY_INDEX = new ByIndex(EM);
    private static final JpaRequestIndex INDEX = new JpaRequestIndex(EM, new JpaNameWords(EM, BY_INDEX), BY_INDEX);
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
    void a_mark_outlives_the_row_of_its_request() {
        put(5, "", TIME);
        mark(5, "m5");
        STORE.does(() -> INDEX.remove("acte", List.of(5L)));
        assertThat(find("m5", to("accueil"))).isEmpty();
        put(5, "", TIME);
        assertThat(find("m5", to("accueil"))).containsExactly(5L);
    }

    @Test
    void a_mark_may_come_before_its_request() {
        mark(6, "m6");
        assertThat(find("m6", to("accueil"))).isEmpty();
        put(6, "", TIME);
        assertThat(find("m6", to("accueil"))).containsExactly(6L);
    }

    @Test
    void a_forgotten_mark_finds_nothing() {
        put(8, "", TIME);
        mark(8, "m8");
        STORE.does(() -> CODES.forget("acte", List.of(8L)));
        assertThat(find("m8", to("accueil"))).isEmpty();
    }

    @Test
    void another_mark_of_the_same_request_replaces_the_former() {
        put(9, "", TIME);
        mark(9, "m9");
        mark(9, "n9");
        assertThat(find("m9", to("accueil"))).isEmpty();
        assertThat(find("n9", to("accueil"))).containsExactly(9L);
    }

    @Test
    void the_marks_of_a_form_are_known_from_an_hour_on() {
        STORE.does(() -> CODES.mark("lent", 1, "l1"));
        STORE.does(() -> CODES.mark("lent", 2, "l2"));
        assertThat(STORE.in(() -> CODES.known("lent"))).isEmpty();
        STORE.does(() -> EM.createNativeQuery("update search_code set told_at = told_at - interval '61 minutes'"
                        + " where form = 'lent' and internal_id = 2")
                .executeUpdate());
        assertThat(STORE.in(() -> CODES.known("lent"))).containsExactly(2L);
    }

    @Test
    void a_mark_is_looked_up_by_its_index() {
        put(7, "", TIME);
        mark(7, "m7");
        Object plan = STORE.in(() -> {
            EM.createNativeQuery("select set_config('enable_seqscan', 'off', true)")
                    .getSingleResult();
            return String.valueOf(
                    EM.createNativeQuery("explain select form, internal_id from search_code where code = 'm7'")
                            .getResultList());
        });
        assertThat(plan.toString()).contains("search_code_code");
    }
}
