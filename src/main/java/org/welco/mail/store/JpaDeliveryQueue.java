package org.welco.mail.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.delivery.DeliveryKind;
import org.welco.mail.delivery.DeliveryQueue;
import org.welco.mail.delivery.DeliveryReceipts.Receipt;
import org.welco.mail.delivery.DeliveryState;
import org.welco.mail.delivery.DueDelivery;
import org.welco.mail.delivery.Settlement;

/**
 * The outbox seen from its exit. Times are the database's clock, the only one that several nodes share.
 */
@ApplicationScoped
public class JpaDeliveryQueue implements DeliveryQueue {

    // first of its letter, due or abandoned by its sender; skip locked: nobody waits for somebody else's claim
    private static final String CLAIM = """
            update maarch_delivery d
               set state = 'SENDING', attempts = d.attempts + 1, in_doubt = d.in_doubt or d.state = 'SENDING',
                   lease_until = clock_timestamp() + make_interval(secs => ?1)
             where d.id = (
                select c.id from maarch_delivery c
                 where (c.state = 'WAITING' and c.not_before <= clock_timestamp()
                        or c.state = 'SENDING' and c.lease_until < clock_timestamp())
                   and (?2 = 0 or c.mail_id = ?2)
                   and not exists (select 1 from maarch_delivery e
                                    where e.mail_id = c.mail_id and e.position < c.position
                                      and e.state not in ('DELIVERED', 'CANCELLED'))
                 order by c.not_before, c.id
                 limit 1
                 for update skip locked)
            returning d.id
            """;

    // a number goes by another call, which writes no line in the history
    private static final String DUE = """
            select d.id, d.mail_id, m.external_id, m.res_id, d.kind, d.number, d.link, d.text, d.attempts, d.in_doubt,
                   not exists (select 1 from maarch_delivery e where e.mail_id = d.mail_id
                                  and e.kind = 'RESPONSE' and e.position < d.position and e.state <> 'CANCELLED'),
                   exists (select 1 from maarch_delivery e where e.mail_id = d.mail_id and e.round = d.round
                                  and e.kind = 'RESPONSE' and e.position < d.position and e.state <> 'CANCELLED'),
                   (select count(*) from maarch_delivery e where e.mail_id = d.mail_id and e.position < d.position
                                  and coalesce(e.text, e.link) = coalesce(d.text, d.link) and e.state = 'DELIVERED'
                                  and e.number is null)
              from maarch_delivery d join mail m on m.id = d.mail_id
             where d.id = ?1
            """;

    private static final String SETTLE = """
            update maarch_delivery
               set state = ?3, last_error = ?4, in_doubt = ?5, blocked_for = nullif(?6, ''), lease_until = null,
                   not_before = clock_timestamp() + make_interval(secs => ?7),
                   delivered_at = case when ?3 = 'DELIVERED' then clock_timestamp() end
             where id = ?1 and state = 'SENDING' and attempts = ?2
            """;

    // a step behind one that is stuck is stuck as well, whatever its own state says
    private static final String RECEIPT = """
            select d.mail_id, d.id, coalesce(stuck.state, d.state), coalesce(stuck.last_error, d.last_error)
              from maarch_delivery d
              left join lateral (select e.state, e.last_error from maarch_delivery e
                                  where e.mail_id = d.mail_id and e.position < d.position
                                    and d.state = 'WAITING' and e.state in ('BLOCKED', 'UNCERTAIN')
                                  order by e.position limit 1) stuck on true
            """;

    private EntityManager em;

    JpaDeliveryQueue() {}

