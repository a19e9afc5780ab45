package org.welco.mail.claim;

import java.util.Objects;
import java.util.Optional;

/**
 * What came of asking for a letter.
 *
 * @param token of the asking agent's claim, empty when somebody else has the letter
 * @param claim as it stands now, whoever holds it; empty when it ended in that very moment
 */
public record ClaimAnswer(Optional<ClaimToken> token, Optional<HeldClaim> claim) {

    public ClaimAnswer {
        Objects.requireNonNull(token);
        Objects.requireNonNull(claim);
    }

    public boolean isMine() {
        return token.isPresent();
    }
}
