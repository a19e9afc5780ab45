package org.welco.access;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.Serializable;
import java.util.Objects;

/**
 * An answer that says no, in Publik's envelope.
 *
 * @param status HTTP status; 200 for a functional refusal, which must not stop a workflow of w.c.s.
 * @param errClass a short word for programs, such as {@code unknown-mail}; constant for one cause
 * @param errDesc a French sentence for whoever reads the history of a request; no secret, no name of another tenant
 */
public record Refusal(int status, String errClass, String errDesc) implements Serializable {

    public static final Refusal NOT_FOUND = new Refusal(404, "not-found", "Adresse inconnue.");
    public static final Refusal UNKNOWN_HOST = new Refusal(404, "not-found", "Aucune collectivité à cette adresse.");
    public static final Refusal METHOD_NOT_ALLOWED =
            new Refusal(405, "method-not-allowed", "Cette adresse ne s’appelle pas par cette méthode.");
    public static final Refusal UNPROVEN =
            new Refusal(401, "access-unauthorized", "Appel sans preuve d’identité valable.");
    public static final Refusal NO_RIGHT =
            new Refusal(403, "access-denied", "Ce compte n’a pas le droit de faire cet appel.");
    public static final Refusal TOO_MANY_ATTEMPTS =
            new Refusal(429, "too-many-attempts", "Trop d’essais infructueux : réessayez dans quelques minutes.");
    public static final Refusal UNVERIFIABLE = new Refusal(
            503,
            "identity-unavailable",
            "Le service d’identité ne répond pas : ce compte n’a pas pu être vérifié. Réessayez plus tard.");
    public static final Refusal BODY_TOO_BIG =
            new Refusal(413, "body-too-big", "Le contenu envoyé dépasse la taille admise.");
    public static final Refusal UNREADABLE_BODY =
            new Refusal(400, "invalid-request", "Le contenu envoyé ne peut pas être lu.");

    public Refusal {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("not an HTTP status: " + status);
        }
        Objects.requireNonNull(errClass);
        Objects.requireNonNull(errDesc);
    }

    /** A failure of ours: the incident's number is also in the log, beside its cause. */
    public static Refusal incident(String number) {
        return new Refusal(
                500, "internal-error", "Erreur interne. Donnez ce numéro à l’exploitant : incident " + number + ".");
    }

    /** The envelope: {@code {"err": 1, "err_class": …, "err_desc": …}}. */
    public JsonObject envelope() {
        return Json.createObjectBuilder()
                .add("err", 1)
                .add("err_class", errClass)
                .add("err_desc", errDesc)
                .build();
    }
}
