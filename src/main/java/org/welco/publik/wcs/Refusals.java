package org.welco.publik.wcs;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;
import org.welco.request.RequestSourceException;
import org.welco.request.RequestSourceException.Kind;

/** What w.c.s. means when it refuses: its words are for developers, ours for agents. */
final class Refusals {

    static final String NO_CONNECTION = "w.c.s. est injoignable : aucune connexion";
    static final String NO_ANSWER = "w.c.s. n’a pas répondu";
    static final String ANSWER_LOST = "la réponse de w.c.s. s’est perdue : le brouillon existe peut-être";
    static final String BROKEN_OFF = "la réponse de w.c.s. s’est interrompue";
    static final String RESTING = "w.c.s. ne répondait plus : nouvel essai possible dans quelques secondes";
    static final String UNREADABLE = "ce qui répond à l’adresse de w.c.s. n’est pas w.c.s.";

    private static final String SIGNATURE =
            "w.c.s. n’accepte pas notre signature : clé partagée (hobo) ou horloge du serveur à vérifier";
    private static final String UNKNOWN_ORIG =
            "w.c.s. ne connaît pas cette adresse de Welco (orig) : hobo doit redéployer w.c.s.";
    private static final String OTHER_KEY = "w.c.s. a une autre clé partagée que Welco : hobo doit redéployer les deux";
    private static final String CLOCK_LATE =
            "l’horloge de ce serveur retarde de plus de 30 secondes sur celle de w.c.s., qui refuse nos appels : les mettre à l’heure";
    private static final String CLOCK_EARLY =
            "l’horloge de ce serveur avance de plus de 30 secondes sur celle de w.c.s., qui refuse nos appels : les mettre à l’heure";
    private static final String TROUBLE = "w.c.s. est en panne";
    private static final String TROUBLE_MAKING = "w.c.s. a échoué en route : le brouillon existe peut-être";
    static final String NO_FORM = "cette démarche n’existe plus dans w.c.s.";

    private Refusals() {}

    /** Whether the error is w.c.s.' own, not a page of whatever stands before it. */
    static boolean isOfWcs(Optional<JsonValue> body) {
        return body.filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .map(error -> error.get("err"))
                .filter(JsonNumber.class::isInstance)
                .isPresent();
    }

    /** @param makes the call was to make something */
    static RequestSourceException of(int status, Optional<JsonValue> body, boolean makes) {
        if (status >= 500) {
            return refusal(Kind.UNREACHABLE, makes ? TROUBLE_MAKING : TROUBLE, makes);
        }
        if (!isOfWcs(body)) {
            return refusal(Kind.UNREADABLE, UNREADABLE, makes && status == 200);
        }
        return switch (status) {
            case 401, 403 -> forbidden(body.get().asJsonObject());
            case 404 -> refusal(Kind.FORM, NO_FORM, false);
            case 408, 429 -> refusal(Kind.UNREACHABLE, TROUBLE, false);
            default -> refusal(Kind.REFUSED, "w.c.s. refuse la demande (" + status + ")", false);
        };
    }

    /** The code first; where it says nothing, the English words of September 2025's w.c.s. */
    private static RequestSourceException forbidden(JsonObject error) {
        String code = text(error, "err_code");
        String words = text(error, "err_desc");
        return switch (code) {
            case "user-not-allowed-backoffice-submission" ->
                refusal(Kind.RIGHTS, "vos rôles ne permettent pas de saisir cette démarche", false);
            case "no-backoffice-submission-role" ->
                refusal(Kind.FORM, "cette démarche n’est ouverte à la saisie pour aucun agent", false);
            case "unknown-name-id" -> refusal(Kind.RIGHTS, "w.c.s. ne connaît pas encore votre compte d’agent", false);
            default -> forbidden(words);
        };
    }

    private static RequestSourceException forbidden(String words) {
        if (words.startsWith("Disabled form")) {
            return refusal(Kind.FORM, "cette démarche est fermée", false);
        }
        if (words.startsWith("Only one formdata")) {
            return refusal(
                    Kind.REFUSED,
                    "cet usager a déjà une demande ou un brouillon de cette démarche : une seule est permise",
                    false);
        }
        return aboutSignature(words)
                .map(sentence -> refusal(Kind.SETTINGS, sentence, false))
                .orElseGet(() -> refusal(Kind.RIGHTS, "w.c.s. ne permet pas cette opération", false));
    }

    /** What w.c.s. finds wrong with a signature, in the order in which it looks; empty when it speaks of something else. */
    private static Optional<String> aboutSignature(String words) {
        if (words.startsWith("Invalid orig")) {
            return Optional.of(UNKNOWN_ORIG);
        }
        if (words.startsWith("Invalid signature")) {
            return Optional.of(OTHER_KEY);
        }
        if (words.startsWith("timestamp is more than")) {
            return Optional.of(words.contains("in the past") ? CLOCK_LATE : CLOCK_EARLY);
        }
        boolean other = Stream.of("orig", "ignature", "timestamp", "Nonce", "Unsigned", "algo", "not authenticated")
                .anyMatch(words::contains);
        return other ? Optional.of(SIGNATURE) : Optional.empty();
    }

    static String text(JsonObject object, String key) {
        return object.get(key) instanceof jakarta.json.JsonString text ? text.getString() : "";
    }

    static RequestSourceException refusal(Kind kind, String sentence, boolean mayHaveBeenDone) {
        return new RequestSourceException(kind, sentence, mayHaveBeenDone, null);
    }
}
