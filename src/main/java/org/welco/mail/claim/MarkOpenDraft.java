package org.welco.mail.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.welco.agent.Agent;
import org.welco.mail.MailReference;
import org.welco.request.draft.BegunTimes;

/**
 * An agent types in a draft of w.c.s., in a window that we do not see: the others see that for half an hour. It stops
 * nobody, and lives beside the claim. Each method is one short transaction.
 */
@ApplicationScoped
public class MarkOpenDraft {

    /** How long a mark is seen after the draft was opened. */
    public static final Duration TIME = BegunTimes.BEING_FILLED;

    private Claims claims;
    private ClaimChanges changes;

    MarkOpenDraft() {}

    @Inject
    public MarkOpenDraft(Claims claims, ClaimChanges changes) {
        this.claims = claims;
        this.changes = changes;
    }

    /** He opened a draft of that letter, or opened it again. */
    @Transactional
    public void opened(MailReference reference, Agent agent) {
        claims.markDraft(reference, agent, TIME);
        changes.tell(reference);
    }

    /** The draft became a request or was given up. */
    @Transactional
    public void closed(MailReference reference, Agent agent) {
        if (claims.unmarkDraft(reference, agent)) {
            changes.tell(reference);
        }
    }
}
