package org.welco.mail.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.harvest.HarvestState;
import org.welco.mail.testing.StoreOnPostgres;

class JpaHarvestStatesStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();
    private static final HarvestState NOTHING = new HarvestState(Optional.empty(), OptionalLong.empty(), false);

    @BeforeEach
    void begin_empty() {
        STORE.emptied();
    }

    private static HarvestState read() {
        return STORE.in(() -> STORE.harvest().read());
    }

    private static void pause(String reason, long resId) {
        STORE.does(() -> STORE.harvest().pause(reason, resId));
    }

    private static void ran(long mails, String error) {
        STORE.does(() -> STORE.harvest().ran(mails, error));
    }

    @Test
    void a_new_tenant_knows_nothing() {
        assertThat(read()).isEqualTo(NOTHING);
    }

    @Test
    void a_pause_keeps_its_reason_and_its_letter() {
        pause("hors du périmètre", 42);

        assertThat(read()).isEqualTo(new HarvestState(Optional.of("hors du périmètre"), OptionalLong.of(42), false));
    }

    @Test
    void a_pause_said_again_began_when_it_first_did() {
        pause("un", 42);
        Object since = STORE.value("select paused_since from harvest_state");

        pause("deux", 42);

        assertThat(STORE.value("select paused_since from harvest_state")).isEqualTo(since);
        assertThat(read().pauseReason()).contains("deux");
    }

    @Test
    void a_proof_lifts_the_pause_for_good() {
        pause("hors du périmètre", 42);

        STORE.does(() -> STORE.harvest().proveReach());

        assertThat(read()).isEqualTo(new HarvestState(Optional.empty(), OptionalLong.empty(), true));
        assertThat(STORE.number("select count(*) from harvest_state where paused_since is null"))
                .isEqualTo(1);
    }

    @Test
    void a_pause_lifted_by_hand_proves_nothing() {
        pause("hors du périmètre", 42);

        STORE.does(() -> STORE.harvest().resume());

        assertThat(read()).isEqualTo(NOTHING);
    }

    @Test
    void letters_that_came_add_up() {
        ran(3, "");
        ran(4, "Maarch ne répond pas");

        assertThat(STORE.number("select mails_seen from harvest_state")).isEqualTo(7);
    }

    @Test
    void a_run_that_failed_leaves_the_last_good_one_where_it_was() {
        ran(0, "");
        Object good = STORE.value("select last_ok_at from harvest_state");

        ran(0, "Maarch ne répond pas");

        assertThat(STORE.value("select last_ok_at from harvest_state")).isEqualTo(good);
        assertThat(STORE.value("select last_error from harvest_state")).isEqualTo("Maarch ne répond pas");
    }

    @Test
    void a_run_that_went_well_forgets_the_error() {
        ran(0, "Maarch ne répond pas");
        ran(0, "");

        assertThat(STORE.number(
                        "select count(*) from harvest_state where last_error is null and last_ok_at is not null"))
                .isEqualTo(1);
    }

    @Test
    void time_is_the_databases_and_goes_on_within_a_transaction() {
        STORE.does(() -> {
            OffsetDateTime first = STORE.harvest().now();
            assertThat(STORE.harvest().now()).isAfter(first);
        });
    }
}
