package org.welco.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.welco.launcher.Pauses;
import org.welco.launcher.ServerProcess;
import org.welco.mail.testing.Crowd;
import org.welco.testing.LivePage;
import org.welco.testing.MailApi.Told;
import org.welco.testing.RunningWelco;
import org.welco.testing.SignedIn;
import org.welco.testing.TenantClient;

/** Two agents, each on a node of his own, reach for the same letters at the same moment. */
class ClaimRaceIT {

    private static final int LETTERS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningWelco welco = RunningWelco.get();
    private final List<String> letters = new ArrayList<>();
    private final CyclicBarrier together = new CyclicBarrier(2);

    @Test
    void of_two_hundred_letters_none_is_taken_twice_and_both_see_who_took_which() {
        feedLetters();
        try (ServerProcess second = welco.startAnotherNode("node-claims")) {
            TenantClient claire = SignedIn.as(welco.ville(), "claire");
            TenantClient hugo = SignedIn.as(welco.tenant(second, RunningWelco.VILLE), "hugo");
            String origin = welco.origin(RunningWelco.VILLE);
            try (LivePage claires = LivePage.open(claire, origin);
                    LivePage hugos = LivePage.open(hugo, origin)) {
                List<Map<String, String>> taken = Crowd.of(2, agent -> takes(agent == 0 ? claire : hugo));

                Set<String> byBoth = new TreeSet<>(taken.get(0).keySet());
                byBoth.retainAll(taken.get(1).keySet());
                assertThat(byBoth).as("taken twice").isEmpty();
                assertThat(taken.get(0).size() + taken.get(1).size()).isEqualTo(LETTERS);
                assertThat(seenAs(claires, false)).containsAll(taken.get(1).keySet());
                assertThat(seenAs(hugos, false)).containsAll(taken.get(0).keySet());
                assertThat(seenAs(claires, true)).containsAll(taken.get(0).keySet());
            }
        }
    }

    @AfterEach
    void leave_the_open_list_to_others() {
        letters.forEach(letter -> assertThat(scanner()
                        .postJson("/api/mail/" + letter + "/refusal/", "{}")
                        .statusCode())
                .isEqualTo(200));
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

    /** Each letter at the same moment as the other agent; what he got, with its token. */
    private Map<String, String> takes(TenantClient agent) {
        Map<String, String> mine = new HashMap<>();
        for (String letter : letters) {
            meet();
            Told told = Told.of(agent.postJson("/api/mail/" + letter + "/claim/", "{}"));
            assertThat(told.status()).isEqualTo(200);
            if (told.data().path("mine").asBoolean()) {
                mine.put(letter, told.data().path("token").asText());
            }
        }
        return mine;
    }

    private void meet() {
        try {
            together.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("the other agent is gone", e);
        }
    }

    /** Letters that a page was told of as its own, or as another's, once it heard of all of them. */
    private static Set<String> seenAs(LivePage page, boolean mine) {
        assertThat(Pauses.until(
                        () -> seen(page, mine).size() + seen(page, !mine).size() >= LETTERS, PATIENCE))
                .as("the page hears of every letter")
                .isTrue();
        return seen(page, mine);
    }

    private static Set<String> seen(LivePage page, boolean mine) {
        Set<String> mails = new TreeSet<>();
        page.told()
                .forEach(message -> message.path("claims").forEach(claim -> {
                    if (claim.path("held").asBoolean() && claim.path("mine").asBoolean() == mine) {
                        mails.add(claim.path("mail").asText());
                    }
                }));
        return mails;
    }
}
