package org.welco.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.welco.browser.Chromium;
import org.welco.browser.Visitor;
import org.welco.launcher.Pauses;
import org.welco.launcher.ServerProcess;
import org.welco.testing.MailApi.Told;
import org.welco.testing.RunningWelco;
import org.welco.testing.SignedIn;
import org.welco.testing.TenantClient;

/**
 * Two agents, each in a browser of his own on a node of his own, reach for the same letters at the same moment, while their
 * sockets are cut every five seconds.
 */
class ClaimRaceIT {

    private static final int LETTERS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Every socket that the page opens is closed five seconds later. */
    private static final String CUT_SOCKETS = """
            (() => {
              const Real = window.WebSocket;
              window.cuts = 0;
              window.WebSocket = class extends Real {
                constructor(address) {
                  super(address);
                  setTimeout(() => { window.cuts += 1; this.close(); }, 5000);
                }
              };
            })()""";

    /** What the cell was told last of each letter: whether it is held, and by its own agent. */
    private static final String LISTEN = """
            () => {
              window.hands = {};
              document.getElementById("mail").addEventListener("welco:claims", event => {
                for (const claim of event.detail.claims) {
                  window.hands[claim.mail] = claim.held ? (claim.mine ? "mine" : "others") : "free";
                }
              });
            }""";

    private static final String CLAIM = """
            async mail => {
              const answer = await fetch("/api/mail/" + mail + "/claim/", { method: "POST", body: "{}" });
              return (await answer.json()).data.mine;
            }""";

    private static final String HANDS =
            "whose => Object.keys(window.hands).filter(mail => window.hands[mail] === whose)";

    private final RunningWelco welco = RunningWelco.get();
    private final String origin = welco.origin(RunningWelco.VILLE);
    private final List<String> letters = new ArrayList<>();
    private final CyclicBarrier together = new CyclicBarrier(2);

    /** What an agent got, and what his page showed in the end. */
    private record Outcome(Set<String> taken, Set<String> shownAsMine, Set<String> shownAsOthers, int cuts) {}

    @AfterEach
    void leave_the_open_list_to_others() {
        letters.forEach(letter -> scanner().postJson("/api/mail/" + letter + "/refusal/", "{}"));
    }

    @Test
    void of_two_hundred_letters_none_is_taken_twice_and_both_see_who_took_which() throws Exception {
        feedLetters();
        ExecutorService agents = Executors.newFixedThreadPool(2);
        try (ServerProcess second = welco.startAnotherNode("node-claims")) {
            Future<Outcome> claire = agents.submit(() -> reaches(welco.server(), "claire"));
            Future<Outcome> hugo = agents.submit(() -> reaches(second, "hugo"));
            check(outcome(claire), outcome(hugo));
        } finally {
            agents.shutdownNow();
        }
    }

    private static Outcome outcome(Future<Outcome> agent) throws InterruptedException {
        try {
            return agent.get(PATIENCE.multipliedBy(3).toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("an agent did not come to the end", e);
        }
    }

    private void check(Outcome claire, Outcome hugo) {
        Set<String> twice = new TreeSet<>(claire.taken());
        twice.retainAll(hugo.taken());
        assertThat(twice).as("taken twice").isEmpty();
        assertThat(claire.taken().size() + hugo.taken().size()).isEqualTo(LETTERS);
        assertThat(claire.shownAsMine()).isEqualTo(claire.taken());
        assertThat(claire.shownAsOthers()).isEqualTo(hugo.taken());
        assertThat(hugo.shownAsMine()).isEqualTo(hugo.taken());
        assertThat(hugo.shownAsOthers()).isEqualTo(claire.taken());
        assertThat(claire.cuts() + hugo.cuts()).as("sockets cut meanwhile").isPositive();
    }

    private TenantClient scanner() {
        return welco.ville().withBasic("scanner", "sample-scanner");
    }

    private void feedLetters() {
        TenantClient scanner = scanner();
        for (int i = 0; i < LETTERS; i++) {
            letters.add(Told.of(scanner.send(
                            "POST", "/api/mail/", BodyPublishers.ofString("Lettre disputée " + i), "text/plain"))
                    .data()
                    .path("id")
                    .asText());
        }
    }

    private Outcome reaches(ServerProcess node, String login) {
        int first = welco.server().address().getPort();
        String session = SignedIn.sessionOf(welco.tenant(node, RunningWelco.VILLE), login);
        try (Chromium chromium = Chromium.behindBalancer(
                        RunningWelco.VILLE, first, node.address().getPort());
                Visitor agent = Visitor.at(chromium).inSession(origin, session)) {
            agent.context().addInitScript(CUT_SOCKETS);
            Page page = agent.open(origin + "/cells/mail");
            page.evaluate(LISTEN);
            Set<String> taken = takes(page);
            assertThat(Pauses.until(
                            () -> shown(page, "mine").size()
                                            + shown(page, "others").size()
                                    >= LETTERS,
                            PATIENCE))
                    .as(login + " sees in whose hands every letter is")
                    .isTrue();
            int cuts = (Integer) page.evaluate("window.cuts");
            return new Outcome(taken, shown(page, "mine"), shown(page, "others"), cuts);
        }
    }

    /** Each letter at the same moment as the other agent. */
    private Set<String> takes(Page page) {
        Set<String> mine = new TreeSet<>();
        for (String letter : letters) {
            meet();
            if ((Boolean) page.evaluate(CLAIM, letter)) {
                mine.add(letter);
            }
        }
        return mine;
    }

    private void meet() {
        try {
            together.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("the other agent is gone", e);
        }
    }

    private Set<String> shown(Page page, String whose) {
        Set<String> mails = new TreeSet<>();
        for (Object mail : (List<?>) page.evaluate(HANDS, whose)) {
            if (letters.contains(mail)) {
                mails.add((String) mail);
            }
        }
        return mails;
    }
}
