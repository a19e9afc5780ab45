package org.welco.sheet.api;

import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.welco.access.Refusal;
import org.welco.access.api.Envelope;

/** Why a block of a sheet is not shown, or nothing is done to it. */
final class BlockRefusals {

    static final Refusal UNKNOWN = new Refusal(404, "unknown-block", "Cette partie n’existe pas.");
    static final Refusal FORBIDDEN = new Refusal(403, "access-denied", "Cette partie n’est pas pour votre rôle.");
    static final Refusal NOT_OPEN =
            new Refusal(404, "unknown-opening", "Cette fiche n’est plus ouverte : ouvrez-la de nouveau.");

    private BlockRefusals() {}

    /** @param message French, without capital and full stop */
    static Response trouble(String code, String message) {
        return Envelope.refused(new Refusal(503, code, sentence(message)));
    }

    private static String sentence(String message) {
        return message.isEmpty()
                ? message
                : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
    }

    /** Whether that may be the number of an opening. */
    static boolean isNumber(String opening) {
        return opening.matches("\\d{1,18}");
    }
}
