package org.welco.agent.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.agent.AgentLooks;
import org.welco.agent.Look;

/** Rows of {@code agent_look}. */
@ApplicationScoped
public class JpaAgentLooks implements AgentLooks {

    private EntityManager em;

    JpaAgentLooks() {}

    @Inject
    public JpaAgentLooks(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<Look> of(Agent agent) {
        List<?> rows = em.createNativeQuery("select theme, density from agent_look where agent = ?1")
                .setParameter(1, agent.nameId())
                .getResultList();
        return rows.stream().findFirst().map(row -> look((Object[]) row));
    }

    /** A node of a later version may have kept what this one does not know. */
    private static Look look(Object[] row) {
        return Look.said((String) row[0], (String) row[1]);
    }

    @Override
    public void keep(Agent agent, Look look) {
        em.createNativeQuery("insert into agent_look (agent, theme, density) values (?1, ?2, ?3)"
                        + " on conflict (agent) do update set theme = excluded.theme, density = excluded.density")
                .setParameter(1, agent.nameId())
                .setParameter(2, look.theme())
                .setParameter(3, look.density())
                .executeUpdate();
    }
}
