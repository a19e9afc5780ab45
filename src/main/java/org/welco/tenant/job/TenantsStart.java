package org.welco.tenant.job;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.welco.platform.persistence.DatabaseCheck;
import org.welco.platform.persistence.Migrations;
import org.welco.tenant.LoadTenants;
import org.welco.tenant.TenantStoreException;

/** Opens the house: database, then tenants; afterwards looks at the folders every other second, on every node. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class TenantsStart {

    private static final System.Logger LOG = System.getLogger(TenantsStart.class.getName());

    private final DatabaseCheck database;
    private final Migrations migrations;
    private final LoadTenants loadTenants;
    private String lastTrouble = "";

    @Inject
    public TenantsStart(DatabaseCheck database, Migrations migrations, LoadTenants loadTenants) {
        this.database = database;
        this.migrations = migrations;
        this.loadTenants = loadTenants;
    }

    /** What fails here fails the deployment; its sentence is logged alone, before the server's own pages of trace. */
    @PostConstruct
    void open() {
        try {
            database.check();
            migrations.migrateShared();
            loadTenants.load();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "tenant: start refused: {0}", e.getMessage());
            throw e;
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void look() {
        try {
            loadTenants.load();
            lastTrouble = "";
        } catch (TenantStoreException e) {
            reportOnce(e.getMessage());
        }
    }

    private void reportOnce(String trouble) {
        if (!trouble.equals(lastTrouble)) {
            LOG.log(System.Logger.Level.ERROR, "tenant: folders not looked at: {0}", trouble);
            lastTrouble = trouble;
        }
    }
}
