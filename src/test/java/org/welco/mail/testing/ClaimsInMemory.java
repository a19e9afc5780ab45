package org.welco.mail.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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

/** Claims by a clock of the test's own; every letter exists. One agent at a time. */
public final class ClaimsInMemory implements Claims {

    private final MovingTime time;
    private final Map<MailReference, Row> rows = new HashMap<>();
    private final Map<MailReference, Map<String, OpenDraft>> drafts = new HashMap<>();
    private long numbers;

    private record Row(HeldClaim claim, ClaimToken token, Instant until, boolean told) {}

    public ClaimsInMemory() {
        this(new MovingTime());
    }

    public ClaimsInMemory(MovingTime time) {
        this.time = time;
    }

    private Instant now() {
        return OffsetDateTime.now(time).toInstant();
    }

    private Optional<Row> alive(MailReference mail) {
        return Optional.ofNullable(rows.get(mail)).filter(row -> !row.until().isBefore(now()));
    }

    @Override
    public Optional<ClaimToken> take(MailReference mail, Wish wish) {
        Row before = rows.get(mail);
        boolean again = before != null && before.claim().isBy(wish.agent());
        if (!again && alive(mail).isPresent()) {
            return Optional.empty();
        }
        ClaimToken token = again ? before.token() : wish.token();
        HeldClaim claim = again ? before.claim() : claim(mail, wish, Optional.empty());
        rows.put(mail, new Row(claim, token, now().plus(wish.lease()), false));
        return Optional.of(token);
    }

    private HeldClaim claim(MailReference mail, Wish wish, Optional<HeldClaim.TakeOver> takeOver) {
        return new HeldClaim(
                mail, ++numbers, wish.agent().nameId(), wish.agent().name(), now(), takeOver);
    }

    @Override
    public boolean takeFrom(MailReference mail, long number, Wish wish, String reason) {
        Row before = rows.get(mail);
        if (before == null || before.claim().number() != number) {
            return false;
        }
        Optional<HeldClaim.TakeOver> takeOver =
                Optional.of(new HeldClaim.TakeOver(before.claim().holder(), reason));
        rows.put(mail, new Row(claim(mail, wish, takeOver), wish.token(), now().plus(wish.lease()), false));
        return true;
    }

    @Override
    public boolean release(MailReference mail, ClaimToken token) {
        return rows.containsKey(mail) && rows.get(mail).token().equals(token) && rows.remove(mail) != null;
    }

    @Override
    public Renewal renew(MailReference mail, ClaimToken token, Duration lease) {
        Row before = rows.get(mail);
        if (before == null || !before.token().equals(token)) {
            return Renewal.LOST;
        }
        boolean over = alive(mail).isEmpty();
        rows.put(mail, new Row(before.claim(), token, now().plus(lease), false));
        return over ? Renewal.REVIVED : Renewal.KEPT;
    }

    @Override
    public boolean holds(MailReference mail, ClaimToken token) {
        return alive(mail).filter(row -> row.token().equals(token)).isPresent();
    }

    @Override
    public List<HeldClaim> of(Collection<MailReference> mails) {
        return mails.stream()
                .flatMap(mail -> alive(mail).stream())
                .map(Row::claim)
                .toList();
    }

    @Override
    public List<MailReference> justLapsed() {
        List<MailReference> lapsed = new ArrayList<>();
        rows.replaceAll((mail, row) -> {
            if (row.told() || alive(mail).isPresent()) {
                return row;
            }
            lapsed.add(mail);
            return new Row(row.claim(), row.token(), row.until(), true);
        });
        return lapsed;
    }

    @Override
    public void markDraft(MailReference mail, Agent agent, Duration duration) {
        drafts.computeIfAbsent(mail, one -> new HashMap<>())
                .put(agent.nameId(), new OpenDraft(mail, agent.nameId(), agent.name(), now()));
    }

    @Override
    public boolean unmarkDraft(MailReference mail, Agent agent) {
        return drafts.getOrDefault(mail, new HashMap<>()).remove(agent.nameId()) != null;
    }

    @Override
    public List<OpenDraft> draftsOf(Collection<MailReference> mails) {
        return mails.stream()
                .flatMap(mail -> drafts.getOrDefault(mail, Map.of()).values().stream())
                .toList();
    }

    @Override
    public void sweep() {
        rows.values().removeIf(row -> row.until().isBefore(now().minus(Duration.ofDays(1))));
    }
}
