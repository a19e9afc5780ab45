package org.welco.mail.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.welco.agent.Agent;
import org.welco.mail.MailReference;
import org.welco.mail.claim.ClaimToken;
import org.welco.mail.claim.Claims;
import org.welco.mail.claim.HeldClaim;
import org.welco.mail.claim.OpenDraft;

/** Claims in the tenant's schema, each moved by one statement; whoever comes second waits for the row and looks again. */
@ApplicationScoped
public class JpaClaims implements Claims {

    // clock_timestamp(), not now(): a statement that waited for another's commit must not decide by the time before
    private static final String TAKE = """
            insert into mail_claim as c (mail_id, token, holder, holder_name, lease_until)
            select m.id, ?2, ?3, ?4, clock_timestamp() + make_interval(secs => ?5) from mail m where m.external_id = ?1
            on conflict (mail_id) do update
               set number = case when c.holder = excluded.holder then c.number else nextval('mail_claim_number') end,
                   token = case when c.holder = excluded.holder then c.token else excluded.token end,
                   since = case when c.holder = excluded.holder and c.lease_until >= clock_timestamp()
                                then c.since else clock_timestamp() end,
                   lease_until = greatest(c.lease_until, clock_timestamp() + make_interval(secs => ?5)),
                   taken_from = case when c.holder = excluded.holder then c.taken_from end,
                   reason = case when c.holder = excluded.holder then c.reason end,
                   holder = excluded.holder, holder_name = excluded.holder_name, lapsed = false
             where c.holder = excluded.holder or c.lease_until < clock_timestamp()
            returning token
            """;

    private static final String TAKE_FROM = """
            update mail_claim c
               set number = nextval('mail_claim_number'), token = ?3, taken_from = c.holder, reason = ?7,
                   holder = ?4, holder_name = ?5, since = clock_timestamp(), lapsed = false,
                   lease_until = clock_timestamp() + make_interval(secs => ?6)
              from mail m
             where m.id = c.mail_id and m.external_id = ?1 and c.number = ?2
            """;

    private static final String RENEW = """
            update mail_claim c
               set lease_until = greatest(c.lease_until, clock_timestamp() + make_interval(secs => ?3)), lapsed = false
              from (select o.mail_id, o.lapsed or o.lease_until < clock_timestamp() as over
                      from mail_claim o join mail m on m.id = o.mail_id
                     where m.external_id = ?1 and o.token = ?2 for update of o) o
             where c.mail_id = o.mail_id
            returning o.over
            """;

    private static final String HELD = """
            select m.external_id, c.number, c.holder, c.holder_name, c.since, c.taken_from, c.reason
              from mail_claim c join mail m on m.id = c.mail_id
             where c.lease_until >= clock_timestamp() and m.external_id = any(string_to_array(?1, ' '))
            """;

    private static final String JUST_LAPSED = """
            update mail_claim c set lapsed = true
              from (select o.mail_id from mail_claim o
                     where not o.lapsed and o.lease_until < clock_timestamp() for update skip locked) o, mail m
             where c.mail_id = o.mail_id and m.id = c.mail_id
            returning m.external_id
            """;

    private static final String DRAFTS = """
            select m.external_id, d.holder, d.holder_name, d.since
              from mail_draft_mark d join mail m on m.id = d.mail_id
             where d.until >= clock_timestamp() and m.external_id = any(string_to_array(?1, ' ')) order by d.since
            """;

    private EntityManager em;

    JpaClaims() {}

