package org.welco.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.citizen.CitizenAccount;
import org.welco.search.testing.FrenchTown;

/**
 * The search in a large town, through HTTP: how quick, how sure, how large, how soon. {@code -Dwelco.search.citizens=} and
 * {@code -Dwelco.search.requests=} make another size, which its rows say; {@code -Dwelco.search.seed=} draws the same again.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SearchBench {

    private static final int WHOLE = 1_000_000;
    private static final int CITIZENS = Integer.getInteger("welco.search.citizens", WHOLE);
    private static final int REQUESTS = Integer.getInteger("welco.search.requests", 3 * WHOLE);
    private static final long SEED = Long.getLong("welco.search.seed", System.nanoTime() & 0xffff_ffffL);
    private static final int SEARCHES = 800;
    private static final int AGENTS = 8;
    /** As in the middle of a day: the server compiles what is used often, on the same processors, for the first few thousand. */
    private static final int WARM_UP = 5000;

    /** PostgreSQL compiles nothing: it has read its indexes by then. */
    private static final int WARM_UP_OF_YARDSTICK = 300;

    private static final int RECALL = 2000;
    private static final int ABSENT = 500;
    private static final double MOST_BROUGHT = 0.30;
    private static final int SHOWN = 10;
    private static final double TIMES = 3;
    private static final int CHANGES = 20;
    private static final int CHANGES_FOR_THE_TIMER = 3;
    private static final double SAME_SECOND = 1000;

    private static SearchTown town;
    private static SearchingAgent claire;

    /** Measured before the yardstick, which is compared with them. */
    private static List<Double> alone = List.of();

    private static List<Double> together = List.of();

    @BeforeAll
    static void build() {
        System.out.println("welco.search.seed=" + SEED);
        town = new SearchTown(SEED, CITIZENS, REQUESTS);
        claire = agent();
        BenchTable.note("Search: " + town.size()
                + ", three requests of ten without account, names as they are frequent, seed "
                + SEED
                + ". One search is what the cell does: citizens and requests are asked in one call, by HTTP, in an agent's"
                + " session; its time is until the answer is there, at the client on the same machine. Names as they are, misspelt,"
                + " heard and begun, with a year, phones and their parts, birth dates, mail and numbers; " + WARM_UP
                + " searches came first, and agents leave no time between two. PostgreSQL has shared_buffers of "
                + town.texts("show shared_buffers").get(0) + ". Recall and names that nobody has: scope citizens.");
        town.sizes();
    }

    @AfterAll
    static void stop() {
        if (town != null) {
            town.close();
        }
    }

    private static SearchingAgent agent() {
        return new SearchingAgent(town.desk().server().port(), town.desk().session("claire"));
    }

    /** @param number each types something else */
    private static TypingAgent typing(int number) {
        return new TypingAgent(town.population(), SEED + 100L * number);
    }

    private static List<Double> search(SearchingAgent agent, List<Typed> all) {
        return all.stream().map(typed -> agent.search(typed.text())).toList();
    }

    private static String of(String work) {
        return work + ", " + town.size();
    }

    @Test
    @Order(1)
    void answers_one_agent() {
        BenchTable.note(
                "Search: the first complete answer of a service just started came %.1f s after its agent opened the cell."
                        .formatted(claire.begin()));
        search(claire, typing(1).mixed(WARM_UP));
        alone = search(claire, typing(2).mixed(SEARCHES));
        SearchRow.quick(of("search, 1 agent"), alone, 40, 20);
    }

    private static List<Typed> ofAgent(int number) {
        return typing(10 + number).mixed(SEARCHES / 4);
    }

    @Test
    @Order(2)
    void answers_eight_agents() throws InterruptedException, ExecutionException {
        List<SearchingAgent> agents = new ArrayList<>();
        for (int number = 0; number < AGENTS; number++) {
            agents.add(agent());
        }
        together = SearchRow.together(AGENTS, number -> search(agents.get(number), ofAgent(number)));
        SearchRow.quick(of("search, " + AGENTS + " agents"), together, 120, 75);
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(strings = {"phone", "number", "birth date"})
    void finds_what_is_exact_at_once(String what) {
        TypingAgent typing = typing(3);
        List<Typed> all =
                switch (what) {
                    case "phone" -> typing.phones(SEARCHES);
                    case "number" -> typing.numbers(SEARCHES);
                    default -> typing.days(SEARCHES);
                };
        SearchRow.quick(of("search by " + what), search(claire, all), 10, 5);
    }

    @Test
    @Order(3)
    void opens_the_request_of_a_code_at_once() {
        List<String> codes = town.tellCodes(SEARCHES, new Random(SEED));
        List<SearchingAgent.Line> lines = claire.requests(codes.get(0));
        assertThat(lines).extracting(SearchingAgent.Line::reason).containsExactly("code de suivi");
        List<Double> millis = codes.stream().map(claire::search).toList();
        SearchRow.quick(of("search by code"), millis, 10, 5);
    }

    @ParameterizedTest
    @Order(4)
    @EnumSource
    void finds_who_is_meant(Misspelling wrong) {
        List<String> missed = new ArrayList<>();
        for (Typed typed : wrong.typedBy(typing(30 + wrong.ordinal()), RECALL)) {
            boolean found = claire.citizens(typed.text()).stream()
                    .limit(SHOWN)
                    .anyMatch(line -> line.id().equals(typed.person().uuid()));
            if (!found) {
                missed.add(typed.text() + " <- " + typed.person().lastName());
            }
        }
        System.out.println("search: " + wrong.words + ": missed for instance "
                + missed.stream().limit(8).toList());
        SearchRow.sure(
                of("found among ten lines, " + wrong.words), RECALL - missed.size(), RECALL, wrong.must, wrong.aim);
    }

    @Test
    @Order(5)
    void names_that_nobody_has_bring_few_near_ones() {
        FrenchTown elsewhere = new FrenchTown(SEED + 3, CITIZENS);
        TypingAgent typing = typing(40);
        int asked = 0;
        int near = 0;
        int any = 0;
        for (int number = 0; asked < ABSENT; number++) {
            CitizenAccount one = elsewhere.citizen(number);
            List<SearchingAgent.Line> lines = claire.citizens(typing.beside(one, one.lastName()));
            if (lines.stream().noneMatch(line -> line.reason().startsWith("même nom"))) {
                asked++;
                near += lines.stream().anyMatch(line -> line.reason().startsWith("nom proche")) ? 1 : 0;
                any += lines.isEmpty() ? 0 : 1;
            }
        }
        double share = (double) near / ABSENT;
        BenchTable.row(
                of("names that nobody has, which bring somebody near"),
                String.format(
                        Locale.ROOT,
                        "**%.0f %%** of %d; %.0f %% bring anybody",
                        share * 100,
                        ABSENT,
                        any * 100.0 / ABSENT),
                "30 %",
                "",
                share <= MOST_BROUGHT);
        assertThat(share).as("share of absent names").isLessThanOrEqualTo(MOST_BROUGHT);
    }

    @Test
    @Order(6)
    void is_quicker_than_trigrams_alone() throws InterruptedException, ExecutionException {
        assertThat(alone).as("measured before").isNotEmpty();
        TrigramYardstick yardstick = new TrigramYardstick(town);
        BenchTable.note(
                "Search: the yardstick holds the same rows in one table with GIN indexes of pg_trgm on names and phones"
                        + " (name % …, the most similar ten; phones like …) and B-trees on birth date, mail and number, and is asked the"
                        + " same by JDBC, with as many connections as there are agents; " + yardstick.sizes() + ".");
        yardstick.search(typing(1).mixed(WARM_UP_OF_YARDSTICK));
        List<Double> byOne = yardstick.search(typing(2).mixed(SEARCHES));
        List<Double> byAll = SearchRow.together(AGENTS, number -> yardstick.search(ofAgent(number)));
        boolean whole = CITIZENS >= WHOLE && REQUESTS >= 3 * WHOLE;
        assertAll(
                () -> SearchRow.quicker(of("search against pg_trgm, 1 agent"), alone, byOne, TIMES, whole),
                () -> SearchRow.quicker(
                        of("search against pg_trgm, " + AGENTS + " agents"), together, byAll, TIMES, whole));
    }

    @Test
    @Order(7)
    void finds_at_once_what_authentic_tells_of() {
        ChangingCitizen citizen = new ChangingCitizen(town.desk(), claire);
        List<Double> millis = citizen.changes(CHANGES, SEED, ChangingCitizen::tell);
        double most = new Figures(millis).greatest();
        BenchTable.row(
                of("from a change in authentic that it tells of to the search"),
                new Figures(millis).spread("ms") + ", " + CHANGES + " changes",
                "same second",
                "",
                most <= SAME_SECOND);
        assertThat(most).as("milliseconds").isLessThanOrEqualTo(SAME_SECOND);
    }

    /** The last: the index forgets some of those that authentic does not know. */
    @Test
    @Order(8)
    void finds_soon_what_authentic_does_not_tell_of() {
        town.release(SearchTown.CITIZENS_JOB);
        ChangingCitizen citizen = new ChangingCitizen(town.desk(), claire);
        Consumer<ChangingCitizen> tellsNobody = one -> {};
        List<Double> millis = citizen.changes(CHANGES_FOR_THE_TIMER, SEED + 1, tellsNobody);
        BenchTable.note("Search: from a change in authentic that it does not tell of, "
                + new Figures(millis).spread("ms") + ": the timer runs every 15 s.");
    }
}
