package org.welco.sheet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.agent.Agent;
import org.welco.mail.testing.StoreOnPostgres;
import org.welco.sheet.block.BlockActions;
import org.welco.sheet.block.BlockActions.Acting;
import org.welco.sheet.block.BlockActions.State;

/** What agents had done to lines of blocks, on a real PostgreSQL. */
class KeepingActionsStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();
    private static final Agent CLAIRE = new Agent("a0000000000000000000000000000001", "Claire", Set.of(), false);
    private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");

    private long id;

    @BeforeEach
    void claire_ends_a_subscription() {
        STORE.update("delete from sheet_action");
        id = with(book -> book.note(
                new Acting("c0000000000000000000000000000009", "abonnements", "Désabonner", "Sorties des aînés"),
                CLAIRE,
                NOON));
    }

    private static <T> T with(Function<BlockActions, T> work) {
        return STORE.in(() -> STORE.with(em -> work.apply(new JpaBlockActions(em))));
    }

    private static String kept() {
        return (String)
                STORE.value("select string_agg(concat_ws(' ', agent_name, block, action, line, state, problem), ', ')"
                        + " from sheet_action");
    }

    @Test
    void it_is_on_record_before_the_service_is_told() {
        assertThat(kept()).startsWith("Claire abonnements Désabonner Sorties des aînés ASKED");
    }

    @Test
    void what_became_of_it_is_added() {
        with(book -> {
            book.settle(id, State.UNSURE, "le service n’a pas répondu à temps");
            return null;
        });
        assertThat(kept()).endsWith("UNSURE le service n’a pas répondu à temps");
    }

    @Test
    void it_goes_when_it_is_old() {
        int early = with(book -> book.forgetBefore(NOON));
        assertThat(early).isZero();
        int late = with(book -> book.forgetBefore(NOON.plusSeconds(1)));
        assertThat(late).isEqualTo(1);
        assertThat(STORE.number("select count(*) from sheet_action")).isZero();
    }
}
