package org.welco.mail.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.welco.mail.MailReference;
import org.welco.mail.claim.Claims.Renewal;

/** A page that has a letter in hand gave a sign of life. Each method is one short transaction. */
@ApplicationScoped
public class KeepPresence {

    /** How long a claim lasts when its page has no socket and asks every 20 seconds. */
    public static final Duration POLLING_LEASE = Duration.ofMinutes(3);

    private Claims claims;
    private ClaimChanges changes;

    KeepPresence() {}

    @Inject
    public KeepPresence(Claims claims, ClaimChanges changes) {
        this.claims = claims;
        this.changes = changes;
    }

    /**
     * A claim that had lapsed goes on as long as nobody has taken the letter since.
     *
     * @return false when the claim is lost
     */
    @Transactional
    public boolean renew(MailReference reference, ClaimToken token, Duration lease) {
        Renewal renewal = claims.renew(reference, token, lease);
        if (renewal == Renewal.REVIVED) {
            changes.tell(reference);
        }
        return renewal != Renewal.LOST;
    }
}
