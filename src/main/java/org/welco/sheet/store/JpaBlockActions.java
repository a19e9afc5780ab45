package org.welco.sheet.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.sheet.block.BlockActions;

/** Rows of {@code sheet_action}. */
@ApplicationScoped
public class JpaBlockActions implements BlockActions {

    private EntityManager em;

    JpaBlockActions() {}

    @Inject
    public JpaBlockActions(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<Long> begin(Acting acting, Agent agent, Instant at) {
        List<?> ids = em.createNativeQuery("insert into sheet_action (citizen, agent, agent_name, block, action, mark,"
                        + " line, asked_at, state) values (?1, ?2, ?3, ?4, ?5, ?6, '', ?7, 'ASKED')"
                        + " on conflict (citizen, block, mark) where state = 'ASKED' do nothing returning id")
                .setParameter(1, acting.citizen())
                .setParameter(2, agent.nameId())
                .setParameter(3, agent.name())
                .setParameter(4, acting.block())
                .setParameter(5, acting.action())
                .setParameter(6, acting.mark())
                .setParameter(7, utc(at))
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).findFirst();
    }

    @Override
    public boolean found(long id, String line) {
        return em.createNativeQuery("update sheet_action set line = ?2 where id = ?1 and state = 'ASKED'")
                        .setParameter(1, id)
                        .setParameter(2, line)
                        .executeUpdate()
                == 1;
    }

    @Override
    public void withdraw(long id) {
        em.createNativeQuery("delete from sheet_action where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    @Override
    public void settle(long id, State state, String problem) {
        em.createNativeQuery("update sheet_action set state = ?2, problem = ?3 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, state.name())
                .setParameter(3, problem)
                .executeUpdate();
    }

    /** What another gives up at this moment is left to him: two that wait for one another would both fail. */
    @Override
    public void giveUp(Instant before, String problem) {
        em.createNativeQuery("update sheet_action set state = 'UNSURE', problem = ?2 where id in (select id"
                        + " from sheet_action where state = 'ASKED' and asked_at < ?1 for update skip locked)")
                .setParameter(1, utc(before))
                .setParameter(2, problem)
                .executeUpdate();
    }

    @Override
    public int forgetBefore(Instant moment) {
        return em.createNativeQuery("delete from sheet_action where asked_at < ?1")
                .setParameter(1, utc(moment))
                .executeUpdate();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
