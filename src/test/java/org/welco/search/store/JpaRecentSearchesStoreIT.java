package org.welco.search.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.agent.Agent;
import org.welco.mail.testing.StoreOnPostgres;
import org.welco.search.recent.RecentSearches;

/** The searches of the day on a real PostgreSQL. */
class JpaRecentSearchesStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();
    private static final Agent CLAIRE = new Agent("a0000000000000000000000000000001", "Claire", Set.of(), false);
    private static final Agent HUGO = new Agent("a0000000000000000000000000000002", "Hugo", Set.of(), false);
    private static final Instant NOON = Instant.parse("2026-11-29T11:00:00Z");
    private static final int MOST = 3;

    @BeforeEach
    void begin_with_two() {
        STORE.update("delete from search_recent");
        keep(CLAIRE, "lefevre", 1);
        keep(CLAIRE, "O’Brien; drop table", 2);
        keep(HUGO, "dupont", 1);
    }

    private static <T> T with(Function<RecentSearches, T> work) {
        return STORE.in(() -> STORE.with(em -> work.apply(new JpaRecentSearches(em))));
    }

    private static void keep(Agent agent, String typed, int minute) {
        with(searches -> {
            searches.keep(agent, typed, NOON.plusSeconds(60L * minute), MOST);
            return null;
        });
    }

    private static List<String> since(Agent agent, int minute) {
        return with(searches -> searches.since(agent, NOON.plusSeconds(60L * minute)));
    }

    @Test
    void each_agent_has_his_own_newest_first() {
        assertThat(since(CLAIRE, 0)).containsExactly("O’Brien; drop table", "lefevre");
        assertThat(since(HUGO, 0)).containsExactly("dupont");
    }

    @Test
    void those_before_the_moment_are_not_given() {
        assertThat(since(CLAIRE, 2)).containsExactly("O’Brien; drop table");
        assertThat(since(CLAIRE, 3)).isEmpty();
    }

    @Test
    void the_same_text_again_is_one_row_at_the_new_moment() {
        keep(CLAIRE, "lefevre", 5);
        assertThat(since(CLAIRE, 0)).containsExactly("lefevre", "O’Brien; drop table");
    }

    @Test
    void the_oldest_beyond_the_number_leave_and_others_keep_theirs() {
        keep(CLAIRE, "abgrall", 3);
        keep(CLAIRE, "rastoul", 4);
        assertThat(since(CLAIRE, 0)).containsExactly("rastoul", "abgrall", "O’Brien; drop table");
        assertThat(since(HUGO, 0)).containsExactly("dupont");
    }

    @Test
    void whoever_forgets_forgets_his_own() {
        with(searches -> {
            searches.forget(CLAIRE);
            return null;
        });
        assertThat(since(CLAIRE, 0)).isEmpty();
        assertThat(since(HUGO, 0)).containsExactly("dupont");
    }

    @Test
    void the_purge_takes_all_that_is_older_from_everybody() {
        int erased = with(searches -> searches.forgetBefore(NOON.plusSeconds(120)));
        assertThat(erased).isEqualTo(2);
        assertThat(since(CLAIRE, 0)).containsExactly("O’Brien; drop table");
        assertThat(since(HUGO, 0)).isEmpty();
    }
}
