package org.welco.agent.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.agent.signin.HandedOver;
import org.welco.mail.testing.Crowd;
import org.welco.mail.testing.StoreOnPostgres;

class JpaHandOversStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();
    private static final Instant MORNING = Instant.parse("2026-11-23T09:00:00Z");
    private static final HandedOver CLAIRE = new HandedOver("a1", "session-7", MORNING);

    @BeforeEach
    void begin_with_one() {
        STORE.update("delete from agent_hand_over");
        STORE.with(em -> {
            new JpaHandOvers(em).add("the-code", CLAIRE);
            return null;
        });
    }

    private static Optional<HandedOver> take(String code) {
        return STORE.with(em -> new JpaHandOvers(em).take(code));
    }

    @Test
    void a_code_is_taken_once_even_by_many_at_once() {
        assertThat(Crowd.of(4, node -> take("the-code")))
                .filteredOn(Optional::isPresent)
                .hasSize(1)
                .first()
                .isEqualTo(Optional.of(CLAIRE));
    }

    @Test
    void another_code_takes_nothing() {
        assertThat(take("another")).isEmpty();
        assertThat(take("the-code")).contains(CLAIRE);
    }

    @Test
    void the_table_does_not_hold_the_code() {
        assertThat(STORE.number("select count(*) from agent_hand_over h where h::text like '%the-code%'"))
                .isZero();
    }

    @Test
    void what_nobody_took_is_forgotten() {
        STORE.with(em -> {
            new JpaHandOvers(em).forgetBefore(MORNING.plusSeconds(1));
            return null;
        });
        assertThat(take("the-code")).isEmpty();
    }
}
