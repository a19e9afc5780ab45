package org.welco.mail.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.welco.mail.Mail;
import org.welco.mail.qualification.Association;
import org.welco.mail.qualification.Associations;

/** Associations in the tenant's schema. */
@ApplicationScoped
public class JpaAssociations implements Associations {

    private EntityManager em;

    JpaAssociations() {}

    @Inject
    public JpaAssociations(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<Association> of(Mail mail) {
        return em.createQuery("select a from Association a where a.mailId = :mail order by a.id", Association.class)
                .setParameter("mail", mail.id())
                .getResultList();
    }

    @Override
    public void add(Association association) {
        em.persist(association);
        em.flush();
    }
}
