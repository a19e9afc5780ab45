package org.welco.web;

import java.util.Map;
import org.welco.access.Refusal;

/** What is said of an error that the server, not a room, found in a request. */
final class RefusalOf {

    private static final Map<Integer, Refusal> BY_STATUS = Map.of(
            400, new Refusal(400, "invalid-request", "La requête ne peut pas être lue."),
            401, Refusal.UNPROVEN,
            403, Refusal.NO_RIGHT,
            404, Refusal.NOT_FOUND,
            405, Refusal.METHOD_NOT_ALLOWED,
            406, new Refusal(406, "not-acceptable", "La réponse n’existe pas dans le format demandé."),
            413, Refusal.BODY_TOO_BIG,
            415, new Refusal(415, "unsupported-media-type", "Le contenu envoyé n’est pas d’un type admis."),
            416, new Refusal(416, "range-not-satisfiable", "La partie demandée n’existe pas."));

    private RefusalOf() {}

    /** @param status 400 to 499 */
    static Refusal status(int status) {
        return BY_STATUS.getOrDefault(
                status, new Refusal(status, "invalid-request", "La requête ne peut pas être traitée."));
    }
}
