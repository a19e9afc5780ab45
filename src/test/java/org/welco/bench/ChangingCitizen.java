package org.welco.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.welco.sandbox.authentic.CitizenAccounts;
import org.welco.sandbox.authentic.SandboxCitizen;

/** A citizen whose surname changes in authentic, and how soon the search finds him by it. One thread. */
final class ChangingCitizen {

    private static final String AUTHENTIC = "connexion.ville.localhost";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LETTERS = 8;

    private final DeskTown town;
    private final SearchingAgent agent;
    private final SandboxCitizen made;

    ChangingCitizen(DeskTown town, SearchingAgent agent) {
        this.town = town;
        this.agent = agent;
        made = accounts().create("Isengrin", "Vieux-Nom", CitizenAccounts.OU);
    }

    private CitizenAccounts accounts() {
        return town.sandbox().authentic(AUTHENTIC).citizens();
    }

    /** @return milliseconds from each change until he is found */
    List<Double> changes(int count, long seed, Consumer<ChangingCitizen> then) {
        Random random = new Random(seed);
        List<Double> millis = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            String name = name(random);
            long began = System.nanoTime();
            accounts()
                    .change(new SandboxCitizen(
                            made.id(),
                            made.uuid(),
                            made.ou(),
                            made.firstName(),
                            name,
                            made.email(),
                            made.birthDate(),
                            made.mobile(),
                            made.address(),
                            made.city(),
                            made.active(),
                            made.roles()));
            then.accept(this);
            while (agent.citizens(name).stream().noneMatch(line -> line.id().equals(made.uuid()))) {
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
            }
            millis.add((System.nanoTime() - began) / 1e6);
        }
        return millis;
    }

    /** A name that nobody bears. */
    private static String name(Random random) {
        StringBuilder name = new StringBuilder("Xq");
        for (int letter = 0; letter < LETTERS; letter++) {
            name.append((char) ('a' + random.nextInt('z' - 'a' + 1)));
        }
        return name.toString();
    }

    /** Says that he changed, as hobo's agent of authentic does. */
    void tell() {
        int status = town.client()
                .signedBy(AUTHENTIC)
                .postJson(
                        "/__provision__/",
                        "{\"@type\": \"provision\", \"objects\": {\"@type\": \"user\", \"data\": [{\"uuid\": \""
                                + made.uuid() + "\"}]}}")
                .statusCode();
        assertThat(status).isEqualTo(200);
    }
}
