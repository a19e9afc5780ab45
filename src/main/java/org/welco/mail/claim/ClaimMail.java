package org.welco.mail.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.mail.Mail;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.Mails;
import org.welco.mail.UnknownMailException;
import org.welco.mail.claim.Claims.Wish;

/**
 * Prendre en charge, libérer, reprendre à un collègue. Of any number of agents who ask at once, on any number of nodes, one
 * gets the letter. Each method is one short transaction.
 */
@ApplicationScoped
public class ClaimMail {

    /** How long a claim lasts without a sign of life from its page. */
    public static final Duration LEASE = Duration.ofSeconds(90);

    /** Longest reason of a take-over, in characters. */
    public static final int LONGEST_REASON = 300;

    private static final Logger LOG = System.getLogger(ClaimMail.class.getName());

    private Claims claims;
    private Mails mails;
    private ClaimChanges changes;

    ClaimMail() {}

    @Inject
    public ClaimMail(Claims claims, Mails mails, ClaimChanges changes) {
        this.claims = claims;
        this.mails = mails;
        this.changes = changes;
    }

    /**
     * Takes the letter in hand unless somebody else has it. Who has it already gets the same token again, so that nobody locks
     * himself out with a second page.
     *
     * @throws UnknownMailException when there is no such letter
     */
    @Transactional
    public ClaimAnswer claim(MailReference reference, Agent agent) {
        Optional<ClaimToken> token = claims.take(reference, new Wish(agent, ClaimToken.draw(), LEASE));
        if (token.isPresent()) {
            changes.tell(reference);
        } else if (mails.find(reference).isEmpty()) {
            throw new UnknownMailException();
        }
        return new ClaimAnswer(token, present(reference));
    }

    /**
     * Lets the letter go.
     *
     * @return false when that token did not hold it any more; nothing was changed then
     */
    @Transactional
    public boolean release(MailReference reference, ClaimToken token) {
        boolean released = claims.release(reference, token);
        if (released) {
            changes.tell(reference);
        }
        return released;
    }

    /**
     * Takes the letter out of a colleague's hands, who is told. A letter that is free by now is simply taken; one that
     * another colleague has taken meanwhile is not.
     *
     * @param number of the claim that the agent saw: {@link HeldClaim#number()}
     * @param reason what the colleague will read and the journal keeps, 1 to {@link #LONGEST_REASON} characters
     * @throws UnknownMailException when there is no such letter
     * @throws IllegalArgumentException when the reason is blank or too long
     */
    @Transactional
    public ClaimAnswer takeOver(MailReference reference, long number, String reason, Agent agent) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "a take-over needs a reason of at most " + LONGEST_REASON + " characters");
        }
        // the letter first, then its claim: the order of every write, so that none waits for the other in a circle
        Mail mail = mails.lock(reference).orElseThrow(UnknownMailException::new);
        Wish wish = new Wish(agent, ClaimToken.draw(), LEASE);
        Optional<ClaimToken> free = claims.take(reference, wish);
        if (free.isEmpty() && claims.takeFrom(reference, number, wish, reason.strip())) {
            mails.journal(mail, MailEvent.CLAIM_TAKEN_OVER, agent.actor(), reason.strip());
            LOG.log(Level.INFO, "mail claim: {0} taken over", reference);
            free = Optional.of(wish.token());
        }
        if (free.isPresent()) {
            changes.tell(reference);
        }
        return new ClaimAnswer(free, present(reference));
    }

    private Optional<HeldClaim> present(MailReference reference) {
        return claims.of(List.of(reference)).stream().findFirst();
    }
}
