package org.welco.search.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.welco.mail.testing.StoreOnPostgres;
import org.welco.search.find.Wanted;
import org.welco.search.request.IndexedRequest;
import org.welco.search.request.IndexedRequest.What;
import org.welco.search.request.IndexedRequest.Who;
import org.welco.search.request.RequestIndex.Entry;
import org.welco.search.request.RequestIndex.Shown;

/** Requests in a real index, and how far their forms are followed. */
class KeepingRequestsStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();
    private static final EntityManager EM = STORE.with(em -> em);
    private static final ByIndex BY_INDEX = new ByIndex(EM);
    private static final JpaRequestIndex INDEX = new JpaRequestIndex(EM, new JpaNameWords(EM, BY_INDEX), BY_INDEX);
    private static final JpaRequestFollowStates STATES = new JpaRequestFollowStates(EM);
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 29, 12, 0);

    private static Entry entry(String form, long id, String status, LocalDateTime modified) {
        IndexedRequest request = new IndexedRequest(
                new What(form, id, "1-" + id, "Acte", "État civil", NOON),
                new Who("", "Jean", "Martin", "", List.of(), List.of(), Optional.empty()),
                status,
                List.of("accueil"),
                "https://demarches.ville.test/backoffice/");
        return new Entry(request, modified, Set.of("martin", "jean"), Set.of(-7));
    }

    private static Entry of(String citizen, long id, int key) {
        Entry entry = entry("comptes", id, "Nouveau", NOON);
        Who who = new Who(citizen, "Jean", "Martin", "", List.of(), List.of(), Optional.empty());
        IndexedRequest request = new IndexedRequest(
                entry.request().what(), who, "Nouveau", entry.request().roles(), "");
        return new Entry(request, NOON, Set.of(), Set.of(key));
    }

    private static List<Long> find(int key, boolean withAccount, int limit) {
        Wanted wanted = new Wanted(List.of(Set.of(key)), Optional.empty());
        return STORE.in(() -> INDEX.find(wanted, new Shown(Set.of("accueil"), Set.of(), withAccount), limit)).stream()
                .map(request -> request.what().internalId())
                .toList();
    }

    @Test
    void requests_of_accounts_come_out_only_where_they_may() {
        put(of("", 1, -11), of("c1", 2, -11));

        assertThat(find(-11, false, 10)).containsExactly(1L);
        assertThat(find(-11, true, 10)).containsExactly(1L, 2L);
    }

    @Test
    void no_more_come_out_than_are_asked_for() {
        put(of("", 3, -12), of("c1", 4, -12), of("c2", 5, -12));

        assertThat(find(-12, true, 2)).hasSize(2).contains(3L);
        assertThat(find(-12, true, 1)).containsExactly(3L);
    }

    @Test
    void a_request_that_gets_an_account_is_one_of_an_account() {
        put(of("", 6, -13));
        put(of("c1", 6, -13));

        assertThat(find(-13, false, 10)).isEmpty();
        assertThat(find(-13, true, 10)).containsExactly(6L);
    }

    private static int put(Entry... entries) {
        return STORE.in(() -> INDEX.put(List.of(entries)));
    }

    @Test
    void what_says_the_same_as_before_is_not_written_again() {
        assertThat(put(entry("memes", 1, "Nouveau", NOON), entry("memes", 2, "Nouveau", NOON)))
                .isEqualTo(2);
        assertThat(put(entry("memes", 1, "Nouveau", NOON), entry("memes", 2, "Clos", NOON)))
                .isEqualTo(1);
    }

    @Test
    void what_is_older_than_what_is_held_changes_nothing() {
        put(entry("vieux", 1, "Clos", NOON));

        assertThat(put(entry("vieux", 1, "Nouveau", NOON.minusSeconds(1)))).isZero();
        assertThat(STORE.in(() -> INDEX.held("vieux", List.of(1L)))).isEqualTo(Map.of(1L, NOON));
    }

    @Test
    void what_was_just_read_replaces_what_is_held_with_a_later_date() {
        put(entry("heure", 1, "Clos", NOON));

        assertThat(STORE.in(() -> INDEX.replace(List.of(entry("heure", 1, "Nouveau", NOON.minusHours(1))))))
                .isEqualTo(1);
        assertThat(STORE.in(() -> INDEX.held("heure", List.of(1L)))).isEqualTo(Map.of(1L, NOON.minusHours(1)));
    }

    @Test
    void what_was_just_read_and_says_the_same_is_not_written_again() {
        put(entry("pareil", 1, "Clos", NOON));

        assertThat(STORE.in(() -> INDEX.replace(List.of(entry("pareil", 1, "Clos", NOON)))))
                .isZero();
    }

    @Test
    void a_form_is_refused_until_it_is_followed() {
        STORE.in(() -> {
            STATES.refuse("bruit");
            return null;
        });
        assertThat(STORE.in(STATES::refused)).contains("bruit");
        assertThat(STORE.in(() -> STATES.followed("bruit"))).isEmpty();

        STORE.in(() -> {
            STATES.follow("bruit", NOON);
            return null;
        });

        assertThat(STORE.in(STATES::refused)).doesNotContain("bruit");
        assertThat(STORE.in(() -> STATES.followed("bruit"))).contains(NOON);
    }

    @Test
    void a_refusal_does_not_forget_how_far_the_form_was_followed() {
        STORE.in(() -> {
            STATES.follow("lent", NOON);
            STATES.refuse("lent");
            return null;
        });

        assertThat(STORE.in(() -> STATES.followed("lent"))).contains(NOON);
    }

    @Test
    void when_everything_was_read_is_remembered() {
        Instant now = Instant.parse("2026-11-29T02:00:00Z");
        STORE.in(() -> {
            STATES.full(now);
            return null;
        });

        assertThat(STORE.in(STATES::fullAt)).contains(now);
    }

    @Test
    void no_table_is_read_whole_for_a_page_of_requests() {
        List<?> read = STORE.in(() -> {
            INDEX.put(List.of(entry("pages", 1, "Nouveau", NOON)));
            INDEX.held("pages", List.of(1L, 2L));
            INDEX.remove("pages", List.of(2L));
            return EM.createNativeQuery(
                            "select relname from pg_stat_xact_user_tables where seq_scan > 0 and relname = 'search_request'")
                    .getResultList();
        });

        assertThat(read).isEmpty();
    }
}
