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
import org.welco.search.request.IndexedRequest;
import org.welco.search.request.IndexedRequest.What;
import org.welco.search.request.IndexedRequest.Who;
import org.welco.search.request.RequestIndex.Entry;

/** Requests in a real index, and how far their forms are followed. */
class KeepingRequestsStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();
    private static final EntityManager EM = STORE.with(em -> em);
    private static final JpaRequestIndex INDEX = new JpaRequestIndex(EM, new JpaNameWords(EM));
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
}
