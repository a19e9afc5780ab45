package org.welco.account.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.welco.account.Channel;
import org.welco.account.update.Change;
import org.welco.account.update.Revision;
import org.welco.account.update.UpdateJournal;
import org.welco.agent.Agent;

/** Rows of {@code account_update}. */
@ApplicationScoped
public class JpaUpdateJournal implements UpdateJournal {

    private static final String COLUMNS =
            "select id, citizen, unit, source, channel, cast(changes as text), agent_name,"
                    + " cast(extract(epoch from agreed_at) * 1000 as bigint), state from account_update";

    private EntityManager em;

    JpaUpdateJournal() {}

    @Inject
    public JpaUpdateJournal(EntityManager em) {
        this.em = em;
    }

    @Override
    public long ask(Asked asked, Agent agent, Instant at) {
        Object id = em.createNativeQuery(
                        "insert into account_update (citizen, unit, agent, agent_name, source, channel, agreed_at, state, changes)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'ASKED', cast(?8 as jsonb)) returning id")
                .setParameter(1, asked.citizen())
                .setParameter(2, asked.unit())
                .setParameter(3, agent.nameId())
                .setParameter(4, agent.name())
                .setParameter(5, asked.source().name())
                .setParameter(6, asked.channel().name())
                .setParameter(7, utc(at))
                .setParameter(8, ChangesText.of(asked.changes()))
                .getSingleResult();
        return ((Number) id).longValue();
    }

    @Override
    public boolean change(long update, List<Change> changes, Instant at) {
        return em.createNativeQuery("update account_update set state = 'CHANGED', settled_at = ?2,"
                                + " changes = cast(?3 as jsonb) where id = ?1 and state in ('ASKED', 'UNKNOWN')")
                        .setParameter(1, update)
                        .setParameter(2, utc(at))
                        .setParameter(3, ChangesText.of(changes))
                        .executeUpdate()
                == 1;
    }

    @Override
    public boolean settle(long update, State state, Instant at) {
        return em.createNativeQuery("update account_update set state = ?2, settled_at = ?3"
                                + " where id = ?1 and state in ('ASKED', 'UNKNOWN')")
                        .setParameter(1, update)
                        .setParameter(2, state.name())
                        .setParameter(3, utc(at))
                        .executeUpdate()
                == 1;
    }

    @Override
    public void withdraw(long update) {
        em.createNativeQuery("delete from account_update where id = ?1 and state = 'ASKED'")
                .setParameter(1, update)
                .executeUpdate();
    }

    @Override
    public List<Kept> changed(String citizen, int most) {
        return kept(em.createNativeQuery(
                        COLUMNS + " where citizen = ?1 and state = 'CHANGED' order by agreed_at desc, id desc limit ?2")
                .setParameter(1, citizen)
                .setParameter(2, most)
                .getResultList());
    }

    @Override
    public List<Kept> open(String citizen, Instant asked, Instant since) {
        return kept(em.createNativeQuery(COLUMNS
                        + " where citizen = ?1 and agreed_at >= ?3 and (state = 'UNKNOWN' or state = 'ASKED' and agreed_at < ?2)"
                        + " order by id for update")
                .setParameter(1, citizen)
                .setParameter(2, utc(asked))
                .setParameter(3, utc(since))
                .getResultList());
    }

    @Override
    public List<String> unanswered(Instant asked, Instant since, int most) {
        List<?> rows = em.createNativeQuery("select citizen from account_update"
                        + " where agreed_at >= ?2 and state in ('ASKED', 'UNKNOWN') group by citizen"
                        + " having bool_and(state = 'UNKNOWN' or agreed_at < ?1) order by random() limit ?3")
                .setParameter(1, utc(asked))
                .setParameter(2, utc(since))
                .setParameter(3, most)
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    @Override
    public void giveUp(String citizen, long before, Instant asked, Instant at) {
        em.createNativeQuery(
                        "update account_update set state = 'REFUSED', settled_at = ?3"
                                + " where citizen = ?1 and id < ?2 and (state = 'UNKNOWN' or state = 'ASKED' and agreed_at < ?4)")
                .setParameter(1, citizen)
                .setParameter(2, before)
                .setParameter(3, utc(at))
                .setParameter(4, utc(asked))
                .executeUpdate();
    }

    @Override
    public int forgetBefore(Instant moment) {
        return em.createNativeQuery(
                        "delete from account_update u where agreed_at < ?1 and not exists"
                                + " (select 1 from account_notice n where n.update_id = u.id and n.state in ('WAITING', 'SENDING'))")
                .setParameter(1, utc(moment))
                .executeUpdate();
    }

    private static List<Kept> kept(List<?> rows) {
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Kept(
                        ((Number) row[0]).longValue(),
                        new Asked(
                                (String) row[1],
                                (String) row[2],
                                Revision.Source.valueOf((String) row[3]),
                                Channel.valueOf((String) row[4]),
                                ChangesText.read((String) row[5])),
                        (String) row[6],
                        Instant.ofEpochMilli(((Number) row[7]).longValue()),
                        State.valueOf((String) row[8])))
                .toList();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
