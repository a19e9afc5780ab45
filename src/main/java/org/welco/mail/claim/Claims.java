package org.welco.mail.claim;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.mail.MailReference;

/**
 * Claims of the current tenant. Only the database's clock decides, at the moment of each statement. Every method joins the
 * caller's transaction and needs one. A letter that is not there has no claim.
 */
public interface Claims {

    /** A claim to be made; its token is used unless the agent has one already. */
    record Wish(Agent agent, ClaimToken token, Duration lease) {}

    /** What renewing found. */
    enum Renewal {
        /** It goes on. */
        KEPT,
        /** It had lapsed and nobody had taken the letter meanwhile: it goes on again. */
        REVIVED,
        /** There is no such claim any more. */
        LOST
    }

    /**
     * Takes the letter by one statement if nobody else has it.
     *
     * @return the token that is now good: the one of before when the agent himself had it; empty when somebody else has it,
     *     or when there is no such letter
     */
    Optional<ClaimToken> take(MailReference mail, Wish wish);

    /**
     * Takes the letter out of the hands that hold that very claim.
     *
     * @return false when that claim is not the present one any more
     */
    boolean takeFrom(MailReference mail, long number, Wish wish, String reason);

    /** @return false when that token is not the present one: nothing was let go */
    boolean release(MailReference mail, ClaimToken token);

    /** Makes the claim last so long from now at least. */
    Renewal renew(MailReference mail, ClaimToken token, Duration lease);

    /** Whether that token holds the letter now; if so nobody takes it until the transaction ends. The letter is locked before. */
    boolean holds(MailReference mail, ClaimToken token);

    /** Those among these letters that somebody has in hand, in no order. */
    List<HeldClaim> of(Collection<MailReference> mails);

    /** Claims whose lease ended since this was last asked, on any node. */
    List<MailReference> justLapsed();

    /** The agent has a draft open for so long; said again, it lasts longer. */
    void markDraft(MailReference mail, Agent agent, Duration time);

    /** @return false when there was no mark */
    boolean unmarkDraft(MailReference mail, Agent agent);

    /** Marks that are still good for these letters, oldest first. */
    List<OpenDraft> draftsOf(Collection<MailReference> mails);

    /** Forgets what ended long ago. */
    void sweep();
}
