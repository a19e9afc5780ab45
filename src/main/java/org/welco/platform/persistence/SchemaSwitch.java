package org.welco.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Makes the transaction that has just begun work in one schema. It must go through the EntityManager: a statement on the
 * DataSource in the same transaction does not reach the connection that EclipseLink reads with. Local to the transaction,
 * so that the next borrower of the connection finds nothing of it.
 */
@ApplicationScoped
public class SchemaSwitch {

    private static final Object SCHEMA = "org.welco.schema";

    private EntityManager entityManager;
    private SchemaOfTransaction schemaOfTransaction;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    SchemaSwitch() {}

    @Inject
    public SchemaSwitch(EntityManager entityManager, SchemaOfTransaction schemaOfTransaction) {
        this.entityManager = entityManager;
        this.schemaOfTransaction = schemaOfTransaction;
    }

    /**
     * To be called inside a transaction, before anything else is done in it; again in the same one it costs nothing.
     *
     * @throws IllegalStateException when the thread works for no tenant, or for another one than the transaction does
     */
    void enter() {
        String schema = schemaOfTransaction.schema();
        Object entered = transaction.getResource(SCHEMA);
        if (entered == null) {
            entityManager
                    .createNativeQuery("select set_config('search_path', ?1 || ', public', true)")
                    .setParameter(1, schema)
                    .getSingleResult();
            transaction.putResource(SCHEMA, schema);
        } else if (!entered.equals(schema)) {
            throw new IllegalStateException("a transaction of " + entered + " cannot go on in " + schema);
        }
    }
}
