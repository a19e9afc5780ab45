package org.welco.mail.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.mail.MailReference;
import org.welco.mail.claim.ClaimToken;
import org.welco.mail.claim.Claims;
import org.welco.mail.claim.HeldClaim;
import org.welco.mail.claim.OpenDraft;

/** Claims that last until they are let go or taken over: gestures ask for no more. */
public final class ClaimsInMemory implements Claims {

    private record Held(ClaimToken token, HeldClaim claim) {}

    private final Map<MailReference, Held> held = new HashMap<>();
    private long numbers;

    @Override
    public synchronized Optional<ClaimToken> take(MailReference mail, Wish wish) {
        Held before = held.get(mail);
        if (before != null && !before.claim().isBy(wish.agent())) {
            return Optional.empty();
        }
        if (before == null) {
            hold(mail, wish, Optional.empty());
        }
        return Optional.of(held.get(mail).token());
    }

    private void hold(MailReference mail, Wish wish, Optional<HeldClaim.TakeOver> takeOver) {
        Agent agent = wish.agent();
        held.put(
                mail,
                new Held(
                        wish.token(),
                        new HeldClaim(mail, ++numbers, agent.nameId(), agent.name(), Instant.EPOCH, takeOver)));
    }

    @Override
    public synchronized boolean takeFrom(MailReference mail, long number, Wish wish, String reason) {
        Held before = held.get(mail);
        if (before == null || before.claim().number() != number) {
            return false;
        }
        hold(mail, wish, Optional.of(new HeldClaim.TakeOver(before.claim().holder(), reason)));
        return true;
    }

    @Override
    public synchronized boolean release(MailReference mail, ClaimToken token) {
        return holds(mail, token) && held.remove(mail) != null;
    }

    @Override
    public Renewal renew(MailReference mail, ClaimToken token, Duration lease) {
        return holds(mail, token) ? Renewal.KEPT : Renewal.LOST;
    }

    @Override
    public synchronized boolean holds(MailReference mail, ClaimToken token) {
        return held.containsKey(mail) && held.get(mail).token().equals(token);
    }

    @Override
    public synchronized List<HeldClaim> of(Collection<MailReference> mails) {
        return mails.stream()
                .filter(held::containsKey)
                .map(mail -> held.get(mail).claim())
                .toList();
    }

    @Override
    public List<MailReference> justLapsed() {
        return List.of();
    }

    @Override
    public void markDraft(MailReference mail, Agent agent, Duration time) {
        throw new UnsupportedOperationException("gestures mark no draft");
    }

    @Override
    public boolean unmarkDraft(MailReference mail, Agent agent) {
        throw new UnsupportedOperationException("gestures mark no draft");
    }

    @Override
    public List<OpenDraft> draftsOf(Collection<MailReference> mails) {
        return List.of();
    }

    @Override
    public void sweep() {
        throw new UnsupportedOperationException("nothing ends here by itself");
    }
}
