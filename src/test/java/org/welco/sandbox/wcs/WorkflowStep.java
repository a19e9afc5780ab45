package org.welco.sandbox.wcs;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the workflow made of our answer, with the default settings of its action.
 *
 * @param status code of the answer, empty when none came
 * @param appError the application error seen (header first, then {@code err}); "0" when there is none
 * @param body as received
 * @param connectionError w.c.s.' own words when no answer came
 * @param goesOn the request moves to "Répondu"; otherwise it is stuck in "Envoi de la réponse", without a button and
 *     without a message
 * @param renumbered the display number that the answer wrongly gave to the request
 */
public record WorkflowStep(
        OptionalInt status,
        String appError,
        String body,
        Optional<String> connectionError,
        boolean goesOn,
        Optional<String> renumbered,
        Duration took) {

    /** One French line for the control page. */
    public String french() {
        String answer = status.isPresent() ? "réponse " + status.getAsInt() : connectionError.orElse("");
        String error = appError.equals("0") ? "" : ", erreur applicative " + appError;
        return (goesOn ? "La demande continue (Répondu)" : "La demande reste bloquée (Envoi de la réponse)") + " : "
                + answer + error;
    }
}