    @Inject
    public JpaClaims(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<ClaimToken> take(MailReference mail, Wish wish) {
        List<?> tokens = em.createNativeQuery(TAKE)
                .setParameter(1, mail.text())
                .setParameter(2, wish.token().text())
                .setParameter(3, wish.agent().nameId())
                .setParameter(4, wish.agent().name())
                .setParameter(5, seconds(wish.lease()))
                .getResultList();
        return tokens.stream().findFirst().map(String.class::cast).map(ClaimToken::new);
    }

    @Override
    public boolean takeFrom(MailReference mail, long number, Wish wish, String reason) {
        return em.createNativeQuery(TAKE_FROM)
                        .setParameter(1, mail.text())
                        .setParameter(2, number)
                        .setParameter(3, wish.token().text())
                        .setParameter(4, wish.agent().nameId())
                        .setParameter(5, wish.agent().name())
                        .setParameter(6, seconds(wish.lease()))
                        .setParameter(7, reason)
                        .executeUpdate()
                > 0;
    }

    @Override
    public boolean release(MailReference mail, ClaimToken token) {
        return em.createNativeQuery("delete from mail_claim c using mail m"
                                + " where m.id = c.mail_id and m.external_id = ?1 and c.token = ?2")
                        .setParameter(1, mail.text())
                        .setParameter(2, token.text())
                        .executeUpdate()
                > 0;
    }

    @Override
    public Renewal renew(MailReference mail, ClaimToken token, Duration lease) {
        List<?> over = em.createNativeQuery(RENEW)
                .setParameter(1, mail.text())
                .setParameter(2, token.text())
                .setParameter(3, seconds(lease))
                .getResultList();
        if (over.isEmpty()) {
            return Renewal.LOST;
        }
        return (Boolean) over.get(0) ? Renewal.REVIVED : Renewal.KEPT;
    }

    @Override
    public boolean holds(MailReference mail, ClaimToken token) {
        return !em.createNativeQuery("select c.number from mail_claim c join mail m on m.id = c.mail_id"
                        + " where m.external_id = ?1 and c.token = ?2 and c.lease_until >= clock_timestamp()"
                        + " for update of c")
                .setParameter(1, mail.text())
                .setParameter(2, token.text())
                .getResultList()
                .isEmpty();
    }

    @Override
    public List<HeldClaim> of(Collection<MailReference> mails) {
        return rows(HELD, mails)
                .map(row -> new HeldClaim(
                        new MailReference(row.text(0)),
                        row.number(1),
                        row.text(2),
                        row.text(3),
                        row.instant(4),
                        row.maybeText(5).map(from -> new HeldClaim.TakeOver(from, row.text(6)))))
                .toList();
    }

    @Override
    public List<MailReference> justLapsed() {
        List<?> rows = em.createNativeQuery(JUST_LAPSED).getResultList();
        return rows.stream().map(String.class::cast).map(MailReference::new).toList();
    }

    @Override
    public void markDraft(MailReference mail, Agent agent, Duration time) {
        em.createNativeQuery("insert into mail_draft_mark as d (mail_id, holder, holder_name, until)"
                        + " select m.id, ?2, ?3, clock_timestamp() + make_interval(secs => ?4)"
                        + " from mail m where m.external_id = ?1"
                        + " on conflict (mail_id, holder) do update set holder_name = excluded.holder_name,"
                        + " since = case when d.until < clock_timestamp() then clock_timestamp() else d.since end,"
                        + " until = excluded.until")
                .setParameter(1, mail.text())
                .setParameter(2, agent.nameId())
                .setParameter(3, agent.name())
                .setParameter(4, seconds(time))
                .executeUpdate();
    }

    @Override
    public boolean unmarkDraft(MailReference mail, Agent agent) {
        return em.createNativeQuery("delete from mail_draft_mark d using mail m"
                                + " where m.id = d.mail_id and m.external_id = ?1 and d.holder = ?2")
                        .setParameter(1, mail.text())
                        .setParameter(2, agent.nameId())
                        .executeUpdate()
                > 0;
    }

    @Override
    public List<OpenDraft> draftsOf(Collection<MailReference> mails) {
        return rows(DRAFTS, mails)
                .map(row -> new OpenDraft(new MailReference(row.text(0)), row.text(1), row.text(2), row.instant(3)))
                .toList();
    }

    @Override
    public void sweep() {
        em.createNativeQuery("delete from mail_claim where lease_until < now() - interval '1 day'")
                .executeUpdate();
        em.createNativeQuery("delete from mail_draft_mark where until < now() - interval '1 day'")
                .executeUpdate();
    }

    private Stream<Row> rows(String sql, Collection<MailReference> mails) {
        if (mails.isEmpty()) {
            return Stream.empty();
        }
        // references hold no blank
        String names = mails.stream().map(MailReference::text).collect(Collectors.joining(" "));
        List<?> rows = em.createNativeQuery(sql).setParameter(1, names).getResultList();
        return rows.stream().map(Object[].class::cast).map(Row::new);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
