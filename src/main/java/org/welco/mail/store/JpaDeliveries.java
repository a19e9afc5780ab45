package org.welco.mail.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.welco.mail.Mail;
import org.welco.mail.delivery.Deliveries;
import org.welco.mail.delivery.Delivery;

/** The outbox seen from its entry. */
@ApplicationScoped
public class JpaDeliveries implements Deliveries {

    private EntityManager em;

    JpaDeliveries() {}

    @Inject
    public JpaDeliveries(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<Delivery> of(Mail mail) {
        return em.createQuery("select d from Delivery d where d.mailId = :mail order by d.position", Delivery.class)
                .setParameter("mail", mail.id())
                .getResultList();
    }

    @Override
    public void add(Delivery delivery) {
        em.persist(delivery);
        em.flush();
    }
}
