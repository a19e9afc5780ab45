package org.welco.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The search of a large knowledge base, through HTTP. {@code -Dwelco.bench.articles=} makes another size, which its rows say;
 * {@code -Dwelco.search.seed=} draws the same again.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ArticleBench {

    private static final int ARTICLES = Integer.getInteger("welco.bench.articles", 20_000);
    private static final long SEED = Long.getLong("welco.search.seed", System.nanoTime() & 0xffff_ffffL);
    private static final int SEARCHES = 800;
    private static final int AGENTS = 8;
    private static final int WARM_UP = 2000;
    private static final int FRESH = 10;

    private static DeskTown town;
    private static WrittenArticles written;
    private static SearchingAgent claire;

    @TempDir
    static Path folder;

    @BeforeAll
    static void build() throws IOException {
        System.out.println("welco.search.seed=" + SEED);
        town = new DeskTown("articles");
        written = new WrittenArticles(SEED);
        long began = System.nanoTime();
        for (Path file : written.files(folder, ARTICLES)) {
            bring(file);
        }
        BenchTable.note(String.format(
                Locale.ROOT,
                "Articles: %d of them, of sentences of those of the sandbox, seed %d, brought in by the command in %.0f s. One search is"
                        + " one to four words of the title or the keywords of an article, the last of half of them cut short, by"
                        + " `GET /api/kb/search/` in an agent's session, 20 lines; its time is until the answer is there, at the client on the"
                        + " same machine. %d searches came first, and agents leave no time between two.",
                ARTICLES,
                SEED,
                (System.nanoTime() - began) / 1e9,
                WARM_UP));
        claire = agent();
    }

    @AfterAll
    static void stop() {
        if (town != null) {
            town.close();
        }
    }

    private static void bring(Path file) {
        assertThat(town.manage("kb_import", file.toString())).contains("0 refusées");
    }

    private static SearchingAgent agent() {
        return new SearchingAgent(town.server().port(), town.session("claire"));
    }

    private static List<Double> search(SearchingAgent agent, int number, int count) {
        Random random = new Random(SEED + 100L * number);
        List<Double> millis = new ArrayList<>();
        for (int search = 0; search < count; search++) {
            millis.add(agent.articles(written.typed(random)));
        }
        return millis;
    }

    private static String of(String work) {
        return work + ", " + ARTICLES + " articles";
    }

    @Test
    @Order(1)
    void answers_one_agent() {
        search(claire, 1, WARM_UP);
        SearchRow.quick(of("search of articles, 1 agent"), search(claire, 2, SEARCHES), 50, 25);
    }

    @Test
    @Order(2)
    void answers_eight_agents() throws InterruptedException, ExecutionException {
        List<SearchingAgent> agents = new ArrayList<>();
        for (int number = 0; number < AGENTS; number++) {
            agents.add(agent());
        }
        List<Double> together =
                SearchRow.together(AGENTS, number -> search(agents.get(number), 10 + number, SEARCHES / 4));
        SearchRow.quick(of("search of articles, " + AGENTS + " agents"), together, 150, 75);
    }

    @Test
    @Order(3)
    void finds_a_fresh_article_by_the_next_search() throws IOException {
        int found = 0;
        for (int number = 0; number < FRESH; number++) {
            String word = "inedit" + number + "x";
            bring(written.one(folder, word));
            found += claire.articlesFound("fraiche " + word) > 0 ? 1 : 0;
        }
        SearchRow.sure(of("fresh articles found by the next search"), found, FRESH, 1, 1);
    }
}
