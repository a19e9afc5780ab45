package org.welco.agent.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.agent.signin.SignInFact;
import org.welco.agent.signin.SignInFact.Kind;
import org.welco.mail.testing.StoreOnPostgres;

class JpaSignInFactsStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();
    private static final Instant MORNING = Instant.parse("2026-11-23T09:00:00Z");
    private static final SignInFact FIRST = new SignInFact("idp welco", Kind.ENTERED, "a1", MORNING);

    @BeforeEach
    void begin_with_one() {
        STORE.update("delete from agent_sign_in_fact");
        keep(FIRST);
    }

    private static void keep(SignInFact fact) {
        STORE.in(() -> STORE.with(em -> {
            new JpaSignInFacts(em).keep(fact);
            return null;
        }));
    }

    private static List<SignInFact> all() {
        return STORE.in(() -> STORE.with(em -> new JpaSignInFacts(em).all()));
    }

    @Test
    void a_fact_comes_back_as_it_was() {
        assertThat(all()).containsExactly(FIRST);
    }

    @Test
    void a_newer_one_takes_its_place() {
        SignInFact newer = new SignInFact("idp welco", Kind.ENTERED, "b2", MORNING.plusSeconds(1));
        keep(newer);
        assertThat(all()).containsExactly(newer);
    }

    @Test
    void another_kind_and_another_declaration_stand_beside_it_newest_first() {
        SignInFact silent = new SignInFact("idp welco", Kind.ENTERED_SILENTLY, "", MORNING.plusSeconds(2));
        SignInFact other = new SignInFact("idp welko", Kind.ENTERED, "b2", MORNING.plusSeconds(1));
        keep(silent);
        keep(other);
        assertThat(all()).containsExactly(silent, other, FIRST);
    }
}
