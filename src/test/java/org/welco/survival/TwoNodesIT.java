package org.welco.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.welco.launcher.Pauses;
import org.welco.launcher.Ports;
import org.welco.launcher.ServerProcess;
import org.welco.sandbox.letters.HugeLetter;
import org.welco.sandbox.maarch.Hooks;
import org.welco.sandbox.maarch.MaarchCall;
import org.welco.sandbox.maarch.MaarchSandbox;
import org.welco.testing.RunningWelco;
import org.welco.testing.WelcoGround;

/** Two nodes on one database share the work of one town; when one dies in the middle, the other finishes it. */
class TwoNodesIT {

    private static final int FIRST = 60;
    private static final int SECOND = 200;
    private static final int FETCHES_BEFORE_DEATH = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final List<ServerProcess> nodes = new ArrayList<>();
    private final List<Long> cameBefore = new ArrayList<>();
    private final CountDownLatch allRecorded = new CountDownLatch(1);
    private final CountDownLatch dead = new CountDownLatch(1);
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile int harvester;

    @Test
    void two_nodes_do_nothing_twice_and_one_finishes_what_the_other_leaves() throws InterruptedException {
        try (WelcoGround ground = WelcoGround.prepare("it-two")) {
            ground.changeSettings(
                    RunningWelco.VILLE,
                    settings -> settings.put("FEED_INTERVAL", "PT5S").put("BATCH_BYTES", 1 << 20));
            try {
                nodes.add(start(ground, "one", ground.firstPort()));
                nodes.add(start(ground, "two", Ports.free()));
                nodes.forEach(node -> node.awaitReady(WelcoGround.PATIENCE));
                DrivenTown town = town(ground, 0);
                bothAreToldTheSame(town, town(ground, 1));
                oneDiesWhileItHarvests(town);
                DrivenTown through = town(ground, 1 - harvester);
                through.alsoDrive(town);
                finish(through);
                new Audit(through, ground.database()).isClean("two nodes");
            } finally {
                nodes.forEach(ServerProcess::close);
            }
        }
    }

    /** Every gesture is said to both nodes, about the same moment. */
    private void bothAreToldTheSame(DrivenTown one, DrivenTown two) {
        for (int i = 0; i < FIRST; i++) {
            one.add(new HugeLetter(20_000, i + 1).bytes(), i);
        }
        two.alsoDrive(one);
        finish(one, two);
        assertThat(nodes)
                .allSatisfy(node -> assertThat(node.log().lines())
                        .as("steps told by " + node.log().file())
                        .anyMatch(line -> line.contains(" delivery: maarch-") && line.endsWith(": DELIVERED")));
    }

    /** Killed between two fetches of one harvest, with letters still to come and steps on their way. */
    private void oneDiesWhileItHarvests(DrivenTown town) throws InterruptedException {
        MaarchSandbox maarch = town.maarch();
        nodes.forEach(node -> cameBefore.add(came(node)));
        Hooks.Hook wait = maarch.hooks().at(Hooks.Moment.ARRIVAL, KillPoint.Call.LIST::is, call -> await(allRecorded));
        maarch.hooks().at(Hooks.Moment.EFFECT, KillPoint.Call.FETCH::is, this::strike);
        for (int i = 0; i < SECOND; i++) {
            town.add(new HugeLetter(50_000, 1_000 + i).bytes(), i);
        }
        wait.close();
        allRecorded.countDown();
        assertThat(dead.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("a node is killed while it harvests")
                .isTrue();
    }

    /** Only the node that holds the claim has letters coming in since. */
    private void strike(MaarchCall call) {
        if (fetches.incrementAndGet() == FETCHES_BEFORE_DEATH) {
            harvester = came(nodes.get(0)) > cameBefore.get(0) ? 0 : 1;
            nodes.get(harvester).kill();
            dead.countDown();
        }
    }

    private static long came(ServerProcess node) {
        return node.log().lines().stream()
                .filter(line -> line.contains(" harvest: maarch-") && line.contains(" came"))
                .count();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void finish(DrivenTown... towns) {
        try (Driver driver = new Driver(List.of(towns))) {
            assertThat(Pauses.until(driver::isFinished, PATIENCE))
                    .as("everything is done and delivered")
                    .isTrue();
        }
    }

    private DrivenTown town(WelcoGround ground, int node) {
        return new DrivenTown(
                ground.tenant(nodes.get(node), RunningWelco.VILLE),
                ground.sandbox().url("demarches.ville.localhost"),
                ground.sandbox().maarch(RunningWelco.MAARCH_VILLE));
    }

    private static ServerProcess start(WelcoGround ground, String name, int port) {
        return ServerProcess.start(ground.settings(name)
                .listen("127.0.0.1", port, Ports.free())
                .property("welco.job.lease", "PT3S")
                .property("welco.delivery.lease", "PT3S"));
    }
}
