package org.welco.account.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.welco.account.notice.DueNotice;
import org.welco.account.notice.NewNotice;
import org.welco.account.notice.Notice;
import org.welco.account.notice.NoticeOutcome;
import org.welco.account.notice.NoticeState;
import org.welco.account.notice.NoticeWay;
import org.welco.account.notice.Notices;
import org.welco.platform.json.JsonOfOthers;

/** Rows of {@code account_notice}. Times are the database's clock, the only one that several nodes share. */
@ApplicationScoped
public class JpaNotices implements Notices {

    // due, or left by its sender; skip locked: nobody waits for somebody else's claim
    private static final String CLAIM = """
            with due as (
                select c.id, c.state from account_notice c
                 where c.state = 'WAITING' and c.not_before <= clock_timestamp()
                    or c.state = 'SENDING' and c.lease_until < clock_timestamp()
                 order by c.not_before, c.id
                 limit 1
                 for update skip locked)
            update account_notice n
               set state = 'SENDING', attempts = n.attempts + 1,
                   lease_until = clock_timestamp() + make_interval(secs => ?1)
              from due where n.id = due.id
            returning n.id, n.way, n.address, cast(n.labels as text), n.attempts, due.state = 'SENDING', n.lost,
                      n.made_at < clock_timestamp() - make_interval(secs => ?2),
                      cast(extract(epoch from n.made_at) * 1000 as bigint)
            """;

    private static final String SETTLE = """
            update account_notice
               set state = ?3, last_error = ?4, lease_until = null,
                   lost = lost + ?6,
                   not_before = clock_timestamp() + make_interval(secs => ?5),
                   address = case when ?3 = 'WAITING' then address end,
                   sent_at = case when ?3 = 'SENT' then clock_timestamp() end
             where id = ?1 and state = 'SENDING' and attempts = ?2
            """;

    private EntityManager em;

    JpaNotices() {}

    @Inject
    public JpaNotices(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(NewNotice notice) {
        em.createNativeQuery("insert into account_notice (update_id, citizen, way, address, labels, state, last_error)"
                        + " values (?1, ?2, ?3, nullif(?4, ''), cast(?5 as jsonb), ?6, ?7)")
                .setParameter(1, notice.update())
                .setParameter(2, notice.citizen())
                .setParameter(3, notice.way().name())
                .setParameter(4, notice.address().orElse(""))
                .setParameter(
                        5, Json.createArrayBuilder(notice.labels()).build().toString())
                .setParameter(6, (notice.way() == NoticeWay.NONE ? NoticeState.UNSENT : NoticeState.WAITING).name())
                .setParameter(7, notice.reason())
                .executeUpdate();
    }

    @Override
    public Optional<DueNotice> claimNext(Duration lease, Duration patience) {
        List<?> rows = em.createNativeQuery(CLAIM)
                .setParameter(1, lease.toMillis() / 1000.0)
                .setParameter(2, patience.toMillis() / 1000.0)
                .getResultList();
        return rows.stream().map(Object[].class::cast).findFirst().map(JpaNotices::due);
    }

    private static DueNotice due(Object[] row) {
        return new DueNotice(
                ((Number) row[0]).longValue(),
                NoticeWay.valueOf((String) row[1]),
                (String) row[2],
                labels((String) row[3]),
                ((Number) row[4]).intValue(),
                (Boolean) row[5],
                ((Number) row[6]).intValue(),
                (Boolean) row[7],
                Instant.ofEpochMilli(((Number) row[8]).longValue()));
    }

    private static List<String> labels(String json) {
        return JsonOfOthers.array(json).getValuesAs(JsonString::getString);
    }

    @Override
    public boolean settle(DueNotice due, NoticeOutcome outcome) {
        return em.createNativeQuery(SETTLE)
                        .setParameter(1, due.id())
                        .setParameter(2, due.attempts())
                        .setParameter(3, outcome.state().name())
                        .setParameter(4, outcome.reason())
                        .setParameter(5, outcome.pause().toMillis() / 1000.0)
                        .setParameter(6, outcome.lost() ? 1 : 0)
                        .executeUpdate()
                == 1;
    }

    @Override
    public long waiting() {
        Object count = em.createNativeQuery("select count(*) from account_notice where state in ('WAITING', 'SENDING')")
                .getSingleResult();
        return ((Number) count).longValue();
    }

    @Override
    public List<Notice> of(Collection<Long> updates) {
        List<?> rows = em.createNativeQuery("select update_id, way, state, last_error from account_notice"
                        + " where update_id = any (cast(string_to_array(?1, ' ') as bigint[]))")
                .setParameter(1, updates.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Notice(
                        ((Number) row[0]).longValue(),
                        NoticeWay.valueOf((String) row[1]),
                        NoticeState.valueOf((String) row[2]),
                        (String) row[3]))
                .toList();
    }
}
