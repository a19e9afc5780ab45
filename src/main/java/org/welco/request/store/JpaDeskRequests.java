package org.welco.request.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.welco.agent.Agent;
import org.welco.request.start.DeskRequest;
import org.welco.request.start.DeskRequests;

/** Rows of {@code request_begun}. */
@ApplicationScoped
public class JpaDeskRequests implements DeskRequests {

    private EntityManager em;

    JpaDeskRequests() {}

    @Inject
    public JpaDeskRequests(EntityManager em) {
        this.em = em;
    }

    /** By the number that PostgreSQL makes of schema and NameID: two agents who share it wait for each other, no more. */
    @Override
    public void lock(Agent agent) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock("
                        + "hashtextextended('request_begun ' || current_schema() || ' ' || ?1, 0)) as text)")
                .setParameter(1, agent.nameId())
                .getSingleResult();
    }

    @Override
    public Optional<DeskRequest> lock(long id) {
        return Optional.ofNullable(em.find(DeskRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Optional<DeskRequest> find(long id) {
        return Optional.ofNullable(em.find(DeskRequest.class, id));
    }

    @Override
    public Optional<DeskRequest> of(Agent agent, UUID gesture) {
        return em.createQuery(
                        "select r from DeskRequest r where r.agentId = :agent and r.gesture = :gesture",
                        DeskRequest.class)
                .setParameter("agent", agent.nameId())
                .setParameter("gesture", gesture.toString())
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(DeskRequest one) {
        em.persist(one);
        em.flush();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<DeskRequest> unfinished(Agent agent, Optional<String> citizen, int limit) {
        return em.createNativeQuery(
                        "select * from request_begun where agent_id = ?1 and citizen is not distinct from cast(?2 as text)"
                                + " and state not in ('GONE', 'NUMBERED', 'DETACHED') order by id desc limit ?3",
                        DeskRequest.class)
                .setParameter(1, agent.nameId())
                .setParameter(2, citizen.orElse(null))
                .setParameter(3, limit)
                .getResultList();
    }

    @Override
    public List<Long> toLookAt(OffsetDateTime now, int limit) {
        List<?> rows = em.createNativeQuery("select id from request_begun"
                        + " where state in ('SENDING', 'CITIZEN_AWAITED', 'DRAFT') and look_after <= ?1"
                        + " order by look_after limit ?2")
                .setParameter(1, now)
                .setParameter(2, limit)
                .getResultList();
        return rows.stream().map(id -> ((Number) id).longValue()).toList();
    }

    @Override
    public Map<String, Long> uses(Agent agent, OffsetDateTime since) {
        List<?> rows = em.createNativeQuery("select form, count(*) from request_begun"
                        + " where agent_id = ?1 and created_at >= ?2 group by form")
                .setParameter(1, agent.nameId())
                .setParameter(2, since)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }

    @Override
    public Optional<String> titleOf(String form) {
        List<?> rows = em.createNativeQuery("select title from request_begun where form = ?1 order by id desc limit 1")
                .setParameter(1, form)
                .getResultList();
        return rows.stream().map(String.class::cast).findFirst();
    }

    @Override
    public int forgetBefore(OffsetDateTime moment) {
        return em.createNativeQuery("delete from request_begun where created_at < ?1")
                .setParameter(1, moment)
                .executeUpdate();
    }

    @Override
    public void forgetCodesBefore(OffsetDateTime moment) {
        em.createNativeQuery("update request_begun set tracking_code = null, version = version + 1"
                        + " where tracking_code is not null and draft_since < ?1")
                .setParameter(1, moment)
                .executeUpdate();
    }
}
