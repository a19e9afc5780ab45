package org.welco.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.welco.testing.AgentClient;

/** Twenty agents at once who come back to the first page of the desk. {@code -Dwelco.bench.agents} and the like make it smaller. */
class DeskBench {

    private static final int AGENTS = Integer.getInteger("welco.bench.agents", 20);
    private static final int LETTERS = Integer.getInteger("welco.bench.letters", 10_000);
    private static final int WARM_UP = 60;
    private static final int GESTURES = Integer.getInteger("welco.bench.gestures", 60);
    private static final double MOST_MILLIS = 50;
    private static final String SHOWS = "id=\"forms\"";

    @Test
    void the_desk_is_there_for_many_agents_at_once() throws InterruptedException, ExecutionException {
        BenchTable.note("Desk page: " + AGENTS + " agents load / every second or so, with search, forms and " + LETTERS
                + " letters to process; time at the client on the same machine, from the request to the last byte, so the"
                + " server's own is less; " + WARM_UP + " loads each came first.");
        try (DeskTown town = new DeskTown("desk")) {
            town.harvestLetters();
            town.addLetters(LETTERS);
            report(AgentsAtWork.measure(AGENTS, WARM_UP, GESTURES, number -> {
                AgentClient agent = town.agent(number % 2 == 0 ? "claire" : "hugo", "", SHOWS);
                return random -> load(agent, town);
            }));
        }
    }

    private static void load(AgentClient agent, DeskTown town) {
        HttpResponse<String> page = agent.get(town.page(""));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(SHOWS, "id=\"search-q\"");
    }

    private static void report(Figures millis) {
        double p95 = millis.share(0.95);
        BenchTable.row(
                "the desk page, " + AGENTS + " agents",
                String.format(
                        Locale.ROOT,
                        "**%.1f ms at p95**, median %.1f ms, %d loads",
                        p95,
                        millis.median(),
                        millis.values().size()),
                "50 ms",
                "20 ms",
                p95 <= MOST_MILLIS);
        assertThat(p95).as("p95, milliseconds").isLessThanOrEqualTo(MOST_MILLIS);
    }
}
