package org.welco.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/**
 * Gives out the two ways to the database. The {@link EntityManager} works inside a tenant's transaction and sees that
 * tenant's tables only. The {@link DataSource} is for the tables that tenants share: outside transactions, one statement
 * each, always with the name of their schema.
 *
 * <p>The pool's size is a constant: an annotation takes a number, and Payara expands no expression in place of one.
 */
@ApplicationScoped
@DataSourceDefinition(
        name = PersistenceSupply.POOL,
        className = "org.welco.platform.persistence.PooledPostgresql",
        minPoolSize = 2,
        initialPoolSize = 2,
        maxPoolSize = 20,
        maxIdleTime = 300,
        properties = {
            "fish.payara.max-wait-time-in-millis=10000",
            // a connection is tried before it is lent, so that a restart of PostgreSQL heals by itself
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=5",
            "fish.payara.fail-all-connections=true"
        })
public class PersistenceSupply {

    static final String POOL = "java:app/jdbc/welco";

    @Produces
    @PersistenceContext(unitName = "welco")
    private EntityManager entityManager;

    @Produces
    @Resource(lookup = POOL)
    private DataSource dataSource;
}
