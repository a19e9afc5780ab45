package org.welco.mail.delivery;

import static org.welco.mail.testing.PlayedLetter.aLetter;

import java.util.List;
import java.util.Random;
import org.welco.mail.testing.PlayedRegistry;
import org.welco.mail.testing.PlayedRegistry.Call;

/** One try at one step, on the letter 42 of a registry that holds it. */
abstract class OneTry {

    static final String TEXT = "Votre carte est prête.";
    static final String NOTE = "Erreur d’aiguillage.";
    static final String LINK = "https://demarches.ville.test/backoffice/management/carte/12/";

    final PlayedRegistry registry = new PlayedRegistry().holds(aLetter(42));
    final TellRegistry tell = new TellRegistry(registry, new RetryPlan(new Random(1)));

    Settlement tells(StepBuilder step) {
        return tell.tell(step.build(), registry.link());
    }

    static StepBuilder received() {
        return new StepBuilder(DeliveryKind.RECEIVED);
    }

    static StepBuilder sent() {
        return new StepBuilder(DeliveryKind.SENT).number("12-34").link(LINK);
    }

    static StepBuilder sentAgain() {
        return new StepBuilder(DeliveryKind.SENT).link("Nouvelle demande 12-35 : " + LINK);
    }

    static StepBuilder link() {
        return new StepBuilder(DeliveryKind.LINK).link(LINK);
    }

    static StepBuilder refused() {
        return new StepBuilder(DeliveryKind.REFUSED).text(NOTE);
    }

    static StepBuilder answer() {
        return new StepBuilder(DeliveryKind.RESPONSE).text(TEXT);
    }

    static StepBuilder laterAnswer() {
        return answer().answeredEarlier();
    }

    long writes() {
        return registry.said().stream()
                .filter(said -> List.of(Call.RECEIVED, Call.SENT, Call.REFUSED, Call.ANSWERED, Call.NOTE)
                        .contains(said.call()))
                .count();
    }
}
