package org.welco.mail.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.welco.mail.gesture.Gestures;
import org.welco.mail.gesture.KeptGesture;

/** Gestures in the tenant's schema. */
@ApplicationScoped
public class JpaGestures implements Gestures {

    private EntityManager em;

    JpaGestures() {}

    @Inject
    public JpaGestures(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<KeptGesture> find(UUID token) {
        return Optional.ofNullable(em.find(KeptGesture.class, token));
    }

    @Override
    public List<KeptGesture> after(KeptGesture gesture) {
        return em.createQuery(
                        "select g from KeptGesture g where g.mailId = :mail and g.at >= :at and g.token <> :token"
                                + " and g.undoneAt is null order by g.at",
                        KeptGesture.class)
                .setParameter("mail", gesture.mailId())
                .setParameter("at", gesture.at())
                .setParameter("token", gesture.token())
                .getResultList();
    }

    @Override
    public void add(KeptGesture gesture) {
        em.persist(gesture);
        em.flush();
    }

    @Override
    public int forgetReasons(OffsetDateTime now) {
        return em.createQuery(
                        "update KeptGesture g set g.reason = null where g.reason is not null and g.undoUntil < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