    @Inject
    public JpaDeliveryQueue(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<DueDelivery> claimNext(Duration lease, OptionalLong onlyMail) {
        List<?> claimed = em.createNativeQuery(CLAIM)
                .setParameter(1, lease.toMillis() / 1000.0)
                .setParameter(2, onlyMail.orElse(0))
                .getResultList();
        return claimed.stream().findFirst().map(id -> due(((Number) id).longValue()));
    }

    private DueDelivery due(long id) {
        Object[] row = (Object[]) em.createNativeQuery(DUE).setParameter(1, id).getSingleResult();
        return new DueDelivery(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                new MailReference((String) row[2]),
                ((Number) row[3]).longValue(),
                DeliveryKind.valueOf((String) row[4]),
                Optional.ofNullable((String) row[5]),
                Optional.ofNullable((String) row[6]),
                Optional.ofNullable((String) row[7]),
                ((Number) row[8]).intValue(),
                (Boolean) row[9],
                (Boolean) row[10],
                (Boolean) row[11],
                ((Number) row[12]).intValue());
    }

    @Override
    public boolean settle(DueDelivery due, Settlement settlement) {
        int written = em.createNativeQuery(SETTLE)
                .setParameter(1, due.id())
                .setParameter(2, due.attempts())
                .setParameter(3, settlement.state().name())
                .setParameter(4, settlement.reason())
                .setParameter(5, settlement.inDoubt())
                .setParameter(6, settlement.failedUnder())
                .setParameter(7, settlement.pause().toMillis() / 1000.0)
                .executeUpdate();
        if (written == 0) {
            return false;
        }
        journal(due, settlement);
        if (settlement.gone()) {
            em.createNativeQuery("update mail set gone_at = clock_timestamp(), version = version + 1 where id = ?1")
                    .setParameter(1, due.mailId())
                    .executeUpdate();
        }
        return true;
    }

    private void journal(DueDelivery due, Settlement settlement) {
        MailEvent event =
                switch (settlement.state()) {
                    case DELIVERED -> MailEvent.STEP_DELIVERED;
                    case BLOCKED -> settlement.gone() ? MailEvent.GONE : MailEvent.STEP_BLOCKED;
                    case UNCERTAIN -> MailEvent.STEP_UNCERTAIN;
                    default -> null;
                };
        if (event == null) {
            return;
        }
        em.createNativeQuery("insert into mail_event (mail_id, kind, actor, detail) values (?1, ?2, 'delivery', ?3)")
                .setParameter(1, due.mailId())
                .setParameter(2, event.name())
                .setParameter(3, due.kind().name())
                .executeUpdate();
    }

    @Override
    public int releaseAfterChange(String fingerprint) {
        return em.createNativeQuery("update maarch_delivery set state = 'WAITING', blocked_for = null,"
                        + " not_before = clock_timestamp()"
                        + " where state in ('BLOCKED', 'WAITING') and blocked_for <> ?1")
                .setParameter(1, fingerprint)
                .executeUpdate();
    }

    @Override
    public boolean replay(long mailId, long deliveryId) {
        // a person who replays an uncertain step has decided: the lost answer is forgotten
        return em.createNativeQuery("update maarch_delivery set in_doubt = in_doubt and state <> 'UNCERTAIN',"
                                + " state = 'WAITING', not_before = clock_timestamp()"
                                + " where mail_id = ?1 and id = ?2 and state in ('WAITING', 'BLOCKED', 'UNCERTAIN')")
                        .setParameter(1, mailId)
                        .setParameter(2, deliveryId)
                        .executeUpdate()
                > 0;
    }

    @Override
    public int replayAll() {
        return em.createNativeQuery("update maarch_delivery set state = 'WAITING', not_before = clock_timestamp()"
                        + " where state in ('WAITING', 'BLOCKED')")
                .executeUpdate();
    }

    @Override
    public boolean settleByHand(long mailId, long deliveryId) {
        return em.createNativeQuery("update maarch_delivery set state = 'DELIVERED', delivered_at = clock_timestamp()"
                                + " where mail_id = ?1 and id = ?2 and state = 'UNCERTAIN'")
                        .setParameter(1, mailId)
                        .setParameter(2, deliveryId)
                        .executeUpdate()
                > 0;
    }

    @Override
    public boolean hold(long deliveryId, Duration time) {
        return em.createNativeQuery("update maarch_delivery"
                                + " set not_before = clock_timestamp() + make_interval(secs => ?2)"
                                + " where id = ?1 and state = 'WAITING' and attempts = 0")
                        .setParameter(1, deliveryId)
                        .setParameter(2, time.toMillis() / 1000.0)
                        .executeUpdate()
                > 0;
    }

    @Override
    public boolean withdraw(long deliveryId) {
        return em.createNativeQuery("update maarch_delivery set state = 'CANCELLED', last_error = null"
                                + " where id = ?1 and state in ('WAITING', 'BLOCKED') and not in_doubt")
                        .setParameter(1, deliveryId)
                        .executeUpdate()
                > 0;
    }

    @Override
    public Optional<Receipt> firstOf(MailReference reference) {
        return receipt(
                RECEIPT + "join mail m on m.id = d.mail_id and m.round = d.round"
                        + " where m.external_id = ?1 order by d.position limit 1",
                reference.text());
    }

    @Override
    public Optional<Receipt> ofAnswer(long answerId) {
        return receipt(RECEIPT + "where d.answer_id = ?1", answerId);
    }

    private Optional<Receipt> receipt(String sql, Object parameter) {
        List<?> rows = em.createNativeQuery(sql).setParameter(1, parameter).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .findFirst()
                .map(row -> new Receipt(
                        ((Number) row[0]).longValue(),
                        ((Number) row[1]).longValue(),
                        DeliveryState.valueOf((String) row[2]),
                        Optional.ofNullable((String) row[3]).filter(reason -> !reason.isBlank())));
    }
}
