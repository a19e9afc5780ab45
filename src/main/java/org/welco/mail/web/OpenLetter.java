package org.welco.mail.web;

import java.util.Optional;
import org.welco.mail.MailReference;
import org.welco.mail.MailSheet;
import org.welco.mail.MailState;
import org.welco.mail.claim.ClaimToken;
import org.welco.mail.claim.HeldClaim;

/**
 * The letter that stands open in the page.
 *
 * @param claim who has it in hand
 * @param token of this agent's claim, when he has it
 */
public record OpenLetter(MailSheet sheet, Optional<HeldClaim> claim, Optional<ClaimToken> token) {

    public MailReference reference() {
        return sheet.summary().reference();
    }

    public MailState state() {
        return sheet.summary().state();
    }

    public boolean isMine() {
        return token.isPresent();
    }

    public boolean isOthers() {
        return claim.isPresent() && token.isEmpty();
    }

    public boolean isFinished() {
        return !state().isOpen();
    }

    /** Refusing is open to this agent now. */
    public boolean isRefusable() {
        return isMine() && (state() == MailState.TO_PROCESS || state() == MailState.RETURNED);
    }

    /** It may become requests in this agent's hands. */
    public boolean isQualifiable() {
        return isMine() && state() != MailState.REFUSED;
    }

    public String tokenText() {
        return token.map(ClaimToken::text).orElse("");
    }
}
