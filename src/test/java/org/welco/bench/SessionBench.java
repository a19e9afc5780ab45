package org.welco.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.welco.testing.AgentClient;

/** What a signed-in agent with the mail cell open costs in memory. {@code -Dwelco.bench.sessions} makes it shorter. */
class SessionBench {

    private static final int SESSIONS = Integer.getInteger("welco.bench.sessions", 200);
    private static final int WARM_UP = 20;
    private static final double MOST_KIB = 300;

    @Test
    void a_session_is_small() {
        BenchTable.note(
                "Memory per session: live bytes after a full collection (jcmd GC.class_histogram) with " + SESSIONS
                        + " more agents signed in, each with the mail cell open on a letter, less those before, divided by "
                        + SESSIONS + "; " + WARM_UP + " sessions came first, so that caches are filled.");
        try (DeskTown town = new DeskTown("session")) {
            town.harvestLetters();
            open(town, WARM_UP);
            long before = LiveHeap.bytes(town.server());
            List<AgentClient> agents = open(town, SESSIONS);
            long after = LiveHeap.bytes(town.server());
            double each = (after - before) / 1024.0 / agents.size();
            BenchTable.row(
                    "memory of a session with the mail cell open",
                    String.format(Locale.ROOT, "**%.0f KiB**", each),
                    "300 KiB",
                    "",
                    each <= MOST_KIB);
            assertThat(each).as("KiB per session").isLessThanOrEqualTo(MOST_KIB);
        }
    }

    private static List<AgentClient> open(DeskTown town, int count) {
        List<AgentClient> agents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String letter = "maarch-" + (100 + i % 8);
            agents.add(town.agent(
                    i % 2 == 0 ? "claire" : "hugo", "cells/mail?id=" + letter, "data-mail-open=\"" + letter + "\""));
        }
        return agents;
    }
}
