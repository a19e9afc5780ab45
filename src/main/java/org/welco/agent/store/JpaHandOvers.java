package org.welco.agent.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.welco.agent.signin.HandOvers;
import org.welco.agent.signin.HandedOver;

/** Rows of {@code agent_hand_over}, known by the hash of their codes. */
@ApplicationScoped
public class JpaHandOvers implements HandOvers {

    private EntityManager em;

    JpaHandOvers() {}

    @Inject
    public JpaHandOvers(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(String code, HandedOver what) {
        em.createNativeQuery("insert into agent_hand_over (code_hash, agent, provider_session, made_at)"
                        + " values (?1, ?2, ?3, ?4)")
                .setParameter(1, SecretHash.of(code))
                .setParameter(2, what.nameId())
                .setParameter(3, what.providerSession())
                .setParameter(4, what.at().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** One statement finds and removes: of two who come at once, on whatever nodes, one is served. */
    @Override
    public Optional<HandedOver> take(String code) {
        List<?> rows = em.createNativeQuery("delete from agent_hand_over where code_hash = ?1"
                        + " returning agent, provider_session, made_at")
                .setParameter(1, SecretHash.of(code))
                .getResultList();
        return rows.stream().findFirst().map(row -> handedOver((Object[]) row));
    }

    private static HandedOver handedOver(Object[] row) {
        return new HandedOver((String) row[0], (String) row[1], ((Timestamp) row[2]).toInstant());
    }

    @Override
    public void forgetBefore(Instant moment) {
        em.createNativeQuery("delete from agent_hand_over where made_at < ?1")
                .setParameter(1, moment.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
