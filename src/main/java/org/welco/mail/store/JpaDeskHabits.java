package org.welco.mail.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.welco.agent.Agent;
import org.welco.mail.inbox.DeskHabits;

/** Habits of agents in the tenant's schema. */
@ApplicationScoped
public class JpaDeskHabits implements DeskHabits {

    private EntityManager em;

    JpaDeskHabits() {}

    @Inject
    public JpaDeskHabits(EntityManager em) {
        this.em = em;
    }

    @Override
    public boolean keysAreOn(Agent agent) {
        List<?> rows = em.createNativeQuery("select keys from mail_desk_agent where agent = ?1")
                .setParameter(1, agent.nameId())
                .getResultList();
        return rows.isEmpty() || (Boolean) rows.get(0);
    }

    @Override
    public void turnKeys(Agent agent, boolean on) {
        em.createNativeQuery("insert into mail_desk_agent (agent, keys) values (?1, ?2)"
                        + " on conflict (agent) do update set keys = excluded.keys")
                .setParameter(1, agent.nameId())
                .setParameter(2, on)
                .executeUpdate();
    }
}
