package org.welco.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a schema to the newest script. Two nodes that start at once wait for each other, schema by schema. Call outside
 * any transaction; each call opens connections of its own.
 */
@ApplicationScoped
public class Migrations {

    /** Holds what tenants share. */
    public static final String SHARED_SCHEMA = "welco";

    private static final String SHARED_SCRIPTS = "db/shared";
    private static final String TENANT_SCRIPTS = "db/tenant";
    private static final System.Logger LOG = System.getLogger(Migrations.class.getName());

    private DataSource dataSource;
    private String newestTenantScript;

    Migrations() {}

    @Inject
    public Migrations(DirectConnections connections) {
        this.dataSource = connections.dataSource();
        this.newestTenantScript = ScriptVersions.newest(TENANT_SCRIPTS);
    }

    /** Version of the newest script for tenants, such as {@code 202611250110}. */
    public String newestTenantScript() {
        return newestTenantScript;
    }

    /** @throws DatabaseUnfitException when a script fails */
    public void migrateShared() {
        migrate(SHARED_SCHEMA, SHARED_SCRIPTS);
    }

    /**
     * Creates the schema when it is absent.
     *
     * @param schema plain name
     * @return how many scripts were run
     * @throws DatabaseUnfitException when a script fails; the schema stays as it was before that script
     */
    public int migrateTenant(String schema) {
        return migrate(schema, TENANT_SCRIPTS);
    }

    /** Drops the schema and all that it holds; nothing happens when it does not exist. */
    public void dropSchema(String schema) {
        if (!schema.matches("[a-z0-9_]{1,63}") || SHARED_SCHEMA.equals(schema)) {
            throw new IllegalArgumentException("not the schema of a tenant: " + schema);
        }
        locked(schema, () -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement drop =
                            connection.prepareStatement("drop schema if exists \"" + schema + "\" cascade")) {
                return drop.executeUpdate();
            } catch (SQLException e) {
                throw new DatabaseUnfitException("Le schéma " + schema + " n'a pas pu être supprimé.", e);
            }
        });
    }

    private int migrate(String schema, String location) {
        int run = locked(schema, () -> {
            try {
                return Flyway.configure(Migrations.class.getClassLoader())
                        .dataSource(dataSource)
                        .schemas(schema)
                        .defaultSchema(schema)
                        .locations("classpath:" + location)
                        .load()
                        .migrate()
                        .migrationsExecuted;
            } catch (FlywayException e) {
                LOG.log(System.Logger.Level.ERROR, "persistence: " + schema + ": migration failed", e);
                throw new DatabaseUnfitException(
                        "La migration du schéma " + schema + " a échoué (" + e.getErrorCode()
                                + ") : voir le journal du service.",
                        e);
            }
        });
        if (run > 0) {
            LOG.log(System.Logger.Level.INFO, "persistence: {0}: {1} migration(s) run", schema, run);
        }
        return run;
    }

    /** Flyway's own lock begins only once its table exists: two nodes would collide on creating the schema. */
    private <T> T locked(String schema, Supplier<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("select pg_advisory_lock(hashtextextended('welco ' || ?, 0))")) {
            lock.setString(1, schema);
            lock.execute();
            return work.get();
        } catch (SQLException e) {
            throw new DatabaseUnfitException("La base de données ne répond pas pour migrer " + schema + ".", e);
        }
    }
}
