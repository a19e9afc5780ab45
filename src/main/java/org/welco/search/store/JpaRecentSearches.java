package org.welco.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.welco.agent.Agent;
import org.welco.search.recent.RecentSearches;

/** Rows of {@code search_recent}. */
@ApplicationScoped
public class JpaRecentSearches implements RecentSearches {

    private EntityManager em;

    JpaRecentSearches() {}

    @Inject
    public JpaRecentSearches(EntityManager em) {
        this.em = em;
    }

    @Override
    public void keep(Agent agent, String typed, Instant at, int most) {
        em.createNativeQuery("insert into search_recent (agent, typed, searched_at) values (?1, ?2, ?3)"
                        + " on conflict (agent, typed) do update set searched_at = excluded.searched_at")
                .setParameter(1, agent.nameId())
                .setParameter(2, typed)
                .setParameter(3, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        em.createNativeQuery("delete from search_recent where agent = ?1 and typed in (select typed from search_recent"
                        + " where agent = ?1 order by searched_at desc, typed offset ?2)")
                .setParameter(1, agent.nameId())
                .setParameter(2, most)
                .executeUpdate();
    }

    @Override
    public List<String> since(Agent agent, Instant from) {
        List<?> rows = em.createNativeQuery("select typed from search_recent where agent = ?1 and searched_at >= ?2"
                        + " order by searched_at desc, typed")
                .setParameter(1, agent.nameId())
                .setParameter(2, from.atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    @Override
    public void forget(Agent agent) {
        em.createNativeQuery("delete from search_recent where agent = ?1")
                .setParameter(1, agent.nameId())
                .executeUpdate();
    }

    @Override
    public int forgetBefore(Instant moment) {
        return em.createNativeQuery("delete from search_recent where searched_at < ?1")
                .setParameter(1, moment.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
