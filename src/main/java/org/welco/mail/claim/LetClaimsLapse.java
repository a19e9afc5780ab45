package org.welco.mail.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.welco.mail.MailReference;

/** Tells the open lists of claims whose pages fell silent. Each method is one short transaction. */
@ApplicationScoped
public class LetClaimsLapse {

    private Claims claims;
    private ClaimChanges changes;

    LetClaimsLapse() {}

    @Inject
    public LetClaimsLapse(Claims claims, ClaimChanges changes) {
        this.claims = claims;
        this.changes = changes;
    }

    /** @return letters that became free and that no node had told of */
    @Transactional
    public List<MailReference> tell() {
        List<MailReference> free = claims.justLapsed();
        free.forEach(changes::tell);
        return free;
    }

    /** Forgets what ended long ago. */
    @Transactional
    public void sweep() {
        claims.sweep();
    }
}
