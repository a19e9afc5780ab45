package org.welco.mail.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.welco.mail.MailReference;
import org.welco.mail.claim.ClaimToken;
import org.welco.mail.claim.KeepPresence;

/** A page that has a letter in hand is there. */
@ApplicationScoped
public class SignOfLife {

    private KeepPresence presence;
    private ReadNews read;

    SignOfLife() {}

    @Inject
    public SignOfLife(KeepPresence presence, ReadNews read) {
        this.presence = presence;
        this.read = read;
    }

    /**
     * Keeps its claim for so long.
     *
     * @return empty when it is kept; when it is lost, in whose hands the letter is
     */
    public Optional<LetterHands> of(Hold hold, Duration lease) {
        return presence.renew(hold.mail(), hold.token(), lease)
                ? Optional.empty()
                : Optional.of(read.hands(hold.mail()));
    }

    /** What a page says that it holds. */
    public record Hold(MailReference mail, ClaimToken token) {}
}
