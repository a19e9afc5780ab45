package org.welco.agent.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.agent.Agent;
import org.welco.agent.Look;
import org.welco.mail.testing.StoreOnPostgres;

class JpaAgentLooksStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();
    private static final Agent CLAIRE = new Agent("a1", "Claire Vasseur", Set.of(), false);
    private static final Agent HUGO = new Agent("a2", "Hugo Diallo", Set.of(), false);

    @BeforeEach
    void nobody_chose_anything() {
        STORE.update("delete from agent_look");
    }

    private static Optional<Look> lookOf(Agent agent) {
        return STORE.with(em -> new JpaAgentLooks(em).of(agent));
    }

    private static void keep(Agent agent, Look look) {
        STORE.with(em -> {
            new JpaAgentLooks(em).keep(agent, look);
            return null;
        });
    }

    @Test
    void what_an_agent_chose_last_is_kept_for_him_alone() {
        keep(CLAIRE, new Look("dark", "compact"));
        keep(CLAIRE, new Look("light", ""));

        assertThat(lookOf(CLAIRE)).contains(new Look("light", ""));
        assertThat(lookOf(HUGO)).isEmpty();
    }

    @Test
    void what_a_later_version_kept_is_the_ordinary_look() {
        STORE.update("insert into agent_look values ('a1', 'sepia', 'compact')");
        assertThat(lookOf(CLAIRE)).contains(new Look("", "compact"));
    }
}
