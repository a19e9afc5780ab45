package org.welco.request.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.welco.access.role.Channel;
import org.welco.agent.Agent;
import org.welco.request.start.StartHabits;

/** Rows of {@code request_agent} and {@code request_favourite}. */
@ApplicationScoped
public class JpaStartHabits implements StartHabits {

    private EntityManager em;

    JpaStartHabits() {}

    @Inject
    public JpaStartHabits(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<Channel> channel(Agent agent) {
        List<?> rows = em.createNativeQuery("select channel from request_agent where agent = ?1")
                .setParameter(1, agent.nameId())
                .getResultList();
        return rows.stream().findFirst().map(name -> Channel.valueOf((String) name));
    }

    @Override
    public void keepChannel(Agent agent, Channel channel) {
        em.createNativeQuery("insert into request_agent (agent, channel) values (?1, ?2)"
                        + " on conflict (agent) do update set channel = excluded.channel")
                .setParameter(1, agent.nameId())
                .setParameter(2, channel.name())
                .executeUpdate();
    }

    @Override
    public Set<String> favourites(Agent agent) {
        List<?> rows = em.createNativeQuery("select form from request_favourite where agent = ?1")
                .setParameter(1, agent.nameId())
                .getResultList();
        return rows.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    @Override
    public void turnFavourite(Agent agent, String form, boolean on) {
        em.createNativeQuery(
                        on
                                ? "insert into request_favourite (agent, form) values (?1, ?2) on conflict do nothing"
                                : "delete from request_favourite where agent = ?1 and form = ?2")
                .setParameter(1, agent.nameId())
                .setParameter(2, form)
                .executeUpdate();
    }
}
