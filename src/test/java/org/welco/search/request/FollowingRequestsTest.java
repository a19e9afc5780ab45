package org.welco.search.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.welco.publik.testing.PublikTown;
import org.welco.request.RequestSourceException;
import org.welco.request.RequestSourceException.Kind;
import org.welco.search.TenantPhones;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;
import org.welco.tenant.TenantReloaded;

/** The index of requests becomes what w.c.s. holds, whatever becomes of single forms. */
class FollowingRequestsTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 29, 12, 0);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T11:00:00Z"), ZoneOffset.UTC);
    private static final BooleanSupplier ALWAYS = () -> true;

    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, null);
    private final Tenant tenant = PublikTown.tenant(
            "courrier.ville.test", URI.create("http://127.0.0.1:1/"), URI.create("http://127.0.0.1:2/"), Map.of());

    private final PlayedExports exports = new PlayedExports();
    private final RequestsInMemory index = new RequestsInMemory();
    private final CodesInMemory codes = new CodesInMemory();
    private final FollowRequests follow = new FollowRequests(
            exports, new RequestLedger(index, index, codes, new TenantPhones(current), current), current, CLOCK);

    private String run(boolean all, BooleanSupplier goesOn) {
        return gate.call(tenant, () -> follow.follow(all, goesOn));
    }

    private String run() {
        return run(false, ALWAYS);
    }

    private String all() {
        return run(true, ALWAYS);
    }

    @Test
    void a_change_and_a_new_request_are_followed() {
        exports.write("acte", 1, "Martin", NOON);
        run();
        exports.write("acte", 1, "Durand", NOON.plusMinutes(1));
        exports.write("acte", 2, "Petit", NOON.plusMinutes(2));

        assertThat(run()).isEqualTo("2 demandes écrites, 0 retirées");
        assertThat(index.names("acte")).isEqualTo(Map.of(1L, "Durand", 2L, "Petit"));
    }

    @Test
    void a_request_changed_twice_within_a_second_is_as_it_was_last() {
        exports.write("acte", 1, "Martin", NOON);
        run();
        exports.write("acte", 1, "Durand", NOON);
        run();

        assertThat(index.names("acte")).containsEntry(1L, "Durand");
    }

    @Test
    void what_was_read_before_and_is_older_is_not_handed_over_again() {
        exports.write("acte", 1, "Martin", NOON);
        exports.write("acte", 2, "Petit", NOON.plusMinutes(1));
        run();
        int before = index.writings();
        run();

        assertThat(index.writings() - before).as("the last one alone").isEqualTo(1);
    }

    @Test
    void a_wcs_that_tells_of_no_form_any_more_empties_nothing() {
        exports.write("acte", 1, "Martin", NOON);
        run();
        exports.loses("acte");

        assertThatExceptionOfType(RequestSourceException.class)
                .isThrownBy(this::all)
                .withMessageContaining("aucune démarche");
        assertThat(index.names("acte")).isEqualTo(Map.of(1L, "Martin"));
    }

    @Test
    void a_form_for_which_nobody_answers_keeps_no_other_from_being_followed() {
        exports.write("acte", 1, "Martin", NOON);
        exports.empty("bruit");
        exports.troubles("bruit", Kind.UNREACHABLE);
        exports.write("voirie", 2, "Petit", NOON);

        assertThatExceptionOfType(RequestSourceException.class).isThrownBy(this::run);

        assertThat(index.names("voirie")).isEqualTo(Map.of(2L, "Petit"));
    }

    @Test
    void where_nobody_answers_at_all_not_every_form_is_asked_for() {
        silent("a", "b", "c", "d", "e");

        assertThatExceptionOfType(RequestSourceException.class).isThrownBy(this::run);

        assertThat(exports.asked()).containsExactly("a", "b", "c");
    }

    private void silent(String... forms) {
        for (String form : forms) {
            exports.empty(form);
            exports.troubles(form, Kind.UNREACHABLE);
        }
    }

    @Test
    void the_forms_behind_three_that_do_not_answer_come_first_the_next_time() {
        silent("a", "b", "c");
        exports.write("d", 1, "Martin", NOON);
        exports.write("e", 2, "Petit", NOON);
        assertThatExceptionOfType(RequestSourceException.class).isThrownBy(this::run);
        assertThatExceptionOfType(RequestSourceException.class).isThrownBy(this::run);

        assertThat(exports.asked()).containsExactly("a", "b", "c", "d", "e", "a", "b", "c");
        assertThat(index.names("e")).isEqualTo(Map.of(2L, "Petit"));
    }

    @Test
    void a_town_that_changed_its_settings_is_followed_from_its_first_form() {
        silent("a", "b", "c");
        exports.empty("d");
        assertThatExceptionOfType(RequestSourceException.class).isThrownBy(this::run);
        follow.forget(new TenantReloaded(Optional.of(tenant), Optional.of(tenant)));
        assertThatExceptionOfType(RequestSourceException.class).isThrownBy(this::run);

        assertThat(exports.asked()).containsExactly("a", "b", "c", "a", "b", "c");
    }

    @Test
    void three_forms_that_do_not_answer_do_not_have_everything_read_again_without_end() {
        exports.write("a", 1, "Martin", NOON);
        silent("b", "c", "d");
        assertThatExceptionOfType(RequestSourceException.class).isThrownBy(this::all);

        assertThat(gate.call(tenant, () -> follow.isOld(Duration.ofHours(20)))).isFalse();
    }

    @Test
    void where_no_form_answered_everything_is_still_to_be_read() {
        silent("a", "b", "c");
        assertThatExceptionOfType(RequestSourceException.class).isThrownBy(this::all);

        assertThat(gate.call(tenant, () -> follow.isOld(Duration.ofHours(20)))).isTrue();
    }

    @Test
    void a_form_whose_list_is_refused_does_not_have_everything_read_again_without_end() {
        exports.write("acte", 1, "Martin", NOON);
        exports.empty("bruit");
        exports.troubles("bruit", Kind.REFUSED);

        assertThat(all()).isEqualTo("1 demandes écrites, 0 retirées, 1 démarches refusées");

        assertThat(gate.call(tenant, () -> follow.isOld(Duration.ofHours(20)))).isFalse();
    }

    @Test
    void a_form_whose_list_is_refused_is_said_to_be_lacking_until_it_is_followed() {
        RequestStanding standing = new RequestStanding(index, index);
        exports.empty("bruit");
        exports.troubles("bruit", Kind.RIGHTS);
        run();
        assertThat(standing.lacking())
                .isEqualTo("recherche exacte seulement pour 1 démarche dont w.c.s. refuse la liste");

        exports.troubles("bruit", Optional.empty());
        run();

        assertThat(standing.lacking()).isEmpty();
    }

    @Test
    void an_interrupted_reading_of_everything_is_begun_again() {
        exports.write("acte", 1, "Martin", NOON);
        run(true, () -> false);

        assertThat(gate.call(tenant, () -> follow.isOld(Duration.ofHours(20)))).isTrue();
    }

    @Test
    void reading_everything_takes_out_what_is_gone_and_not_what_moved_between_two_pages() {
        for (int id = 1; id <= 25; id++) {
            exports.write("acte", id, "Martin" + id, NOON.plusSeconds(id));
        }
        run();
        exports.delete("acte", 3);
        exports.overlooks(7);
        all();

        assertThat(index.names("acte")).hasSize(24).doesNotContainKey(3L).containsEntry(7L, "Martin7");
    }

    @Test
    void reading_everything_writes_again_what_bears_the_same_date() {
        exports.write("acte", 1, "Martin", NOON);
        exports.write("acte", 2, "Petit", NOON.plusHours(2));
        run();
        exports.write("acte", 1, "Durand", NOON);
        run();
        assertThat(index.names("acte")).containsEntry(1L, "Martin");

        assertThat(all()).isEqualTo("1 demandes écrites, 0 retirées ; 1 écarts corrigés");

        assertThat(index.names("acte")).containsEntry(1L, "Durand");
    }

    @Test
    void reading_everything_mends_what_is_held_with_a_later_date() {
        exports.write("acte", 1, "Martin", NOON.plusHours(1));
        run();
        exports.write("acte", 1, "Durand", NOON);
        run();
        assertThat(index.names("acte")).containsEntry(1L, "Martin");
        all();

        assertThat(index.names("acte")).containsEntry(1L, "Durand");
    }

    @Test
    void a_form_that_is_gone_takes_its_requests_along() {
        exports.write("acte", 1, "Martin", NOON);
        exports.write("voirie", 2, "Petit", NOON);
        run();
        PlayedExports others = new PlayedExports();
        others.write("acte", 1, "Martin", NOON);
        FollowRequests later = new FollowRequests(
                others, new RequestLedger(index, index, codes, new TenantPhones(current), current), current, CLOCK);

        assertThat(gate.call(tenant, () -> later.follow(false, ALWAYS))).endsWith("1 retirées");
        assertThat(index.names("voirie")).isEmpty();
    }

    @Test
    void the_code_of_a_request_outlives_a_list_that_lacks_its_form() {
        exports.write("voirie", 2, "Petit", NOON);
        run();
        codes.mark("voirie", 2, "m2");
        exports.loses("voirie");
        exports.write("acte", 1, "Martin", NOON);
        run();

        assertThat(index.names("voirie")).isEmpty();
        assertThat(codes.ids()).isEqualTo(Map.of("m2", "voirie/2"));
    }

    @Test
    void the_code_of_a_request_that_reading_everything_finds_gone_goes_with_it() {
        exports.write("acte", 1, "Martin", NOON);
        exports.write("acte", 2, "Petit", NOON);
        run();
        codes.mark("acte", 1, "m1");
        codes.mark("acte", 2, "m2");
        codes.mark("acte", 3, "m3");
        exports.delete("acte", 1);
        all();

        assertThat(codes.ids()).as("3 never came").isEqualTo(Map.of("m2", "acte/2"));
    }
}
