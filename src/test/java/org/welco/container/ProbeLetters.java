package org.welco.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.welco.mail.Mail;

/** A use case as the product has them: transactions on public methods, no word of schemas. In the test archive only. */
@ApplicationScoped
public class ProbeLetters {

    private EntityManager entityManager;

    ProbeLetters() {}

    @Inject
    public ProbeLetters(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Transactional
    public void write(String externalId) {
        entityManager
                .createNativeQuery(
                        "insert into mail (external_id, subject, state, document_state) values (?1, ?1, 'TO_PROCESS', 'NONE')")
                .setParameter(1, externalId)
                .executeUpdate();
    }

    /** By JPQL: EclipseLink reads this on a connection of its own choice. */
    @Transactional
    public List<String> readByEntity() {
        return entityManager
                .createQuery("select m.externalId from Mail m order by m.externalId", String.class)
                .getResultList();
    }

    /** By find: through the persistence context, where a shared cache would answer for another tenant. */
    @Transactional
    public String find(long id) {
        Mail mail = entityManager.find(Mail.class, id);
        return mail == null ? "none" : mail.subject().orElse("");
    }

    @Transactional
    public long firstId() {
        return ((Number) entityManager
                        .createNativeQuery("select min(id) from mail")
                        .getSingleResult())
                .longValue();
    }

    @Transactional
    public String schema() {
        return (String)
                entityManager.createNativeQuery("select current_schema()::text").getSingleResult();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public String schemaOfNewTransaction() {
        return schemaOfThis();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void writeInNewTransaction(String externalId) {
        entityManager
                .createNativeQuery(
                        "insert into mail (external_id, subject, state, document_state) values (?1, ?1, 'TO_PROCESS', 'NONE')")
                .setParameter(1, externalId)
                .executeUpdate();
    }

    /** The schema of whatever transaction is there. */
    public String schemaOfThis() {
        return (String)
                entityManager.createNativeQuery("select current_schema()::text").getSingleResult();
    }

    @Transactional
    public void inOneTransaction(Runnable work) {
        work.run();
    }
}
