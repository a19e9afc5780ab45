package org.welco.sheet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.agent.Agent;
import org.welco.mail.testing.StoreOnPostgres;
import org.welco.sheet.OpeningReason;
import org.welco.sheet.SheetOpenings;

/** Who opened whose sheet, on a real PostgreSQL. */
class KeepingOpeningsStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();
    private static final Agent CLAIRE = new Agent("a0000000000000000000000000000001", "Claire", Set.of(), false);
    private static final Agent HUGO = new Agent("a0000000000000000000000000000002", "Hugo", Set.of(), false);
    private static final String JACQUES = "c0000000000000000000000000000009";
    private static final Instant NOON = Instant.parse("2026-11-30T11:00:00Z");

    private long opening;

    @BeforeEach
    void claire_opens_a_sheet() {
        STORE.update("delete from sheet_opening");
        opening = with(openings -> openings.note(JACQUES, CLAIRE, OpeningReason.OTHER, NOON));
    }

    private static <T> T with(Function<SheetOpenings, T> work) {
        return STORE.in(() -> STORE.with(em -> work.apply(new JpaSheetOpenings(em))));
    }

    private static String kept() {
        return (String)
                STORE.value("select string_agg(concat_ws(' ', citizen, agent_name, reason), ', ') from sheet_opening");
    }

    @Test
    void an_opening_is_kept_with_agent_and_reason() {
        assertThat(kept()).isEqualTo(JACQUES + " Claire OTHER");
    }

    @Test
    void the_agent_says_afterwards_why() {
        boolean changed = with(openings -> openings.change(opening, CLAIRE, OpeningReason.PHONE));
        assertThat(changed).isTrue();
        assertThat(kept()).isEqualTo(JACQUES + " Claire PHONE");
    }

    @Test
    void nobody_says_it_for_another() {
        boolean changed = with(openings -> openings.change(opening, HUGO, OpeningReason.PHONE));
        assertThat(changed).isFalse();
        assertThat(kept()).isEqualTo(JACQUES + " Claire OTHER");
    }

    @Test
    void an_opening_tells_its_agent_whose_sheet_it_was_as_long_as_it_counts() {
        assertThat(citizen(opening, CLAIRE, NOON)).contains(JACQUES);
        assertThat(citizen(opening, CLAIRE, NOON.plusSeconds(1))).isEmpty();
        assertThat(citizen(opening, HUGO, NOON)).isEmpty();
        assertThat(citizen(opening + 1, CLAIRE, NOON)).isEmpty();
    }

    private static Optional<String> citizen(long opening, Agent agent, Instant since) {
        return with(openings -> openings.citizen(opening, agent, since));
    }

    @Test
    void old_openings_are_forgotten_and_the_others_stay() {
        with(openings -> openings.note(JACQUES, HUGO, OpeningReason.COUNTER, NOON.plusSeconds(60)));
        int forgotten = with(openings -> openings.forgetBefore(NOON.plusSeconds(1)));
        assertThat(forgotten).isEqualTo(1);
        assertThat(kept()).isEqualTo(JACQUES + " Hugo COUNTER");
    }

    @Test
    void an_opening_without_reason_is_no_opening() {
        assertThatThrownBy(() -> STORE.update("update sheet_opening set reason = ''"))
                .hasMessageContaining("sheet_opening_reason_check");
    }
}
