package org.welco.search.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.welco.publik.testing.PublikTown;
import org.welco.search.TenantPhones;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;
import org.welco.tenant.TenantReloaded;

/** A request that somebody says has changed is at once as w.c.s. holds it. */
class LookingAtRequestsTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 29, 12, 0);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T11:00:00Z"), ZoneOffset.UTC);

    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, null);
    private final Tenant tenant = PublikTown.tenant(
            "courrier.ville.test", URI.create("http://127.0.0.1:1/"), URI.create("http://127.0.0.1:2/"), Map.of());

    private final PlayedExports exports = new PlayedExports();
    private final RequestsInMemory index = new RequestsInMemory();
    private final CodesInMemory codes = new CodesInMemory();
    private final LookAtRequest requests = new LookAtRequest(
            exports, new RequestLedger(index, index, codes, new TenantPhones(current), current), current, CLOCK);

    private boolean look(String form, long id) {
        return gate.call(tenant, () -> requests.look(form, id));
    }

    @Test
    void a_hundred_requests_told_of_at_once_ask_for_the_forms_once() {
        for (int id = 1; id <= 100; id++) {
            exports.write("acte", id, "Martin" + id, NOON);
        }
        for (int id = 1; id <= 100; id++) {
            assertThat(look("acte", id)).isTrue();
        }

        assertThat(exports.formsAsked()).isEqualTo(1);
    }

    @Test
    void the_forms_of_a_town_that_changed_its_settings_are_asked_for_again() {
        exports.write("acte", 1, "Martin", NOON);
        look("acte", 1);
        requests.forget(new TenantReloaded(Optional.of(tenant), Optional.of(tenant)));
        look("acte", 1);

        assertThat(exports.formsAsked()).isEqualTo(2);
    }

    @Test
    void a_request_that_is_not_there_leaves_the_index_and_its_code_goes_with_it() {
        exports.write("acte", 1, "Martin", NOON);
        look("acte", 1);
        codes.mark("acte", 1, "m1");
        exports.delete("acte", 1);

        assertThat(look("acte", 1)).isFalse();
        assertThat(index.names("acte")).isEmpty();
        assertThat(codes.ids()).isEmpty();
    }

    @Test
    void a_request_that_is_held_with_a_later_date_is_mended() {
        exports.write("acte", 1, "Martin", NOON.plusHours(1));
        look("acte", 1);
        exports.write("acte", 1, "Durand", NOON);
        look("acte", 1);

        assertThat(index.names("acte")).isEqualTo(Map.of(1L, "Durand"));
    }

    @Test
    void a_request_of_a_form_made_within_the_minute_is_found() {
        exports.write("acte", 1, "Martin", NOON);
        look("acte", 1);
        exports.write("voirie", 2, "Petit", NOON);

        assertThat(look("voirie", 2)).isTrue();
        assertThat(index.names("voirie")).isEqualTo(Map.of(2L, "Petit"));
    }

    @Test
    void nothing_is_concluded_of_a_form_that_the_list_lacks() {
        exports.write("acte", 1, "Martin", NOON);
        look("acte", 1);
        codes.mark("acte", 1, "m1");
        exports.loses("acte");
        exports.empty("voirie");
        gate.call(
                tenant,
                () -> new LookAtRequest(
                                exports,
                                new RequestLedger(index, index, codes, new TenantPhones(current), current),
                                current,
                                CLOCK)
                        .look("acte", 1));

        assertThat(index.names("acte")).isEqualTo(Map.of(1L, "Martin"));
        assertThat(codes.ids()).isEqualTo(Map.of("m1", "acte/1"));
    }
}
