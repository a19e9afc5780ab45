package org.welco.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** A row of the search: written into the table whether it is reached or not, and then asserted. */
final class SearchRow {

    private SearchRow() {}

    /** @param must milliseconds at p95 */
    static void quick(String work, List<Double> millis, double must, double aim) {
        double p95 = new Figures(millis).share(0.95);
        BenchTable.row(work, spread(millis), "%.0f ms".formatted(must), "%.0f ms".formatted(aim), p95 <= must);
        assertThat(p95).as("p95, milliseconds").isLessThanOrEqualTo(must);
    }

    private static String spread(List<Double> millis) {
        Figures figures = new Figures(millis);
        return String.format(
                Locale.ROOT,
                "**%.1f ms at p95**, median %.1f ms, %d searches",
                figures.share(0.95),
                figures.median(),
                millis.size());
    }

    /** @param must the least share that is found */
    static void sure(String work, int found, int asked, double must, double aim) {
        double share = (double) found / asked;
        BenchTable.row(
                work,
                String.format(Locale.ROOT, "**%.3f** of %d", share, asked),
                String.format(Locale.ROOT, "%.2f", must),
                String.format(Locale.ROOT, "%.2f", aim),
                share >= must);
        assertThat(share).as("share found").isGreaterThanOrEqualTo(must);
    }

    /** How many times as quick as the yardstick. @param counts whether the must is asked of a town of this size */
    static void quicker(String work, List<Double> ours, List<Double> yardstick, double must, boolean counts) {
        double times = new Figures(yardstick).share(0.95) / new Figures(ours).share(0.95);
        String measured = String.format(Locale.ROOT, "**%.1f × as quick**; pg_trgm ", times) + spread(yardstick);
        String least = String.format(Locale.ROOT, "%.0f ×", must);
        if (!counts) {
            BenchTable.note(work + ": " + measured + "; " + least + " is asked of a whole town only.");
            return;
        }
        BenchTable.row(work, measured, least, "", times >= must);
        assertThat(times).as("times as quick").isGreaterThanOrEqualTo(must);
    }

    /** What several do at once, each on a thread of his own. */
    static List<Double> together(int agents, IntFunction<List<Double>> work)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(agents);
        try {
            List<Future<List<Double>>> running = new ArrayList<>();
            for (int number = 0; number < agents; number++) {
                int rank = number;
                running.add(threads.submit(() -> work.apply(rank)));
            }
            List<Double> millis = new ArrayList<>();
            for (Future<List<Double>> one : running) {
                millis.addAll(one.get());
            }
            return millis;
        } finally {
            threads.shutdownNow();
        }
    }
}
