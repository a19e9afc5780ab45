package org.welco.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.welco.testing.AgentClient;

/**
 * Twenty agents at once on the mail cell of a town where ten thousand letters wait. {@code -Dwelco.bench.agents},
 * {@code -Dwelco.bench.letters} and {@code -Dwelco.bench.gestures} make a smaller form of it, whose row says its size.
 */
class CellBench {

    private static final int AGENTS = Integer.getInteger("welco.bench.agents", 20);
    private static final int LETTERS = Integer.getInteger("welco.bench.letters", 10_000);
    private static final int WARM_UP = 90;
    private static final int GESTURES = Integer.getInteger("welco.bench.gestures", 60);
    private static final double MOST_MILLIS = 50;
    private static final double AIM_MILLIS = 20;

    private static DeskTown town;

    @BeforeAll
    static void start() {
        town = new DeskTown("cell");
        town.harvestLetters();
        town.addLetters(LETTERS);
        BenchTable.note("Request of a cell: " + AGENTS + " agents, each with a gesture every second or so on " + LETTERS
                + " letters to process: the list, its filters, a search of words, a letter opened. Time at the client on the"
                + " same machine, from the request to the last byte, so the server's own is less; " + WARM_UP
                + " gestures each came first.");
    }

    @AfterAll
    static void stop() {
        if (town != null) {
            town.close();
        }
    }

    @Test
    void answers_many_agents_quickly() throws InterruptedException, ExecutionException {
        report(AgentsAtWork.measure(AGENTS, WARM_UP, GESTURES, CellBench::agent));
    }

    private static void report(Figures millis) {
        double p95 = millis.share(0.95);
        BenchTable.row(
                "a request of the mail cell, " + AGENTS + " agents, " + LETTERS + " letters",
                String.format(
                        Locale.ROOT,
                        "**%.1f ms at p95**, median %.1f ms, %d requests",
                        p95,
                        millis.median(),
                        millis.values().size()),
                "50 ms",
                "20 ms",
                p95 <= MOST_MILLIS);
        assertThat(p95).as("p95, milliseconds").isLessThanOrEqualTo(MOST_MILLIS);
    }

    private static AgentsAtWork.Gesture agent(int number) {
        AgentClient agent = town.agent(number % 2 == 0 ? "claire" : "hugo", "cells/mail", "data-mail-line=");
        CellCommands commands = CellCommands.in(
                town.page("cells/mail"), agent.get(town.page("cells/mail")).body());
        return random -> gesture(agent, commands, random);
    }

    private static void gesture(AgentClient agent, CellCommands commands, Random random) {
        String letter = "maarch-" + (500_001 + random.nextInt(LETTERS));
        switch (random.nextInt(10)) {
            case 0 -> assertThat(agent.get(town.page("cells/mail")).body()).contains("data-mail-line=");
            case 1 -> assertThat(commands.show(agent, "in-progress", "")).contains("mail-lines");
            case 2 -> assertThat(commands.show(agent, "to-process", "facture")).contains("data-mail-line=");
            default -> assertThat(commands.open(agent, letter)).contains("data-mail-open=\"" + letter + "\"");
        }
    }
}
