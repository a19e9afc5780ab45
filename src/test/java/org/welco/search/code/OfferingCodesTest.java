package org.welco.search.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.agent.Agent;
import org.welco.publik.testing.PublikTown;
import org.welco.search.SearchHit;
import org.welco.search.SearchQuestion;
import org.welco.search.TenantPhones;
import org.welco.search.name.Dictionaries;
import org.welco.search.name.KnownNames;
import org.welco.search.name.NameWord;
import org.welco.search.name.NameWords;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.TenantGate;

/** A word that looks like a tracking code, and is nobody's name, may be tried as one. */
class OfferingCodesTest {

    private final CurrentTenant current = new CurrentTenant();

    /** Somebody in town is called Schtrkmn. */
    private final NameWords words = new NameWords() {
        @Override
        public Added since(long generation, int lastId) {
            return new Added(1, lastId == 0 ? List.of(new NameWord(1, "schtrkmn", 1)) : List.of());
        }

        @Override
        public int tidy() {
            return 0;
        }
    };

    private List<SearchHit> find(String typed, Optional<Agent> agent) {
        Clock clock = Clock.systemUTC();
        CodeSource source = new CodeSource(
                new KnownNames(new Dictionaries(current, words, clock)), new TenantPhones(current), clock);
        return new TenantGate(current, null)
                .call(
                        PublikTown.tenant(
                                "courrier.ville.test",
                                URI.create("http://127.0.0.1:1/"),
                                URI.create("http://127.0.0.1:2/"),
                                Map.of()),
                        () -> source.search(new SearchQuestion(typed, agent, 10)));
    }

    @ParameterizedTest
    @CsvSource({"BCDFGHJK", "bcdfghjk", "BCDF GHJK", "bcdf-ghjk"})
    void it_is_offered_as_one_line_that_opens_nothing_by_itself(String typed) {
        assertThat(find(typed, Optional.of(PublikTown.CLAIRE)))
                .containsExactly(new SearchHit(
                        "code",
                        "BCDFGHJK",
                        "",
                        "Code de suivi BCDFGHJK",
                        "Essayer comme code de suivi",
                        "forme d’un code de suivi"));
    }

    @ParameterizedTest
    @CsvSource({"schtrkmn", "SCHTRKMN", "lefevres", "bcdfghj", "bcdfghjkl", "bcdfghjk martin", "12-345"})
    void a_name_and_anything_else_are_not(String typed) {
        assertThat(find(typed, Optional.of(PublikTown.CLAIRE))).isEmpty();
    }

    @Test
    void a_program_opens_nothing_and_is_offered_nothing() {
        assertThat(find("BCDFGHJK", Optional.empty())).isEmpty();
    }
}
