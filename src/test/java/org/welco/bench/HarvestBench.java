package org.welco.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.welco.launcher.JvmProfile;
import org.welco.launcher.ServerProcess;

/**
 * The product and a plain client that loads everything harvest the same letters into the same PostgreSQL, in turn. Both
 * begin with empty tables, after a checkpoint, and are over when every letter is stored and its "received" confirmed.
 */
class HarvestBench {

    private static final int RUNS = 5;
    private static final int WARM_UP = 2;
    private static final double MOST_ABOVE_IDLE = 64;

    private static BenchTown town;
    private static ServerProcess server;
    private static HarvestedProduct product;
    private static LoadAllClient client;

    @BeforeAll
    static void start() throws IOException {
        town = new BenchTown("harvest");
        client = new LoadAllClient(town);
        server = town.start(JvmProfile.PRODUCTION).awaitReady(Duration.ofMinutes(3));
        product = new HarvestedProduct(town, server);
        // the first letter of a tenant is special: it proves that letters stay in reach
        town.feed().put(new LetterPile(3, 300_000));
        product.harvest();
        BenchTable.note("Harvest: the product runs with the JVM options of production, warmed by " + WARM_UP
                + " harvests of each size; both read from the same stand-in for Maarch. Medians of " + RUNS
                + " alternating runs, in brackets the least and the greatest. The plain client commits once per letter;"
                + " starting Python does not count. Memory: VmHWM during the harvest less VmRSS before it, after a"
                + " collection; the greatest of the runs. The plain client's memory is all that it has.");
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (town != null) {
            town.close();
        }
    }

    @Test
    void harvests_many_small_letters_faster_than_a_client_that_loads_everything() {
        compare("500 letters of 300 KB", new LetterPile(500, 300_000), 1.0, 1.5);
    }

    @Test
    void harvests_big_letters_faster_than_a_client_that_loads_everything() {
        compare("50 letters of 20 MB", new LetterPile(50, 20_000_000), 1.5, 2.0);
    }

    private static void compare(String what, LetterPile pile, double must, double aim) {
        Set<String> hashes = pile.hashes();
        List<HarvestedProduct.Run> ours = new ArrayList<>();
        List<LoadAllClient.Run> theirs = new ArrayList<>();
        for (int i = 0; i < WARM_UP; i++) {
            harvest(pile, hashes);
        }
        for (int i = 0; i < RUNS; i++) {
            ours.add(harvest(pile, hashes));
            theirs.add(loadAll(pile, hashes));
        }
        product.empty();
        client.empty();
        report(what, ours, theirs, must, aim);
    }

    private static void report(
            String what, List<HarvestedProduct.Run> ours, List<LoadAllClient.Run> theirs, double must, double aim) {
        Figures seconds = figures(ours, HarvestedProduct.Run::seconds);
        Figures otherSeconds = figures(theirs, LoadAllClient.Run::seconds);
        double ratio = otherSeconds.median() / seconds.median();
        double memory = figures(ours, HarvestedProduct.Run::aboveIdle).greatest();
        BenchTable.row(
                "harvest of " + what + " into PostgreSQL, against a load-all Python client",
                text("**%.2f ×**: Welco %s, client %s", ratio, seconds.spread("s"), otherSeconds.spread("s")),
                text("%.1f ×", must),
                text("%.1f ×", aim),
                ratio >= must);
        BenchTable.row(
                "memory of that harvest",
                text(
                        "**%.0f MiB** above %.0f MiB idle; client %.0f MiB in all",
                        memory,
                        figures(ours, HarvestedProduct.Run::idleMegabytes).median(),
                        figures(theirs, LoadAllClient.Run::peakMegabytes).greatest()),
                text("%.0f MiB above idle", MOST_ABOVE_IDLE),
                "",
                memory <= MOST_ABOVE_IDLE);
        SoftAssertions.assertSoftly(figures -> {
            figures.assertThat(ratio).as("times faster, " + what).isGreaterThanOrEqualTo(must);
            figures.assertThat(memory).as("MiB above idle, " + what).isLessThanOrEqualTo(MOST_ABOVE_IDLE);
        });
    }

    private static HarvestedProduct.Run harvest(LetterPile pile, Set<String> hashes) {
        prepare(pile);
        HarvestedProduct.Run run = product.harvest();
        verify(pile, product.storedHashes(), hashes);
        return run;
    }

    private static LoadAllClient.Run loadAll(LetterPile pile, Set<String> hashes) {
        prepare(pile);
        LoadAllClient.Run run = client.harvest();
        verify(pile, client.storedHashes(), hashes);
        return run;
    }

    private static void prepare(LetterPile pile) {
        product.empty();
        client.empty();
        town.execute("postgres", "checkpoint");
        town.feed().put(pile);
    }

    private static void verify(LetterPile pile, Set<String> stored, Set<String> hashes) {
        assertThat(stored).as("documents stored").isEqualTo(hashes);
        assertThat(town.feed().countIn("GRC_TRT"))
                .as("letters told \"received\"")
                .isEqualTo(pile.count());
    }

    private static <T> Figures figures(List<T> runs, Function<T, Double> figure) {
        return new Figures(runs.stream().map(figure).toList());
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
