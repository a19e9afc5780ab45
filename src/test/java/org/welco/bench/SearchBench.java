package org.welco.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.welco.citizen.CitizenAccount;
import org.welco.search.testing.IndexedTown;
import org.welco.search.testing.Misspeller;

/**
 * The search of citizens in a large town: how quick, how sure, how large. {@code -Dwelco.search.citizens=} makes another size.
 * Measured at the use case, without HTTP and without requests in the index.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SearchBench {

    private static final int CITIZENS = Integer.getInteger("welco.search.citizens", 1_000_000);
    private static final long SEED = Long.getLong("welco.search.seed", System.nanoTime() & 0xffff_ffffL);
    private static final int SEARCHES = 800;
    private static final int WARM_UP = 300;

    private static IndexedTown town;
    private static long built;

    @BeforeAll
    static void build() {
        long began = System.nanoTime();
        town = new IndexedTown(SEED, CITIZENS);
        built = (System.nanoTime() - began) / 1_000_000_000L;
        BenchTable.note("Search: " + CITIZENS + " citizens with names as they are frequent, seed " + SEED
                + "; a mix of names as they are, misspelt, heard and begun, with and without year, of phones and their parts, birth"
                + " dates and mail; at the use case, without HTTP; " + WARM_UP + " searches came first.");
    }

    private static String asked(CitizenAccount one, Misspeller misspeller, Random random) {
        String phone = one.phones().isEmpty() ? "+33612345678" : one.phones().get(0);
        return switch (random.nextInt(12)) {
            case 0 -> one.lastName() + " " + one.firstName();
            case 1 -> one.firstName() + " " + one.lastName();
            case 2 -> one.lastName();
            case 3 -> one.lastName().substring(0, Math.min(4, one.lastName().length()));
            case 4 -> misspeller.typed(one.lastName(), 1) + " " + one.firstName();
            case 5 -> misspeller.typed(one.lastName(), 2) + " " + one.firstName();
            case 6 -> misspeller.heard(one.lastName()) + " " + one.firstName();
            case 7 -> one.lastName() + " " + one.birthDate().orElseThrow().getYear();
            case 8 -> "0" + phone.substring(3);
            case 9 -> "0" + phone.substring(3, 8);
            case 10 -> one.birthDate().orElseThrow().toString();
            default -> one.mail().substring(0, 12);
        };
    }

    private static List<Double> search(long seed, int searches, Function<CitizenAccount, String> otherwise) {
        Random random = new Random(seed);
        Misspeller misspeller = new Misspeller(seed);
        List<Double> millis = new ArrayList<>();
        for (int number = 0; number < searches; number++) {
            CitizenAccount one = town.anybody(random);
            String typed = otherwise == null ? asked(one, misspeller, random) : otherwise.apply(one);
            long began = System.nanoTime();
            town.search(typed);
            millis.add((System.nanoTime() - began) / 1e6);
        }
        return millis;
    }

    private static void report(String work, List<Double> millis, double must, double aim) {
        Figures figures = new Figures(millis);
        double p95 = figures.share(0.95);
        BenchTable.row(
                work + ", " + CITIZENS + " citizens",
                String.format(Locale.ROOT, "**%.1f ms at p95**, median %.1f ms", p95, figures.median()),
                "%.0f ms".formatted(must),
                "%.0f ms".formatted(aim),
                p95 <= must);
        assertThat(p95).as("p95, milliseconds").isLessThanOrEqualTo(must);
    }

    @Test
    @Order(1)
    void says_how_large_it_is() {
        long index = town.store().number("select pg_total_relation_size('search_citizen')") / (1 << 20);
        long keys = town.store().number("select pg_relation_size('search_citizen_keys')") / (1 << 20);
        long words = town.store().number("select count(*) from search_word");
        BenchTable.note("Search: built in " + built + " s; " + index + " MiB, of which the index of keys " + keys
                + " MiB; " + words + " words of names.");
        assertThat(words).isPositive();
    }

    @Test
    @Order(2)
    void answers_one_agent() {
        search(SEED + 1, WARM_UP, null);
        report("search, 1 agent", search(SEED + 2, SEARCHES, null), 40, 20);
    }

    @Test
    @Order(3)
    void answers_eight_agents() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<List<Double>>> running = new ArrayList<>();
        for (int agent = 0; agent < 8; agent++) {
            long seed = SEED + 10 + agent;
            running.add(threads.submit(() -> search(seed, SEARCHES / 4, null)));
        }
        List<Double> millis = new ArrayList<>();
        for (Future<List<Double>> one : running) {
            millis.addAll(one.get());
        }
        threads.shutdown();
        report("search, 8 agents", millis, 120, 75);
    }

    @Test
    @Order(4)
    void finds_what_is_exact_at_once() {
        report(
                "search by birth date",
                search(SEED + 3, SEARCHES, one -> one.birthDate().orElseThrow().toString()),
                10,
                5);
        report(
                "search by phone",
                search(
                        SEED + 4,
                        SEARCHES,
                        one -> one.phones().isEmpty()
                                ? "0612345678"
                                : one.phones().get(0)),
                10,
                5);
    }
}
