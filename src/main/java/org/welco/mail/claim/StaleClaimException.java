package org.welco.mail.claim;

import java.util.Objects;
import java.util.Optional;

/** A write carried a token that does not hold the letter any more. Nothing was changed; the text is to be kept. */
public class StaleClaimException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<HeldClaim> present;

    /** @param present who has the letter now, empty when nobody has */
    public StaleClaimException(Optional<HeldClaim> present) {
        super("la prise en charge de ce courrier est perdue");
        this.present = Objects.requireNonNull(present);
    }

    /** Who has the letter now, since when and why; empty when nobody has it. */
    public Optional<HeldClaim> present() {
        return present;
    }
}
