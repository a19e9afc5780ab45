package org.welco.mail.live;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.welco.mail.MailReference;
import org.welco.mail.claim.HeldClaim;
import org.welco.mail.claim.OpenDraft;

/**
 * In whose hands a letter is.
 *
 * @param claim empty when it is free
 * @param drafts of its requests that agents have open, oldest first
 */
public record LetterHands(MailReference mail, Optional<HeldClaim> claim, List<OpenDraft> drafts) {

    public LetterHands {
        Objects.requireNonNull(mail);
        Objects.requireNonNull(claim);
        drafts = List.copyOf(drafts);
    }
}
