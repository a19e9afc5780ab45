package org.welco.sheet.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
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
    public long note(Acting acting, Agent agent, Instant at) {
        Object id = em.createNativeQuery("insert into sheet_action (citizen, agent, agent_name, block, action, line,"
                        + " asked_at, state) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'ASKED') returning id")
                .setParameter(1, acting.citizen())
                .setParameter(2, agent.nameId())
                .setParameter(3, agent.name())
                .setParameter(4, acting.block())
                .setParameter(5, acting.action())
                .setParameter(6, acting.line())
                .setParameter(7, at.atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return ((Number) id).longValue();
    }

    @Override
    public void settle(long id, State state, String problem) {
        em.createNativeQuery("update sheet_action set state = ?2, problem = ?3 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, state.name())
                .setParameter(3, problem)
                .executeUpdate();
    }

    @Override
    public int forgetBefore(Instant moment) {
        return em.createNativeQuery("delete from sheet_action where asked_at < ?1")
                .setParameter(1, moment.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
