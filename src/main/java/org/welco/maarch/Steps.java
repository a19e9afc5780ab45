package org.welco.maarch;

import java.util.Optional;
import org.welco.maarch.settings.MaarchSettings;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.mail.registry.RegistryLink.Statuses;
import org.welco.mail.registry.Standing;

/**
 * The two writing calls of Maarch, one letter at a time, and the reading back of where a letter stands. What no Maarch
 * can hold is refused here, before any call.
 */
final class Steps {

    private final MaarchClient client;

    Steps(MaarchClient client) {
        this.client = client;
    }

    Statuses statuses() {
        return client.settings().link().statuses();
    }

    /** Empty when the letter is not there, or out of the perimeter. */
    Optional<Standing> standing(long resId) {
        return client.rows(ListJson.one(ListJson.STANDING, resId)).stream()
                .map(RowJson::standing)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Sets a status, with a message in the history unless it is blank. */
    void move(long resId, String status, String message) {
        String kept = StatusJson.keepable(message.strip());
        StatusJson body = new StatusJson(positive(resId), fitting(status), kept);
        client.write(maarch -> maarch.status(body.text())).ifPresent(refusal -> {
            throw whyNotMoved(resId, status, refusal);
        });
    }

    /** Sets a status with a message, which is sent to the letter. */
    void note(long resId, String status, String text) {
        if (text.isBlank()) {
            throw refusedHere("Une réponse vide n'est pas envoyée à Maarch.");
        }
        StatusJson body = new StatusJson(positive(resId), fitting(status), StatusJson.keepable(text));
        client.write(maarch -> maarch.status(body.text())).ifPresent(refusal -> {
            throw whyNotMoved(resId, status, refusal);
        });
    }

    /**
     * Writes number and link and sets a status. Maarch does not check this status, and a letter in an unknown one is in
     * nobody's basket any more: it is looked up first, where Maarch lets us.
     */
    void attach(long resId, String number, String link, String status) {
        holdable("numéro de demande", number);
        holdable("lien de la demande", link);
        ExternalInfosJson body = new ExternalInfosJson(positive(resId), number, link, fitting(status));
        if (client.knownStatuses().has(status).orElse(true)) {
            client.write(maarch -> maarch.externalInfos(body.text())).ifPresent(refusal -> {
                throw standing(resId).isPresent() ? refusal : gone(resId);
            });
        } else {
            throw unknown(status);
        }
    }

    /** Maarch's 400 has the same shape for a status that it does not know and for a letter that is gone. */
    private RegistryException whyNotMoved(long resId, String status, RegistryException refusal) {
        Optional<Boolean> known = client.knownStatuses().read().map(codes -> codes.contains(status));
        if (known.isPresent() && !known.get()) {
            return unknown(status);
        }
        if (standing(resId).isEmpty()) {
            return gone(resId);
        }
        // the letter is there and the call well-formed: without the list of statuses, only the status is left
        return known.isPresent() ? refusal : unknown(status);
    }

    static String fitting(String status) {
        if (!MaarchSettings.isStatus(status)) {
            throw new RegistryException(
                    Kind.SETTINGS, "Un statut manque ou est mal formé : rien n'est envoyé à Maarch.");
        }
        if (!MaarchSettings.fits(status)) {
            throw new RegistryException(
                    Kind.SETTINGS,
                    "Le statut « " + status + " » a plus de " + MaarchSettings.LONGEST_STATUS
                            + " caractères : aucun Maarch ne peut le garder. À changer dans MAARCH_FEED.");
        }
        return status;
    }

    private static void holdable(String what, String text) {
        if (text.isBlank()) {
            throw refusedHere("Le " + what + " manque : rien n'est envoyé à Maarch.");
        }
        if (text.codePointCount(0, text.length()) > ExternalInfosJson.LONGEST) {
            throw refusedHere("Le " + what + " a plus de " + ExternalInfosJson.LONGEST
                    + " caractères : Maarch ne peut pas le garder.");
        }
    }

    private static long positive(long resId) {
        if (resId <= 0) {
            throw new IllegalArgumentException("a letter's number is positive: " + resId);
        }
        return resId;
    }

    private static RegistryException refusedHere(String sentence) {
        return new RegistryException(Kind.REFUSED, sentence);
    }

    static RegistryException gone(long resId) {
        return new RegistryException(Kind.GONE, "Maarch ne trouve plus le courrier " + resId + ".");
    }

    private static RegistryException unknown(String status) {
        return new RegistryException(
                Kind.UNKNOWN_STATUS,
                "Maarch ne connaît pas le statut « " + status
                        + " » : le créer dans Maarch, ou en régler un autre dans MAARCH_FEED.");
    }
}
