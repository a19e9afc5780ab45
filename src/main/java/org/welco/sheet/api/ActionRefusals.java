package org.welco.sheet.api;

import java.util.Locale;
import java.util.ResourceBundle;
import org.welco.access.Refusal;
import org.welco.sheet.block.ActOnBlock.Outcome;

/** Why nothing was done to a line of a block. What an agent may read while he does what he may do is in the language of the page. */
final class ActionRefusals {

    private static final Refusal FORBIDDEN = new Refusal(403, "access-denied", "Ce geste n’est pas pour votre rôle.");

    private ActionRefusals() {}

    /** @param outcome any but done */
    static Refusal of(Outcome outcome, Locale language) {
        return switch (outcome) {
            case UNKNOWN -> BlockRefusals.UNKNOWN;
            case FORBIDDEN -> FORBIDDEN;
            case NOT_OPEN -> BlockRefusals.NOT_OPEN;
            case GONE -> conflict("line-gone", "sheet.act.gone", language);
            case NO_MAIL -> conflict("no-mail", "sheet.act.no-mail", language);
            case UNDER_WAY -> conflict("action-under-way", "sheet.act.under-way", language);
            case DONE -> throw new IllegalArgumentException("it was done");
        };
    }

    private static Refusal conflict(String code, String sentence, Locale language) {
        return new Refusal(
                409,
                code,
                ResourceBundle.getBundle("org.welco.sheet.web.messages", language)
                        .getString(sentence));
    }
}
