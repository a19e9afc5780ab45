package org.welco.mail.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.welco.mail.IllegalMoveException;
import org.welco.mail.Mail;
import org.welco.mail.MailReference;
import org.welco.mail.UnknownMailException;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.mail.registry.RegistryLink;
import org.welco.mail.testing.MailTown;
import org.welco.mail.testing.PlayedLetter;
import org.welco.mail.testing.PlayedRegistry;
import org.welco.mail.testing.PlayedRegistry.Call;

/** Two letters, and whatever people, programs and machines do to them, in any order. */
final class Story {

    /** What may happen next. */
    enum Happening {
        HARVEST,
        SEND,
        A_MINUTE_PASSES,
        AN_HOUR_PASSES,
        ANSWER,
        SAME_ANSWER_AGAIN,
        REFUSE,
        REQUEST,
        PUT_BACK_IN_OUR_TRAY,
        MOVED_ON_IN_MAARCH,
        CALL_REFUSED,
        CALL_LOST,
        ANSWER_LOST,
        SENDER_DIES,
        REPLAY,
        REPLAY_ALL,
        SETTINGS_CHANGE,
        PERIMETER_NARROWS,
        PERIMETER_WIDENS,
        PERSON_DECIDES
    }

    /**
     * @param letter 1 or 2
     * @param choice what else there is to choose
     */
    record Event(Happening happening, int letter, int choice) {}

    final MailTown town = new MailTown();
    private int texts;
    private int settings;
    /** What somebody tried although the letter does not allow it, or before it came to us. */
    private int refused;

    Story(boolean historyShown) {
        town.registry().holds(PlayedLetter.aLetter(1), PlayedLetter.aLetter(2));
        if (!historyShown) {
            town.registry().hidesHistory();
        }
    }

    void goesOn(Event event) {
        try {
            happens(event);
        } catch (IllegalMoveException | UnknownMailException impossible) {
            refused++;
        }
    }

    private void happens(Event event) {
        int letter = event.letter();
        PlayedRegistry registry = town.registry();
        switch (event.happening()) {
            case HARVEST -> town.harvests();
            case SEND -> town.sends();
            case A_MINUTE_PASSES -> town.passes(Duration.ofSeconds(61));
            case AN_HOUR_PASSES -> town.passes(Duration.ofHours(1));
            case ANSWER -> town.answers(letter, "réponse numéro " + ++texts);
            case SAME_ANSWER_AGAIN -> town.answers(letter, "réponse numéro " + texts);
            case REFUSE -> town.refuses(letter);
            case REQUEST -> town.becomesRequest(letter, "12-" + event.choice());
            case PUT_BACK_IN_OUR_TRAY -> registry.moves(letter, PlayedRegistry.STATUSES.toProcess());
            case MOVED_ON_IN_MAARCH -> registry.moves(letter, "END");
            case CALL_REFUSED -> registry.refuses(call(event), Kind.values()[event.choice() % Kind.values().length]);
            case CALL_LOST -> registry.losesOnTheWay(call(event));
            case ANSWER_LOST -> registry.losesTheAnswer(call(event));
            case SENDER_DIES -> Senders.dies(town);
            case REPLAY -> replay(letter);
            case REPLAY_ALL -> town.store().queue().replayAll();
            case SETTINGS_CHANGE ->
                registry.linked(PlayedRegistry.link(RegistryLink.State.ON, "settings " + ++settings));
            case PERIMETER_NARROWS -> registry.showsOnly(PlayedRegistry.STATUSES.toProcess());
            case PERIMETER_WIDENS -> registry.showsAll();
            case PERSON_DECIDES -> personDecides(letter);
        }
    }

    private static Call call(Event event) {
        return Call.values()[event.choice() % Call.values().length];
    }

    private void replay(int letter) {
        town.steps(letter).stream()
                .filter(step -> step.state() == DeliveryState.BLOCKED || step.state() == DeliveryState.WAITING)
                .findFirst()
                .ifPresent(step -> town.replay().replay(town.mail(letter).reference(), step.id(), "agent"));
    }

    /** Somebody looks into Maarch and says what is there. */
    void personDecides(int letter) {
        Mail mail = town.mail(letter);
        uncertain(letter).ifPresent(step -> {
            String message = town.store().queue().message(step).orElseThrow();
            boolean stands = town.registry().textsOf(letter).contains(message);
            if (stands) {
                town.replay().settleByHand(mail.reference(), step.id(), "agent");
            } else {
                town.replay().replay(mail.reference(), step.id(), "agent");
            }
        });
    }

    Optional<Delivery> uncertain(int letter) {
        return town.steps(letter).stream()
                .filter(step -> step.state() == DeliveryState.UNCERTAIN)
                .findFirst();
    }

    /** Maarch is mended, and all that can leave by itself leaves. */
    void ends() {
        town.registry().mends().linked(PlayedRegistry.link(RegistryLink.State.ON, "settings at the end"));
        for (int pass = 0; pass < 4; pass++) {
            town.harvests();
            town.drains();
        }
    }

    /** How many gestures came to nothing. */
    int refused() {
        return refused;
    }

    /** Those of the two letters that came to us. */
    List<Integer> letters() {
        return List.of(1, 2).stream()
                .filter(letter -> town.store()
                        .mails()
                        .find(MailReference.ofRegistry(letter))
                        .isPresent())
                .toList();
    }
}
