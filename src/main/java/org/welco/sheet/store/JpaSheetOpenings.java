package org.welco.sheet.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.sheet.OpeningReason;
import org.welco.sheet.SheetOpenings;

/** Rows of {@code sheet_opening}. */
@ApplicationScoped
public class JpaSheetOpenings implements SheetOpenings {

    private EntityManager em;

    JpaSheetOpenings() {}

    @Inject
    public JpaSheetOpenings(EntityManager em) {
        this.em = em;
    }

    @Override
    public long note(String citizen, Agent agent, OpeningReason reason, Instant at) {
        Object id = em.createNativeQuery("insert into sheet_opening (citizen, agent, agent_name, reason, opened_at)"
                        + " values (?1, ?2, ?3, ?4, ?5) returning id")
                .setParameter(1, citizen)
                .setParameter(2, agent.nameId())
                .setParameter(3, agent.name())
                .setParameter(4, reason.name())
                .setParameter(5, at.atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return ((Number) id).longValue();
    }

    @Override
    public Optional<String> citizen(long opening, Agent agent, Instant since) {
        List<?> found = em.createNativeQuery(
                        "select citizen from sheet_opening where id = ?1 and agent = ?2 and opened_at >= ?3")
                .setParameter(1, opening)
                .setParameter(2, agent.nameId())
                .setParameter(3, since.atOffset(ZoneOffset.UTC))
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    @Override
    public boolean change(long opening, Agent agent, OpeningReason reason) {
        return em.createNativeQuery("update sheet_opening set reason = ?1 where id = ?2 and agent = ?3")
                        .setParameter(1, reason.name())
                        .setParameter(2, opening)
                        .setParameter(3, agent.nameId())
                        .executeUpdate()
                == 1;
    }

    @Override
    public int forgetBefore(Instant moment) {
        return em.createNativeQuery("delete from sheet_opening where opened_at < ?1")
                .setParameter(1, moment.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
