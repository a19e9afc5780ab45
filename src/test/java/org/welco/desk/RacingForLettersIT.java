package org.welco.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.welco.browser.Chromium;
import org.welco.browser.Visitor;
import org.welco.testing.RunningWelco;

/**
 * Two agents, each with a real browser on a node of its own, press the same key for the same letter at the same moment, again and again,
 * while their sockets are cut every five seconds. {@code -Dwelco.race=200} makes it longer, as {@code mvn -Pbench verify} does.
 */
@ExtendWith(RunningDesk.Given.class)
class RacingForLettersIT {

    private static final int LETTERS = Integer.getInteger("welco.race", 15);
    private static final Duration BETWEEN_CUTS = Duration.ofSeconds(5);

    private final RunningDesk desk;

    RacingForLettersIT(RunningDesk desk) {
        this.desk = desk;
    }

    /** What one of them got, and what went wrong in his browser. */
    private record Race(Set<Long> won, Set<Long> lost, List<String> troubles) {}

    @Test
    void no_letter_is_ever_in_two_hands() throws InterruptedException, ExecutionException {
        List<Long> letters = letters();
        int port = desk.server().port();
        int otherPort = desk.otherNode().port();
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<Race> claire = threads.submit(race("claire", Chromium::apart, letters, start));
        Future<Race> hugo = threads.submit(
                race("hugo", () -> Chromium.behindBalancer(RunningWelco.VILLE, port, otherPort), letters, start));
        Race first = claire.get();
        Race second = hugo.get();
        threads.shutdown();

        Set<Long> both = new HashSet<>(first.won());
        both.retainAll(second.won());
        assertThat(both).as("letters in two hands").isEmpty();
        Set<Long> taken = new HashSet<>(first.won());
        taken.addAll(second.won());
        assertThat(taken).as("letters taken by one of them").containsExactlyInAnyOrderElementsOf(letters);
        assertThat(first.lost()).as("what the one lost, the other has").isEqualTo(second.won());
        assertThat(first.troubles()).isEmpty();
        assertThat(second.troubles()).isEmpty();
    }

    private List<Long> letters() {
        List<Long> letters = new ArrayList<>();
        for (int i = 0; i < LETTERS; i++) {
            letters.add(desk.oldLetter("Lettre disputée n° " + i, 30));
        }
        desk.harvest();
        return letters;
    }

    private Callable<Race> race(String login, Callable<Chromium> browser, List<Long> letters, CyclicBarrier start) {
        return () -> {
            try (Chromium chromium = browser.call();
                    Visitor visitor = Visitor.at(chromium)) {
                Cuts cuts = new Cuts(visitor);
                AgentAtCell agent = AgentAtCell.signedIn(desk, visitor, login);
                Race race = new Race(new HashSet<>(), new HashSet<>(), new ArrayList<>());
                for (long letter : letters) {
                    agent.open(letter);
                    start.await(1, TimeUnit.MINUTES);
                    (takes(agent) ? race.won() : race.lost()).add(letter);
                    cuts.cutWhenDue();
                }
                // a document that was being read when its connection was cut: the page says so, as it should
                visitor.troubles().stream()
                        .filter(trouble -> !trouble.contains("Failed to fetch"))
                        .forEach(race.troubles()::add);
                return race;
            }
        };
    }

    /** Presses the key, and reads on the screen who has the letter. */
    private static boolean takes(AgentAtCell agent) {
        agent.keys().press("p");
        Locator mine = agent.hold();
        Locator others = agent.work().locator("[data-w-open='mail-takeover']");
        mine.or(others).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return mine.count() > 0;
    }

    /** The sockets of a browser, cut now and then. */
    private static final class Cuts {

        private final Tunnel tunnel;
        private long last = System.nanoTime();

        Cuts(Visitor visitor) {
            tunnel = new Tunnel(visitor);
        }

        void cutWhenDue() {
            if (System.nanoTime() - last > BETWEEN_CUTS.toNanos()) {
                tunnel.enter();
                tunnel.leave();
                last = System.nanoTime();
            }
        }
    }
}
