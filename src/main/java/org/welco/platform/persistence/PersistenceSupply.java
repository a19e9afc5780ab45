package org.welco.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/**
 * Gives out the two ways to the database. The {@link EntityManager} works inside a tenant's transaction and sees that
 * tenant's tables only. The {@link DataSource} is for the tables that tenants share: outside transactions, one statement
 * each, always with the name of their schema.
 */
@ApplicationScoped
public class PersistenceSupply {

    @Produces
    @PersistenceContext(unitName = "welco")
    private EntityManager entityManager;

    @Produces
    @Resource(lookup = "java:app/jdbc/welco")
    private DataSource dataSource;
}
