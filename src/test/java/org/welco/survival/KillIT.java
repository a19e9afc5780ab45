package org.welco.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.welco.launcher.Pauses;
import org.welco.launcher.Ports;
import org.welco.launcher.ServerProcess;
import org.welco.sandbox.maarch.Hooks;
import org.welco.testing.RunningWelco;
import org.welco.testing.WelcoGround;

/**
 * The kill test: the server is killed at points drawn among those of its conversation with two Maarchs, again and again, while
 * letters come in and are refused, answered, turned into requests. In the end nothing is lost and nothing was told twice.
 *
 * <p>{@code -Dwelco.kills=N} for a longer form, which {@code mvn -Pbench verify} runs; {@code -Dwelco.kill.seed=N} to draw the same
 * points and letters again.
 */
class KillIT {

    private static final int KILLS = Integer.getInteger("welco.kills", 5);
    private static final long SEED = Long.getLong("welco.kill.seed", new Random().nextLong(1_000_000));
    private static final long REACHED_WITHIN_SECONDS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Random random = new Random(SEED);
    private final ConcurrentLinkedQueue<String> toldTooEarly = new ConcurrentLinkedQueue<>();

    @Test
    void whenever_it_is_killed_each_letter_comes_once_and_each_step_is_told_once() throws InterruptedException {
        List<KillPoint> points = KillPoint.draw(KILLS, random);
        String story = "-Dwelco.kills=" + KILLS + " -Dwelco.kill.seed=" + SEED + " " + points;
        System.out.println("kill test: " + story);
        try (WelcoGround ground = WelcoGround.prepare("it-kill")) {
            fetchInSmallBatches(ground);
            ServerProcess server = start(ground);
            try (Driver driver = new Driver(List.of(ville(ground, server), agglo(ground, server)))) {
                List<Audit> audits = driver.towns().stream()
                        .map(town -> new Audit(town, ground.database()))
                        .toList();
                watchReceived(driver.towns(), audits);
                for (KillPoint point : points) {
                    long born = System.nanoTime();
                    live(driver, point, server, story);
                    long dead = System.nanoTime();
                    server = start(ground);
                    driver.goOn();
                    System.out.printf(
                            "kill test: %s after %.1f s, back after %.1f s%n",
                            point, (dead - born) / 1e9, (System.nanoTime() - dead) / 1e9);
                }
                assertThat(Pauses.until(driver::isFinished, PATIENCE))
                        .as("everything is delivered in the end: " + story)
                        .isTrue();
                driver.pause();
                assertThat(toldTooEarly)
                        .as("told received before they were stored")
                        .isEmpty();
                audits.forEach(audit -> audit.isClean(story));
            } finally {
                server.close();
            }
        }
    }

    /** So that a harvest is several calls. */
    private static void fetchInSmallBatches(WelcoGround ground) {
        for (String host : List.of(RunningWelco.VILLE, RunningWelco.AGGLO)) {
            ground.changeSettings(host, settings -> settings.put("BATCH_BYTES", 1 << 20));
        }
    }

    /** New letters come, and the server lives until it reaches the point. */
    private void live(Driver driver, KillPoint point, ServerProcess server, String story) throws InterruptedException {
        DrivenTown town = driver.towns().get(random.nextInt(2));
        int skip = point.call().comesOften() ? random.nextInt(3) : 0;
        try (Killer killer = new Killer(point, skip, random.nextLong(30_000_000), server, town.maarch())) {
            for (int plan = 0; plan < 6; plan++) {
                town.add(random, plan);
            }
            driver.towns().get(random.nextInt(2)).add(random, random.nextInt(6));
            assertThat(killer.struckWithin(REACHED_WITHIN_SECONDS))
                    .as(point + " is reached on " + town.host() + ": " + story)
                    .isTrue();
        }
        driver.pause();
    }

    /** "Received" must reach Maarch only when letter and document are committed here. */
    private void watchReceived(List<DrivenTown> towns, List<Audit> audits) {
        for (int i = 0; i < towns.size(); i++) {
            Audit audit = audits.get(i);
            towns.get(i).maarch().hooks().at(Hooks.Moment.ARRIVAL, KillPoint.Call.RECEIVED::is, call -> {
                if (!call.resIds().stream().allMatch(audit::isStored)) {
                    toldTooEarly.add(call.authority() + " " + call.resIds());
                }
            });
        }
    }

    private static ServerProcess start(WelcoGround ground) {
        return ServerProcess.start(ground.settings("node")
                        .listen("127.0.0.1", ground.firstPort(), Ports.free())
                        .property("welco.job.lease", "PT3S")
                        .property("welco.delivery.lease", "PT3S"))
                .awaitReady(WelcoGround.PATIENCE);
    }

    private static DrivenTown ville(WelcoGround ground, ServerProcess server) {
        return new DrivenTown(
                ground.tenant(server, RunningWelco.VILLE),
                ground.sandbox().url("demarches.ville.localhost"),
                ground.sandbox().maarch(RunningWelco.MAARCH_VILLE));
    }

    private static DrivenTown agglo(WelcoGround ground, ServerProcess server) {
        return new DrivenTown(
                ground.tenant(server, RunningWelco.AGGLO),
                ground.sandbox().url("demarches.agglo.localhost"),
                ground.sandbox().maarch(RunningWelco.MAARCH_AGGLO));
    }
}
