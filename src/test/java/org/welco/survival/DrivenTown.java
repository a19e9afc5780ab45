package org.welco.survival;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.welco.sandbox.letters.HugeLetter;
import org.welco.sandbox.maarch.MaarchSandbox;
import org.welco.testing.LostAnswer;
import org.welco.testing.MailApi;
import org.welco.testing.MailApi.Told;
import org.welco.testing.TenantClient;

/**
 * One town whose letters are driven through the API: by a client that repeats what it got no answer to, and a person who looks
 * into Maarch when Welco says that only a person can tell. Letters are recorded by one thread and driven by another.
 */
final class DrivenTown {

    private final String host;
    private final String wcs;
    private final MaarchSandbox maarch;
    private final MailApi api;
    private final TenantClient operator;
    private final List<PlannedLetter> letters = new CopyOnWriteArrayList<>();

    /** @param client of the town's host, anonymous */
    DrivenTown(TenantClient client, String wcs, MaarchSandbox maarch) {
        this.host = client.host();
        this.wcs = wcs;
        this.maarch = maarch;
        this.api = new MailApi(client.withBasic("scanner", "sample-scanner"));
        this.operator = client.withBasic("exploitation", "sample-exploitation");
    }

    String host() {
        return host;
    }

    MaarchSandbox maarch() {
        return maarch;
    }

    MailApi api() {
        return api;
    }

    List<PlannedLetter> letters() {
        return letters;
    }

    /** Records a letter of its own bytes and of any size up to four chunks, with the nth plan. */
    void add(RandomGenerator random, int plan) {
        add(new HugeLetter(random.nextInt(5_000, 900_000), random.nextLong(1, Long.MAX_VALUE)).bytes(), plan);
    }

    /** Records a letter with that document, with the nth plan. */
    void add(byte[] document, int plan) {
        long resId = maarch.addLetter("Lettre " + (letters.size() + 1), document);
        List<List<Gesture>> plans = Gesture.plans(String.valueOf(resId));
        letters.add(new PlannedLetter(resId, document, plans.get(plan % plans.size())));
    }

    /** Drives the letters that another recorded, from their beginning: every gesture is said once more. */
    void alsoDrive(DrivenTown other) {
        other.letters.forEach(letter -> letters.add(letter.again()));
    }

    /** Harvests by the command, as an operator in a hurry. */
    void harvest() {
        operator.postJson("/api/tenant_command/feed_mail_maarch/?domain=" + host + "&verbosity=0", "");
    }

    /**
     * One round over all letters: what is still to be done with them, in order, and what needs a person.
     *
     * @return whether everything is done and delivered
     */
    boolean round() {
        try {
            harvest();
            boolean finished = true;
            for (PlannedLetter letter : letters) {
                finished &= drive(letter);
            }
            return finished;
        } catch (LostAnswer cut) {
            // the server was killed: what got no answer is said again in a later round
            return false;
        }
    }

    private boolean drive(PlannedLetter letter) {
        if (letter.isSettled()) {
            return true;
        }
        for (Optional<Gesture> next = letter.next(); next.isPresent(); next = letter.next()) {
            if (!isDone(letter, next.get())) {
                return false;
            }
            letter.nextIsDone();
        }
        if (!isDelivered(letter)) {
            return false;
        }
        letter.settle();
        return true;
    }

    private boolean isDone(PlannedLetter letter, Gesture gesture) {
        Told told =
                switch (gesture.kind()) {
                    case REFUSED -> api.refuse(letter.id(), gesture.text());
                    case BECOMES_REQUEST ->
                        api.associate(letter.id(), gesture.request().orElseThrow(), requestUrl());
                    case ANSWERED -> api.respond(letter.id(), gesture.text(), gesture.request());
                };
        boolean before = told.status() == 409 && told.errorClass().equals("already-refused");
        return before || told.status() == 200 && told.body().path("err").asInt(1) == 0;
    }

    private String requestUrl() {
        return wcs + "backoffice/management/voirie/1/";
    }

    private boolean isDelivered(PlannedLetter letter) {
        Told told = api.letter(letter.id());
        if (told.status() != 200) {
            return false;
        }
        boolean delivered = true;
        int answers = 0;
        for (JsonNode step : told.data().path("deliveries")) {
            boolean isAnswer = step.path("kind").asText().equals("response");
            if (step.path("state").asText().equals("uncertain")) {
                String note = letter.expectedNotes().get(answers);
                boolean arrived = maarch.notes(letter.resId()).contains(note);
                api.retry(letter.id(), step.path("id").asLong(), arrived);
            }
            answers += isAnswer ? 1 : 0;
            delivered &= step.path("state").asText().equals("delivered");
        }
        return delivered;
    }
}
