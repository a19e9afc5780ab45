package org.welco.search.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.welco.citizen.CitizenAccount;
import org.welco.search.name.Match.Likeness;
import org.welco.search.testing.FrenchTown;
import org.welco.search.testing.IndexedTown;
import org.welco.search.testing.IndexedTown.Measured;
import org.welco.search.testing.Misspeller;

/**
 * That very person is among ten lines, of a town of 50 000, however his name was misspelt. The seed is drawn anew each time
 * and printed; {@code -Dwelco.search.seed=} draws the same again.
 */
class RecallStoreIT {

    private static final int TOWN = 50_000;
    private static final int SEARCHES = 2000;
    private static final long SEED = Long.getLong("welco.search.seed", System.nanoTime() & 0xffff_ffffL);

    private static IndexedTown town;

    private final Random random = new Random(SEED + 1);
    private final Misspeller misspeller = new Misspeller(SEED + 2);

    @BeforeAll
    static void a_town() {
        System.out.println("welco.search.seed=" + SEED);
        town = new IndexedTown(SEED, TOWN);
    }

    private void recall(
            String kind, double least, Predicate<CitizenAccount> eligible, Function<CitizenAccount, String> asked) {
        Measured measured = town.measure(SEARCHES, random, eligible, asked);
        System.out.println("search of " + TOWN + ": " + kind + ": recall "
                + "%.3f".formatted(measured.recall()) + ", p50 " + measured.p50() + " ms, p95 " + measured.p95()
                + " ms; missed for instance "
                + measured.missed().stream().limit(8).toList());
        assertThat(measured.recall()).as("%s, seed %d", kind, SEED).isGreaterThanOrEqualTo(least);
    }

    private String beside(CitizenAccount one, String surname) {
        return random.nextBoolean() ? surname + " " + one.firstName() : one.firstName() + " " + surname;
    }

    @Test
    void by_his_name() {
        recall("names as they are", 0.995, town::isToldByFullName, one -> beside(one, one.lastName()));
    }

    @Test
    void with_one_error() {
        recall("one error", 0.98, town::isToldByFullName, one -> beside(one, misspeller.typed(one.lastName(), 1)));
    }

    @Test
    void with_two_errors() {
        recall("two errors", 0.86, town::isToldByFullName, one -> beside(one, misspeller.typed(one.lastName(), 2)));
    }

    @Test
    void as_it_was_heard() {
        recall("as heard", 0.97, town::isToldByFullName, one -> beside(one, misspeller.heard(one.lastName())));
    }

    @Test
    void by_his_surname_alone_with_one_error() {
        recall("surname alone, one error", 0.87, town::isToldBySurname, one -> misspeller.typed(one.lastName(), 1));
    }

    @Test
    void names_that_nobody_bears_bring_few_near_ones() {
        FrenchTown elsewhere = new FrenchTown(SEED + 3, TOWN);
        int asked = 0;
        int brought = 0;
        for (int number = 0; asked < 500; number++) {
            CitizenAccount one = elsewhere.citizen(number);
            String typed = beside(one, one.lastName());
            if (town.search(typed).stream().noneMatch(hit -> hit.reason().name() == Likeness.EXACT)) {
                asked++;
                brought += town.search(typed).isEmpty() ? 0 : 1;
            }
        }
        System.out.println("search of " + TOWN + ": absent names that bring somebody: " + brought + " of 500");
        assertThat(brought).as("seed %d", SEED).isLessThanOrEqualTo(150);
    }
}
